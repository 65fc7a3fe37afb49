import type { Kysely } from 'kysely'
import type { Neighbours } from '../feed/neighbours.ts'
import type { BatchBounds } from '../publish/batch-length.ts'
import type { Tables } from '../tables.ts'

/** A PostgreSQL that is open. */
export interface Engine {
  readonly db: Kysely<Tables>
  /** How much is written at once. */
  readonly batches: BatchBounds
  /** Where other processes may be at the same database: makes them known to each other. */
  readonly meet?: (look: () => void) => Neighbours
  readonly close: () => Promise<void>
}
