import type { FeedProgress } from '@communique/schema'
import type { Plugin } from 'graphql-yoga'

type Processor = Parameters<Parameters<NonNullable<Plugin['onResultProcess']>>[0]['setResultProcessor']>[0]

/** Milliseconds between signs of life, so that neither proxies nor readers take a quiet stream for a dead one. */
const heartbeat = 12_000

/** Milliseconds after which a browser's own EventSource comes back. */
const retry = 1_000

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-transform',
  connection: 'keep-alive',
  // nginx would keep events back until its buffer is full
  'x-accel-buffering': 'no',
}

/** The place behind which the reader of a stream may come back without missing anything. */
export class StreamProgress implements FeedProgress {
  /** Undefined where the subscription is not of the feed. */
  place: string | undefined
  #next: string | undefined

  readonly passed = (cursor: string): void => {
    this.place = cursor
  }

  readonly coming = (cursor: string): void => {
    this.#next = cursor
  }

  /** The event that was coming is on its way. */
  sent(): void {
    this.place = this.#next ?? this.place
    this.#next = undefined
  }
}

/**
 * GraphQL over SSE, distinct connections, with the place in the feed as the `id` of events: at once when the stream
 * opens, with each event, and with heartbeats. Who comes back behind the last `id` misses nothing, even where no
 * event came at all, and need not go again through what a filter left out.
 *
 * The next event is asked for when the reader has taken the one before: a slow reader slows the execution, and
 * nothing piles up here.
 */
export function useEventStream(progressOf: (request: Request) => StreamProgress | undefined): Plugin {
  return {
    onResultProcess({ request, result, acceptableMediaTypes, setResultProcessor }) {
      if (!(Symbol.asyncIterator in result) || !acceptableMediaTypes.includes('text/event-stream')) return
      if (!request.headers.get('accept')?.includes('text/event-stream')) return
      setResultProcessor(stream(progressOf(request) ?? new StreamProgress()), 'text/event-stream')
    },
  }
}

function stream(progress: StreamProgress): Processor {
  return (results, fetchAPI) => {
    if (!(Symbol.asyncIterator in results)) throw new Error('Only subscriptions are streamed')
    const iterator = results[Symbol.asyncIterator]()
    const encoder = new TextEncoder()
    const id = () => (progress.place === undefined ? '' : `id: ${progress.place}\n`)
    let beating: NodeJS.Timeout | undefined
    const body = new fetchAPI.ReadableStream<Uint8Array>({
      start(controller) {
        const write = (text: string) => controller.enqueue(encoder.encode(text))
        write(`retry: ${retry}\n${id()}\n`)
        beating = setInterval(() => {
          // Behind on reading: the connection is alive, and the heartbeat would only pile up.
          if ((controller.desiredSize ?? 0) > 0) write(`:\n${id()}\n`)
        }, heartbeat)
      },
      async pull(controller) {
        try {
          const { value, done } = await iterator.next()
          if (done !== true) {
            progress.sent()
            controller.enqueue(encoder.encode(`${id()}event: next\ndata: ${JSON.stringify(value)}\n\n`))
            return
          }
          clearInterval(beating)
          controller.enqueue(encoder.encode('event: complete\ndata:\n\n'))
          controller.close()
        } catch (error) {
          clearInterval(beating)
          controller.error(error)
        }
      },
      async cancel() {
        clearInterval(beating)
        await iterator.return?.()
      },
    })
    return new fetchAPI.Response(body, { status: 200, headers })
  }
}
