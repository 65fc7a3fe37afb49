import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answering } from '../../answers/answering.ts'
import type { Delivery } from '../../delivery/delivery.ts'
import type { Caller } from '../../operation/caller.ts'
import type { Operation } from '../../operation/operation.ts'
import { FailedOperation } from '../../operation/operation-result.ts'
import type { Operations } from '../../operation/operations.ts'
import { requestIdHeader } from '../http/request-log.ts'
import { ResponseSink } from './response-sink.ts'
import { SharedStreams } from './shared-streams.ts'
import type { StreamForm } from './stream-form.ts'
import { streamHeaders } from './streamed-response.ts'

/** Subscriptions over HTTP, each the response to its request, or several in one. */
export class EventStreams {
  readonly shared: SharedStreams
  readonly #operations: Operations
  readonly #delivery: Delivery

  constructor(operations: Operations, answering: Answering, delivery: Delivery) {
    this.#operations = operations
    this.#delivery = delivery
    this.shared = new SharedStreams(operations, answering, delivery)
  }

  /**
   * Until the reader has gone or was sent away. Returns what is wrong with the operation where nothing was sent.
   * @throws GraphQLError `TOO_MANY_SUBSCRIPTIONS`
   */
  async deliver(
    request: IncomingMessage,
    response: ServerResponse,
    form: StreamForm,
    operation: Operation,
    caller: Caller,
  ): Promise<FailedOperation | null> {
    const subscription = await this.#operations.subscription(operation, caller)
    if (subscription instanceof FailedOperation) return subscription
    response.setHeader(requestIdHeader, caller.requestId)
    const release = this.#delivery.connections.take(caller)
    try {
      const sink = new ResponseSink(response, form, caller.address, this.#delivery)
      await this.#delivery.deliver(subscription, sink, lastEventId(request))
      return null
    } finally {
      release()
    }
  }
}

/** Sends one response as a stream, and ends it. */
export function sendOnly(response: ServerResponse, id: string, form: StreamForm, text: string): void {
  response.writeHead(200, { 'content-type': form.contentType, ...streamHeaders, [requestIdHeader]: id })
  response.end(form.only(text))
}

/** Where a browser's EventSource comes back: the `id` of the last event that it got. */
function lastEventId(request: IncomingMessage): string | null {
  const given = request.headers['last-event-id']
  return typeof given === 'string' && given !== '' ? given : null
}
