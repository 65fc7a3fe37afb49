import type { Kysely } from 'kysely'
import type { Neighbours } from '../feed/neighbours.ts'
import type { BatchBounds } from '../publish/batch-length.ts'
import type { Tables } from '../tables.ts'
import type { Reading } from './reading.ts'

/** A PostgreSQL that is open. */
export interface Engine {
  /** For the archive's own work. */
  readonly db: Kysely<Tables>
  /** For callers. */
  readonly reading: Reading
  /** How much is written at once. */
  readonly batches: BatchBounds
  /** Where other processes may be at the same database: makes them known to each other. */
  readonly meet?: (look: () => void) => Neighbours
  readonly close: () => Promise<void>
}
