import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Context as ArchiveContext } from '@communique/schema'
import type {
  DocumentNode,
  ExecutionArgs,
  ExecutionResult,
  FormattedExecutionResult,
  GraphQLError,
} from 'graphql'
import {
  type Context,
  handleProtocols,
  makeServer,
  type ServerOptions,
  type SubscribePayload,
} from 'graphql-ws'
import type { YogaServerInstance } from 'graphql-yoga'
import { type WebSocket, WebSocketServer } from 'ws'
import { graphqlPath } from '../../configuration.ts'
import { closeReason, retryAfterSeconds } from '../../delivery/close-reason.ts'
import type { Client } from '../../delivery/connection-limits.ts'
import { clientOf, type Delivery } from '../../delivery/delivery.ts'
import { FeedSubscription, type Mask } from '../../delivery/feed-subscription.ts'
import { operationIn } from '../../operation/operation-request.ts'
import { Operations } from '../../operation/operations.ts'
import { withRequestId } from '../../request-id.ts'
import { isOwnPage } from './origin.ts'
import { WebSocketConnection } from './web-socket-connection.ts'
import { WebSocketDelivery } from './web-socket-delivery.ts'
import { WebSocketSink } from './web-socket-sink.ts'

/** Bytes of a message that a client may send; one that is longer closes its socket (1009). */
const maxMessageBytes = 256 * 1024

/** Milliseconds after which who has said nothing at all is sent away (4408). */
const initialisationWait = 10_000

/** Milliseconds for closed sockets to say goodbye. */
const goodbye = 1_000

/** What is known of a socket. */
interface Extra {
  readonly connection: WebSocketConnection
  readonly client: Client
  readonly authorization: string | undefined
  /** Operations that run or are being checked. */
  running: number
}

type Connected = Context<Record<string, unknown> | undefined, Extra>

