import type { Kysely } from 'kysely'
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
  readonly close: () => Promise<void>
}
