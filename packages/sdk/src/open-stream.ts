import { eventParser } from './event-stream.ts'
import { limitOf, within } from './limit.ts'
import { dataOf, lost, noResponse, type PostedOperation, post, readAnswer, type Server } from './post.ts'

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
  server: Server,
  operation: PostedOperation,
  caller: AbortSignal | undefined,
): AsyncGenerator<StreamItem, void, void> {
  const { url } = server
  const own = limitOf(caller)
  const { signal } = own
  // Without a byte for so many milliseconds, a connection is dead: the server sends a heartbeat every 12 s at most.
  const soon = <T>(promise: Promise<T>) =>
    within(30_000, () => own.abort(noResponse(url, 'it is silent')), promise)
  try {
    const response = await soon(post(server, operation, 'text/event-stream', signal))
    const { body, headers } = response
    if (!body || !/event-stream/.test(headers.get('content-type') ?? '')) {
      await soon(readAnswer(response, signal))
      // That was an answer, to something else than a subscription.
      return void dataOf('', response)
    }
    yield {}
    const reader = body.getReader()
    const parse = eventParser()
    for (;;) {
      const { value } = await soon(reader.read()).catch(lost(signal, url))
      if (!value) throw noResponse(url, 'it ended')
      for (const { event, data, id } of parse(value)) {
        signal.throwIfAborted()
        if (event === 'complete') return
        yield { data: data ? dataOf(data, response) : undefined, id }
      }
    }
  } catch (error) {
    if (!caller?.aborted) throw error
  } finally {
    own.abort()
  }
}
