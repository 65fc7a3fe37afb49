import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Context } from '@communique/schema'
import { GraphQLError } from 'graphql'
import type { YogaServerInstance } from 'graphql-yoga'
import { graphqlPath } from '../../configuration.ts'
import { retryAfterSeconds } from '../../delivery/close-reason.ts'
import { clientOf, type Delivery } from '../../delivery/delivery.ts'
import { FeedSubscription, type Mask } from '../../delivery/feed-subscription.ts'
import { operationIn, operationInAddress, parsedJson } from '../../operation/operation-request.ts'
import { Operations } from '../../operation/operations.ts'
import type { Foreseen } from '../../operation/yoga.ts'
import { readBody } from '../http/read-body.ts'
import { EventStreamSink } from './event-stream-sink.ts'

/**
 * Answers whoever asks for an event stream; returns false for everything else. Events are written to the sockets
 * from here: through a stream of Yoga's, each event would be copied for each reader. What is no subscription goes
 * on to Yoga.
 */
export class EventStreams {
  readonly #yoga: YogaServerInstance<Foreseen, Context>
  readonly #delivery: Delivery
  readonly #operations: Operations
  readonly #mask: Mask
  readonly #maxBodyBytes: number

  constructor(
    yoga: YogaServerInstance<Foreseen, Context>,
    delivery: Delivery,
    mask: Mask,
    maxBodyBytes: number,
  ) {
    this.#yoga = yoga
    this.#delivery = delivery
    this.#operations = new Operations(yoga, mask)
    this.#mask = mask
    this.#maxBodyBytes = maxBodyBytes
  }

  answer(request: IncomingMessage, response: ServerResponse): boolean {
    const [path] = (request.url ?? '').split('?')
    if (path !== graphqlPath || !request.headers.accept?.includes('text/event-stream')) return false
    const isPost =
      request.method === 'POST' && request.headers['content-type']?.startsWith('application/json') === true
    if (!isPost && request.method !== 'GET') return false
    this.#answer(request, response, isPost).catch((error: unknown) => {
      if (response.headersSent || response.destroyed) response.destroy()
      else refuse(response, 500, [this.#mask(error)])
    })
    return true
  }

  async #answer(request: IncomingMessage, response: ServerResponse, isPost: boolean): Promise<void> {
    const body = isPost ? await readBody(request, this.#maxBodyBytes) : undefined
    if (body === null) {
      const tooLarge = new GraphQLError(`A body may have ${this.#maxBodyBytes} bytes.`, {
        extensions: { code: 'REQUEST_ENTITY_TOO_LARGE' },
      })
      return refuse(response, 413, [tooLarge])
    }
    const given =
      body === undefined ? operationInAddress(request.url ?? '') : operationIn(parsedJson(body.toString()))
    const checked = given === null ? null : await this.#operations.check(given, request.headers.authorization)
    if (checked === null || 'document' in checked) return this.#handOn(request, response, body)

    const sink = new EventStreamSink(response, this.#delivery.limits)
    if (!(checked instanceof FeedSubscription)) {
      sink.end(checked)
      return
    }
    let leave: () => void
    try {
      leave = this.#delivery.connections.take(clientOf(request))
    } catch (error) {
      return refuse(response, 429, [this.#mask(error)])
    }
    try {
      const lastEventId = request.headers['last-event-id']
      await this.#delivery.deliver(checked, sink, typeof lastEventId === 'string' ? lastEventId : null)
    } finally {
      leave()
    }
  }

  /** As if it had come to Yoga itself, but that its body was read already. */
  async #handOn(
    { method = 'GET', url = '', headers }: IncomingMessage,
    response: ServerResponse,
    body: Buffer | undefined,
  ): Promise<void> {
    const given = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    )
    const gone = new AbortController()
    response.on('close', () => gone.abort())
    const answer = await this.#yoga.fetch(`http://${headers.host ?? 'localhost'}${url}`, {
      method,
      headers: given,
      signal: gone.signal,
      ...(body !== undefined && { body: new Uint8Array(body) }),
    })
    response.writeHead(answer.status, Object.fromEntries(answer.headers))
    response.end(Buffer.from(await answer.arrayBuffer()))
  }
}

function refuse(response: ServerResponse, status: number, errors: readonly GraphQLError[]): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'access-control-allow-origin': '*',
    ...(status === 429 && {
      'retry-after': `${retryAfterSeconds}`,
      'access-control-expose-headers': 'retry-after',
    }),
  })
  response.end(JSON.stringify({ errors }))
}
