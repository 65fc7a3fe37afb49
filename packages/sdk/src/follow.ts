import type { ArchiveError } from './archive-error.ts'
import type { CursorStore } from './cursor-store.ts'
import { openStream } from './open-stream.ts'
import { noResponse, type Server } from './post.ts'
import { again, type RetryOptions } from './retry.ts'

/**
 * Codes that a new connection overcomes, because the feed keeps its position: NETWORK, SERVER_CLOSING, and
 * CONSUMER_TOO_SLOW, DATABASE_UNAVAILABLE, INTERNAL_SERVER_ERROR, for which a request would not be repeated.
 */
const healed = /NETWORK|CLOSING|429|50[234]|SLOW|UNAVAILABLE|SERVER_ERROR/

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
  server: Server,
  retry: RetryOptions,
  query: string,
  { store, signal, onReconnect, ...start }: Followed,
): AsyncGenerator<FeedEvent, void, void> {
  let after = (await store?.load()) ?? start.after
  // A loop that started NOW gets only what was published after its start, also when a reconnection has to fetch it.
  let live = !after && start.from !== 'BEGINNING'
  // Cursors of the last events, so that none comes twice should a server send it again.
  let had: string[] = []
  let failures = 0
  while (!signal?.aborted) {
    let opened = Infinity
    try {
      const variables = { ...start, after, from: after ? null : start.from }
      for await (const { data, id } of openStream(server, { query, variables }, signal)) {
        opened = Math.min(opened, Date.now())
        // Once it was reached, the server is waited for without limit.
        retry = { ...retry, attempts: Infinity }
        const [event] = Object.values<FeedEvent>(Object(data))
        const cursor = event?.cursor ?? id
        if (!cursor || cursor === after || had.includes(cursor)) continue
        if (event) {
          had = [cursor, ...had].slice(0, 1_000)
          failures = 0
          live ||= !event.replayed
          yield live && event.replayed ? { ...event, replayed: false } : event
        }
        after = cursor
        await store?.save(after)
      }
      throw noResponse(server.url, 'it ended')
    } catch (error) {
      if (signal?.aborted) return
      // A connection that lasted longer than any pause was a good one.
      if (Date.now() - opened > (retry.maxDelay ?? 10_000)) failures = 0
      await again(error, healed, ++failures, retry, signal, onReconnect)
    }
  }
}