/** GraphQL over WebSocket, `graphql-transport-ws`, on the path of the API. */
export class WebSockets {
  readonly #yoga: YogaServerInstance<object, ArchiveContext>
  readonly #delivery: Delivery
  readonly #operations: Operations
  readonly #mask: Mask
  readonly #sockets = new WebSocketServer({
    noServer: true,
    maxPayload: maxMessageBytes,
    handleProtocols,
    perMessageDeflate: false,
    // Counted with the other answers: see WebSocketConnection.
    autoPong: false,
  })
  readonly #protocol: ReturnType<typeof makeServer<Record<string, unknown> | undefined, Extra>>

  constructor(
    yoga: YogaServerInstance<object, ArchiveContext>,
    delivery: Delivery,
    mask: Mask,
    closing: AbortSignal,
  ) {
    this.#yoga = yoga
    this.#delivery = delivery
    this.#operations = new Operations(yoga, mask)
    this.#mask = mask
    const options: ServerOptions<Record<string, unknown> | undefined, Extra> = {
      connectionInitWaitTimeout: initialisationWait,
      onSubscribe: (context, id, payload) => this.#begin(context, id, payload),
      subscribe: ({ contextValue }) => {
        if (contextValue instanceof WebSocketDelivery) return contextValue
        throw new Error('A subscription without its delivery')
      },
      execute: ({ contextValue }) => {
        if (contextValue instanceof OtherOperation) return contextValue.run()
        throw new Error('An operation that was not checked')
      },
      // As it came from Yoga: its errors are no objects of GraphQL any more.
      onNext: (_context, _id, _payload, { contextValue }) =>
        contextValue instanceof OtherOperation ? contextValue.result : undefined,
    }
    this.#protocol = makeServer(options)
    closing.addEventListener('abort', () => this.#close())
  }

  /** Takes what asks to become a WebSocket, and refuses what may not. */
  upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    stream.on('error', () => stream.destroy())
    const [path] = (request.url ?? '').split('?')
    if (path !== graphqlPath) {
      refuse(stream, '404 Not Found')
      return
    }
    if (!isOwnPage(request.headers, this.#delivery.limits.origins)) {
      refuse(stream, '403 Forbidden')
      return
    }
    const client = clientOf(request)
    let leave: () => void
    try {
      leave = this.#delivery.connections.take(client)
    } catch (error) {
      refuse(stream, '429 Too Many Requests', this.#mask(error))
      return
    }
    stream.on('close', leave)
    this.#sockets.handleUpgrade(request, stream, head, (socket) =>
      this.#opened(socket, client, request.headers.authorization),
    )
  }

  #opened(socket: WebSocket, client: Client, authorization: string | undefined): void {
    // Frames that are none: the socket closes itself with the code of the protocol.
    socket.on('error', () => {})
    const connection = new WebSocketConnection(socket, this.#delivery.limits)
    const closed = this.#protocol.opened(
      {
        protocol: socket.protocol,
        send: (message) => connection.answer(message),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (receive) =>
          socket.on('message', (data) => {
            withRequestId(() => receive(String(data))).catch((error: unknown) => {
              // Where the message was sent for nothing, by a client that has gone.
              if (socket.readyState === socket.OPEN)
                socket.close(4500, this.#mask(error).message.slice(0, 120))
            })
          }),
      },
      { connection, client, authorization, running: 0 },
    )
    socket.on('close', (code, reason) => {
      connection.closed()
      closed(code, String(reason)).catch(() => {})
    })
  }

  async #begin(
    { extra, connectionParams }: Connected,
    id: string,
    payload: SubscribePayload,
  ): Promise<ExecutionArgs | readonly GraphQLError[]> {
    const given = operationIn(payload)
    if (given === null) return [this.#mask(new Error('graphql-ws let through what is no operation'))]
    if (extra.running >= this.#delivery.limits.perSocket) return [closeReason('TOO_MANY_SUBSCRIPTIONS')]
    const authorization = stringIn(connectionParams, 'authorization') ?? extra.authorization
    let leave = () => {}
    try {
      leave = this.#takeSeat(extra, authorization)
      const checked = await this.#operations.check(given, authorization)
      if (checked instanceof FeedSubscription) {
        const sink = new WebSocketSink(extra.connection, id)
        return {
          ...checked.operation,
          contextValue: new WebSocketDelivery(this.#delivery, checked, sink, leave),
        }
      }
      if (isErrors(checked)) {
        leave()
        return checked
      }
      const run = () => this.#post({ ...given }, authorization).finally(leave)
      return { ...checked, contextValue: new OtherOperation(run) }
    } catch (error) {
      leave()
      return [this.#mask(error)]
    }
  }

  #takeSeat(extra: Extra, authorization: string | undefined): () => void {
    const [, key = null] = /^Bearer (\S+)$/i.exec(authorization ?? '') ?? []
    const leaveSeat = this.#delivery.connections.take({ ...extra.client, key })
    extra.running += 1
    let taken = true
    return () => {
      if (!taken) return
      taken = false
      extra.running -= 1
      leaveSeat()
    }
  }

  /** Queries and mutations are answered as over HTTP, with all that this checks. */
  async #post(operation: object, authorization: string | undefined): Promise<FormattedExecutionResult> {
    const answer = await this.#yoga.fetch(`http://socket.invalid${graphqlPath}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(authorization !== undefined && { authorization }),
      },
      body: JSON.stringify(operation),
    })
    const result: unknown = await answer.json()
    if (isResult(result)) return result
    throw new Error(`Yoga answered ${answer.status}, but not in GraphQL`)
  }

  /** Subscriptions have ended by themselves; a moment, for the word of it to go out. */
  #close(): void {
    setImmediate(() => {
      for (const socket of this.#sockets.clients) socket.close(1001, 'SERVER_CLOSING')
    })
    setTimeout(() => {
      for (const socket of this.#sockets.clients) socket.terminate()
    }, goodbye).unref()
  }
}

/** A query or a mutation. */
class OtherOperation {
  readonly #answer: () => Promise<FormattedExecutionResult>
  result: FormattedExecutionResult | undefined

  constructor(answer: () => Promise<FormattedExecutionResult>) {
    this.#answer = answer
  }

  async run(): Promise<ExecutionResult> {
    this.result = await this.#answer()
    return { data: this.result.data ?? null }
  }
}

function isResult(value: unknown): value is FormattedExecutionResult {
  return typeof value === 'object' && value !== null && ('data' in value || 'errors' in value)
}

function isErrors(
  checked: readonly GraphQLError[] | { readonly document: DocumentNode },
): checked is readonly GraphQLError[] {
  return Array.isArray(checked)
}

function stringIn(object: Record<string, unknown> | undefined, name: string): string | undefined {
  const found = Object.entries(object ?? {}).find(([key]) => key.toLowerCase() === name)?.[1]
  return typeof found === 'string' ? found : undefined
}

function refuse(stream: Duplex, status: string, error?: GraphQLError): void {
  const body = error === undefined ? '' : JSON.stringify({ errors: [error] })
  stream.end(
    [
      `HTTP/1.1 ${status}`,
      'connection: close',
      ...(error === undefined
        ? []
        : ['content-type: application/json; charset=utf-8', `retry-after: ${retryAfterSeconds}`]),
      `content-length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
  )
}
