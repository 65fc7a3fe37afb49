import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'
import type { Reading } from './reading.ts'

/** How long one write should take, and how many pages it may hold. */
export interface BatchBounds {
  readonly milliseconds: number
  readonly least: number
  readonly most: number
}

/** A PostgreSQL that is open. */
export interface Engine {
  /** For the archive's own work. */
  readonly db: Kysely<Tables>
  /** For callers. */
  readonly reading: Reading
  /** How much is written at once. */
  readonly batches: BatchBounds
  /** Where other processes can connect to the same database; undefined where there can be none. */
  readonly url?: string
  readonly close: () => Promise<void>
}
