import type { Kysely } from 'kysely'
import type { BatchBounds } from '../publish/batch-length.ts'
import type { Tables } from '../tables.ts'

/** A PostgreSQL that is open. */
export interface Engine {
  readonly db: Kysely<Tables>
  /** How much is written at once. */
  readonly batches: BatchBounds
  readonly close: () => Promise<void>
}
