import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'
import type { FeedPosition } from './cursor.ts'
import { type FeedRecord, feedHead, positionOf, readFeed } from './read.ts'
import type { Wake } from './wake.ts'

/** Where a reader begins: behind a cursor, before the first record, or behind the newest. */
export type FeedStart = { readonly after: string } | 'BEGINNING' | 'NOW'

export interface FeedPage {
  readonly epoch: string
  readonly records: readonly FeedRecord[]
  /** Whether these records were in the feed before the reader came. */
  readonly replayed: boolean
}

const pageLength = 200

/** A poll that finds nothing reads one row. Wake-ups make the interval rarely matter. */
const pollMilliseconds = 250

/** A started reader: where it starts, and the pages that follow. */
export interface FeedReading {
  readonly start: FeedPosition
  /** The newest position when the reader came: what is behind it is live. */
  readonly head: FeedPosition
  readonly pages: AsyncGenerator<FeedPage, void, void>
}

/**
 * Reads the feed from `start` and continues with new records, in pages, each position once and in order. Ends when
 * `signal` aborts. The promise settles when `start` is checked, before anything is read.
 * @throws StoreError `CURSOR_INVALID`, `CURSOR_EXPIRED`, `CURSOR_IN_FUTURE`
 */
export async function followFeed(
  db: Kysely<Tables>,
  start: FeedStart,
  wake: Pick<Wake, 'next'>,
  signal: AbortSignal,
): Promise<FeedReading> {
  const head = await feedHead(db)
  const from = beginning(start, head)
  return { start: from, head, pages: follow(db, from.position, head, wake, signal) }
}

/** Backfill and live reading are one loop over one log: there is no cut-over at which a record could be lost. */
async function* follow(
  db: Kysely<Tables>,
  start: number,
  head: FeedPosition,
  wake: Pick<Wake, 'next'>,
  signal: AbortSignal,
): AsyncGenerator<FeedPage, void, void> {
  let position = start
  while (!signal.aborted) {
    // Armed before the read, so that a record between the two wakes us.
    const woken = wake.next(pollMilliseconds, signal)
    const limit = position < head.position ? Math.min(pageLength, head.position - position) : pageLength
    const records = await readFeed(db, { epoch: head.epoch, position }, limit)
    const last = records.at(-1)
    if (last === undefined) {
      await woken
      continue
    }
    position = last.position
    yield { epoch: head.epoch, records, replayed: position <= head.position }
  }
}

/** The pages, of each of which `seen` hears before it is passed on. */
export async function* told(
  pages: FeedReading['pages'],
  seen: (position: FeedPosition) => void,
): FeedReading['pages'] {
  for await (const page of pages) {
    const last = page.records.at(-1)
    if (last !== undefined) seen({ epoch: page.epoch, position: last.position })
    yield page
  }
}

function beginning(start: FeedStart, head: FeedPosition): FeedPosition {
  if (start === 'BEGINNING') return { epoch: head.epoch, position: 0 }
  if (start === 'NOW') return head
  return positionOf(start.after, head)
}
