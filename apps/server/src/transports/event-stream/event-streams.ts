import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Delivery } from '../../delivery/delivery.ts'
import type { Caller } from '../../operation/caller.ts'
import type { Operation } from '../../operation/operation.ts'
import { FailedOperation } from '../../operation/operation-result.ts'
import type { Operations } from '../../operation/operations.ts'
import { requestIdHeader } from '../http/request-log.ts'
import { EventStreamSink, eventStreamHeaders, lastEvent } from './event-stream-sink.ts'

/** GraphQL over server-sent events, distinct connections: each subscription is the response to its request. */
export class EventStreams {
  readonly #operations: Operations
  readonly #delivery: Delivery

  constructor(operations: Operations, delivery: Delivery) {
    this.#operations = operations
    this.#delivery = delivery
  }

  /**
   * Until the reader has gone or was sent away.
   * @throws GraphQLError `TOO_MANY_SUBSCRIPTIONS`
   */
  async deliver(
    request: IncomingMessage,
    response: ServerResponse,
    operation: Operation,
    caller: Caller,
  ): Promise<void> {
    const subscription = await this.#operations.subscription(operation, caller)
    if (subscription instanceof FailedOperation) {
      sendEvent(response, caller.requestId, subscription.text)
      return
    }
    response.setHeader(requestIdHeader, caller.requestId)
    const release = this.#delivery.connections.take(caller)
    try {
      const sink = new EventStreamSink(response, this.#delivery.limits)
      await this.#delivery.deliver(subscription, sink, lastEventId(request))
    } finally {
      release()
    }
  }
}

/** Sends one response as an event stream, and ends it. */
export function sendEvent(response: ServerResponse, id: string, text: string): void {
  response.writeHead(200, { ...eventStreamHeaders, [requestIdHeader]: id })
  response.end(lastEvent(text))
}

/** Where a browser's EventSource comes back: the `id` of the last event that it got. */
function lastEventId(request: IncomingMessage): string | null {
  const given = request.headers['last-event-id']
  return typeof given === 'string' && given !== '' ? given : null
}
