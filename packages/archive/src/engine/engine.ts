import type { Kysely } from 'kysely'
import type { ArchiveState } from '../state.ts'
import type { Tables } from '../tables.ts'
import type { DatabaseWatch } from './database-watch.ts'
import type { Reading } from './reading.ts'

/** How long one write should take, and how many pages it may hold. */
export interface BatchBounds {
  readonly milliseconds: number
  readonly least: number
  readonly most: number
}

/** The connections of a pool. */
export interface ConnectionCounts {
  readonly pool: 'read' | 'replica' | 'write'
  readonly total: number
  readonly idle: number
  /** Statements that wait for one. */
  readonly waiting: number
}

/** A replica, which has what was written a little later, and must not show callers less than they know of. */
export interface Replica {
  /** From now on callers read no state before this one. */
  readonly seen: (state: ArchiveState) => void
  /** Something was written that the feed does not tell of. */
  readonly wrote: () => void
}

/** A PostgreSQL that is open. */
export interface Engine {
  /** For the archive's own work. */
  readonly db: Kysely<Tables>
  /** For callers. */
  readonly reading: Reading
  /** What callers read comes from it; undefined where they read what was written last anyway. */
  readonly replica?: Replica
  /** How much is written at once. */
  readonly batches: BatchBounds
  /** Where other processes can connect to the same database; undefined where there can be none. */
  readonly url?: string
  /** Knows whether it can be asked; undefined where it runs in this process. */
  readonly watch?: DatabaseWatch
  /** The connections to it; none where it runs in this process. */
  readonly connections: () => readonly ConnectionCounts[]
  /** Bytes that are free on the disk of the embedded engine, and may be infinite. A real PostgreSQL does not say. */
  readonly freeBytes?: () => number
  readonly close: () => Promise<void>
}
