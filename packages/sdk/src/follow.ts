import { ArchiveError } from './archive-error.ts'
import { openStream } from './open-stream.ts'
import type { Post } from './post.ts'
import { isTransient, pause, type RetryOptions } from './retry.ts'

/** Where a cursor outlives the program: a file, a row, localStorage. */
export interface CursorStore {
  /** The cursor that was saved last; null or undefined if none was. */
  readonly load: () => CursorLoaded | Promise<CursorLoaded>
  /** Called for each cursor that the loop has done with, and awaited. */
  readonly save: (cursor: string) => unknown
}

type CursorLoaded = string | null | undefined

/** What is followed and how. */
export interface Followed {
  readonly query: string
  readonly after?: string | null | undefined
  readonly from?: 'BEGINNING' | 'NOW' | null | undefined
  readonly filter?: unknown
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
  { query, from, filter, store, signal, onReconnect, ...start }: Followed,
): AsyncGenerator<FeedEvent, void, void> {
  let after = (await store?.load()) ?? start.after
  // What began NOW was all published after the consumer came, also what a reconnection has to fetch.
  let live = !after && from !== 'BEGINNING'
  let opened = false
  let failures = 0
  while (!signal?.aborted) {
    let heldSince = Number.POSITIVE_INFINITY
    try {
      const variables = { filter, ...(after ? { after } : { from }) }
      for await (const { data, id } of openStream(post, { query, variables }, signal)) {
        opened = true
        heldSince = Math.min(heldSince, Date.now())
        const event = data === undefined ? undefined : (data as FeedResult).articlePublished
        let done = id
        if (event && event.cursor !== after) {
          failures = 0
          live ||= !event.replayed
          yield live && event.replayed ? { ...event, replayed: false } : event
          done = event.cursor
        }
        if (done && done !== after) {
          after = done
          await store?.save(after)
        }
      }
      throw new ArchiveError('SERVER_CLOSING', 'The archive is closing.')
    } catch (error) {
      if (signal?.aborted) return
      // A connection that held longer than any pause was a good one.
      if (Date.now() - heldSince > (retry.maxDelay ?? 10_000)) failures = 0
      failures++
      if (!mayResume(error) || (!opened && failures >= (retry.attempts ?? 4))) throw error
      onReconnect?.(error)
      await pause(failures, retry, error.retryAfter, signal).catch(() => {})
    }
  }
}

/** The promise of the document: `follow` is given only documents of this shape. */
interface FeedResult {
  readonly articlePublished: FeedEvent
}

/** The feed keeps its place, so that also what is no use to repeat in a request is overcome by a new connection. */
function mayResume(error: unknown): error is ArchiveError {
  return (
    isTransient(error) ||
    (error instanceof ArchiveError && ['CONSUMER_TOO_SLOW', 'INTERNAL_SERVER_ERROR'].includes(error.code))
  )
}
