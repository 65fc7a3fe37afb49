import { ArchiveError } from './archive-error.ts'
import { eventParser } from './event-stream.ts'
import { dataOf, lost, type Post, type PostedOperation, readAnswer } from './post.ts'

/** Milliseconds without a byte after which a connection counts as dead. The server sends a heartbeat every 12 s at most. */
const silence = 30_000

/** What an open stream yields: the data of a result, a position in the feed, or, once when it opens, neither. */
export interface StreamItem {
  readonly data?: unknown
  readonly id?: string | undefined
}

/**
 * One subscription over one connection: GraphQL over SSE, distinct connections. Reads only on demand, so that a slow
 * consumer slows the server instead of filling memory. Ends when the server completes the subscription.
 * @throws ArchiveError `NETWORK` if the connection breaks or is silent, else the error of the server
 */
export async function* openStream(
  post: Post,
  operation: PostedOperation,
  caller: AbortSignal | undefined,
): AsyncGenerator<StreamItem, void, void> {
  const ending = new AbortController()
  const { signal } = ending
  // AbortSignal.any is not everywhere: edge-runtime and older browsers lack it.
  const stop = () => ending.abort(caller?.reason)
  caller?.addEventListener('abort', stop, { signal })
  if (caller?.aborted) stop()
  const soon = async <T>(promise: Promise<T>): Promise<T> => {
    const timer = setTimeout(
      () => ending.abort(new ArchiveError('NETWORK', 'The connection is silent. Try again.')),
      silence,
    )
    try {
      return await promise
    } finally {
      clearTimeout(timer)
    }
  }
  try {
    const response = await soon(post(operation, 'text/event-stream', signal))
    if (!response.body || !response.headers.get('content-type')?.startsWith('text/event-stream')) {
      await soon(readAnswer(response, signal))
      throw new ArchiveError('HTTP_200', 'The response is not a stream. Check the URL.')
    }
    yield {}
    const reader = response.body.getReader()
    const parse = eventParser()
    for (;;) {
      const { value } = await soon(reader.read()).catch(lost(signal))
      if (!value) throw new ArchiveError('NETWORK', 'The connection broke. Try again.')
      for (const { event, data, id } of parse(value)) {
        signal.throwIfAborted()
        if (event === 'complete') return
        yield { data: event === 'next' && data ? dataOf(data, response) : undefined, id }
      }
    }
  } finally {
    ending.abort()
  }
}
