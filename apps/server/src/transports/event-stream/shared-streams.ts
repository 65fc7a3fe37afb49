import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answering } from '../../answers/answering.ts'
import { closeReason } from '../../delivery/close-reason.ts'
import type { Delivery } from '../../delivery/delivery.ts'
import type { Grant } from '../../limits/grant.ts'
import type { Caller } from '../../operation/caller.ts'
import type { Operation } from '../../operation/operation.ts'
import { badRequest, type GivenRequest } from '../../operation/operation-request.ts'
import { FailedOperation } from '../../operation/operation-result.ts'
import type { Operations } from '../../operation/operations.ts'
import { HttpError } from '../http/http-error.ts'
import { parametersOf } from '../http/path.ts'
import { SharedStream } from './shared-stream.ts'

/** Milliseconds in which a stream that was reserved is to be opened. */
const reservedFor = 30_000

/** GraphQL over SSE, single connection mode: streams by the token that a client gets when it reserves one. */
export class SharedStreams {
  readonly #operations: Operations
  readonly #answering: Answering
  readonly #delivery: Delivery
  readonly #streams = new Map<string, SharedStream>()

  constructor(operations: Operations, answering: Answering, delivery: Delivery) {
    this.#operations = operations
    this.#answering = answering
    this.#delivery = delivery
    delivery.closing.addEventListener('abort', () => {
      for (const stream of [...this.#streams.values()]) stream.end([closeReason('SERVER_CLOSING')])
    })
  }

  /**
   * Reserves a stream, which counts as one that is open. Returns its token.
   * @throws GraphQLError `TOO_MANY_SUBSCRIPTIONS`
   */
  reserve({ address, key }: Pick<Caller, 'address' | 'key'>): string {
    const release = this.#delivery.connections.take({ address, key })
    const token = randomUUID()
    const stream = new SharedStream(address, this.#delivery, () => {
      clearTimeout(unused)
      this.#streams.delete(token)
      release()
    })
    const unused = setTimeout(() => !stream.isOpen && stream.end([]), reservedFor).unref()
    this.#streams.set(token, stream)
    return token
  }

  /** Opens a stream that was reserved, as the response to a request. @throws HttpError 404, 409 */
  open(token: string, response: ServerResponse): void {
    const stream = this.#streamOf(token)
    if (stream.isOpen) {
      throw new HttpError(409, badRequest('This stream is open already. Send a PUT to reserve another one.'))
    }
    stream.open(response)
  }

  /**
   * Runs an operation, whose results go out over the stream; settles as soon as it is accepted. Returns why it is not,
   * where GraphQL says so.
   * @throws HttpError 400, 404, 409
   * @throws GraphQLError `TOO_MANY_SUBSCRIPTIONS`
   */
  async run(
    token: string,
    given: GivenRequest,
    operation: Operation,
    { key, address, requestId }: Caller,
    grant: Grant,
  ): Promise<FailedOperation | null> {
    const stream = this.#streamOf(token)
    const { operationId: id } = given
    if (id === undefined) throw new HttpError(400, withoutId())
    if (stream.has(id)) {
      throw new HttpError(
        409,
        badRequest('An operation with this `operationId` is running. Send another id.'),
      )
    }
    if (stream.operations >= this.#delivery.limits.subscriptionsPerSocket) {
      throw closeReason('TOO_MANY_SUBSCRIPTIONS')
    }
    const sink = stream.begin(id)
    const caller: Caller = { key, address, requestId, signal: sink.signal }
    try {
      if (operation.definition.operation !== 'subscription') {
        await stream.room(sink.signal)
        const result = await this.#delivery.answers.run(address, sink.signal, async () =>
          this.#answering.answerPaid(given, operation, caller, grant.allowance),
        )
        if (result instanceof FailedOperation && result.data === undefined)
          return refused(result, () => sink.stop())
        const { text } = result
        grant.end(text.length)
        stream.answer(sink, text)
        return null
      }
      const subscription = await this.#operations.subscription(operation, caller)
      if (subscription instanceof FailedOperation) return refused(subscription, () => sink.stop())
      void this.#delivery
        .deliver(subscription, sink, null, () => stream.room(sink.signal))
        .finally(() => sink.stop())
      return null
    } catch (error) {
      // Ended while it waited: its client knows.
      if (sink.signal.aborted) return null
      sink.stop()
      throw error
    }
  }

  /** Ends an operation; one that has ended by itself is no fault. @throws HttpError 400, 404 */
  stop(token: string, id: string | null): void {
    const stream = this.#streamOf(token)
    if (id === null) throw new HttpError(400, withoutId())
    stream.stop(id)
  }

  #streamOf(token: string): SharedStream {
    const stream = this.#streams.get(token)
    if (stream !== undefined) return stream
    throw new HttpError(
      404,
      badRequest('Unknown stream: it has ended, or nobody reserved it. Send a PUT to reserve one.'),
    )
  }
}

/** The token of the stream that a request is for; null where it is for none. */
export function streamTokenIn({ headers, url = '' }: IncomingMessage): string | null {
  const given = headers['x-graphql-event-stream-token']
  if (typeof given === 'string') return given
  return url.includes('token=') ? parametersOf(url).get('token') : null
}

function refused(failed: FailedOperation, stop: () => void): FailedOperation {
  stop()
  return failed
}

function withoutId() {
  return badRequest(
    'The id of the operation is missing. Send it as `operationId`: in `extensions`, or in the address with DELETE.',
  )
}
