import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'
import type { Reading } from './reading.ts'

/** How long one write should take, and how many pages it may hold. */
export interface BatchBounds {
  readonly milliseconds: number
  readonly least: number
  readonly most: number
}

/** The connections of a pool. */
export interface ConnectionCounts {
  readonly pool: 'read' | 'write'
  readonly total: number
  readonly idle: number
  /** Statements that wait for one. */
  readonly waiting: number
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
  /** The connections to it; none where it runs in this process. */
  readonly connections: () => readonly ConnectionCounts[]
  readonly close: () => Promise<void>
}
