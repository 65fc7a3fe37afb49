import { ArchiveError } from './archive-error.ts'
import type { CursorStore } from './cursor-store.ts'
import { openStream } from './open-stream.ts'
import type { Post } from './post.ts'
import { isTransient, pause, type RetryOptions } from './retry.ts'

/** Cursors of the last events, so that none comes twice should a server send it again. */
const remembered = 1_000

/**
 * Codes that a new connection overcomes, because the feed keeps its position: NETWORK, SERVER_CLOSING, and
 * CONSUMER_TOO_SLOW, DATABASE_UNAVAILABLE, INTERNAL_SERVER_ERROR, for which a request would not be repeated.
 */
const healed = /NETWORK|CLOSING|SLOW|UNAVAILABLE|SERVER_ERROR/

/** What to follow, and how. */
export interface Followed {
  readonly after?: string | null | undefined
  readonly from?: 'BEGINNING' | 'NOW' | null | undefined
  readonly filter?: unknown
  readonly kinds?: unknown
  readonly store?: CursorStore | undefined
  readonly signal?: AbortSignal | undefined
  readonly onReconnect?: ((error: ArchiveError) => void) | undefined
}

export interface FeedEvent {
  readonly cursor: string
  readonly replayed?: boolean
}

/**
 * The feed, over as many connections as it takes. The cursor moves on only when the consumer asks for the next event:
 * what a loop body had not finished with when everything stopped comes again.
 */
export async function* follow(
  post: Post,
  retry: RetryOptions,
  query: string,
  { from, filter, kinds, store, signal, onReconnect, ...start }: Followed,
): AsyncGenerator<FeedEvent, void, void> {
  let after = (await store?.load()) ?? start.after
  // A loop that started NOW gets only what was published after its start, also when a reconnection has to fetch it.
  let live = !after && from !== 'BEGINNING'
  let opened = false
  let had: string[] = []
  let failures = 0
  while (!signal?.aborted) {
    let openedAt: number | undefined
    try {
      const variables = { filter, kinds, after, from: after ? null : from }
      for await (const { data, id } of openStream(post, { query, variables }, signal)) {
        opened = true
        openedAt ??= Date.now()
        const [event] = Object.values((data ?? {}) as FeedResult)
        const cursor = event?.cursor ?? id
        if (!cursor || cursor === after || had.includes(cursor)) continue
        if (event) {
          had = [cursor, ...had].slice(0, remembered)
          failures = 0
          live ||= !event.replayed
          yield live && event.replayed ? { ...event, replayed: false } : event
        }
        after = cursor
        await store?.save(after)
      }
      throw new ArchiveError('SERVER_CLOSING', 'The server is closing. Try again.')
    } catch (error) {
      if (signal?.aborted) return
      // A connection that lasted longer than any pause was a good one.
      if (openedAt && Date.now() - openedAt > (retry.maxDelay ?? 10_000)) failures = 0
      failures++
      if (!isTransient(error, healed) || (!opened && failures >= (retry.attempts ?? 4))) throw error
      onReconnect?.(error)
      await pause(failures, retry, error.retryAfter, signal).catch(() => {})
    }
  }
}

/** The promise of the document, whose one field may have any name: `follow` is given only documents of this shape. */
interface FeedResult {
  readonly [field: string]: FeedEvent
}
