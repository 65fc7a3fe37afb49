import type { Delivery } from '../../delivery/delivery.ts'
import type { FeedSubscription } from '../../delivery/feed-subscription.ts'
import type { WebSocketSink } from './web-socket-sink.ts'

/**
 * What a server of graphql-ws takes for the results of a subscription. It yields none: results are written to the
 * socket from the group's own text, and graphql-ws would serialise each for each subscriber. It only ends.
 */
export class WebSocketDelivery implements AsyncGenerator<never, void, void> {
  readonly #begin: () => Promise<void>
  readonly #sink: WebSocketSink
  readonly #leave: () => void
  #delivered: Promise<void> | undefined

  constructor(delivery: Delivery, subscription: FeedSubscription, sink: WebSocketSink, leave: () => void) {
    this.#begin = () => delivery.deliver(subscription, sink, null)
    this.#sink = sink
    this.#leave = leave
    sink.signal.addEventListener('abort', leave, { once: true })
  }

  async next(): Promise<IteratorReturnResult<void>> {
    this.#delivered ??= this.#begin()
    await this.#delivered
    return done
  }

  async return(): Promise<IteratorReturnResult<void>> {
    this.#sink.stop()
    this.#leave()
    return done
  }

  async throw(): Promise<IteratorReturnResult<void>> {
    return this.return()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return()
  }

  [Symbol.asyncIterator](): this {
    return this
  }
}

const done: IteratorReturnResult<void> = { done: true, value: undefined }
