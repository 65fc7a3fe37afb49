import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { ExecutionArgs, GraphQLError } from 'graphql'
import {
  type Context,
  handleProtocols,
  makeServer,
  type ServerOptions,
  type SubscribePayload,
} from 'graphql-ws'
import type { Logger } from 'pino'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Answering } from '../../answers/answering.ts'
import { closeReason, retryAfterSeconds } from '../../delivery/close-reason.ts'
import type { Delivery } from '../../delivery/delivery.ts'
import type { CallerLimits, Requester } from '../../limits/caller-limits.ts'
import type { Grant } from '../../limits/grant.ts'
import { bearerKey, type Caller } from '../../operation/caller.ts'
import type { Operation } from '../../operation/operation.ts'
import { logFieldsOf, type OperationReport } from '../../operation/operation-report.ts'
import { type GivenRequest, operationRequest } from '../../operation/operation-request.ts'
import { FailedOperation } from '../../operation/operation-result.ts'
import type { Operations } from '../../operation/operations.ts'
import { requestId, withRequestId } from '../../request-id.ts'
import { requesterOf } from '../http/http-caller.ts'
import type { PageOrigins } from '../http/page-origins.ts'
import type { TrustedProxies } from '../http/trusted-proxies.ts'
import { WebSocketConnection } from './web-socket-connection.ts'
import { WebSocketOperation } from './web-socket-operation.ts'
import { WebSocketSink } from './web-socket-sink.ts'

/** Milliseconds in which closed sockets may finish the closing handshake. */
const closingTimeout = 1_000

/** What is known of a socket. */
interface Extra {
  readonly connection: WebSocketConnection
  readonly client: Requester
  /** Operations that run or are being checked. */
  running: number
}

type Connected = Context<Record<string, unknown> | undefined, Extra>

/** GraphQL over WebSocket, by the protocol `graphql-transport-ws`. */
export class WebSockets {
  readonly #log: Logger
  readonly #operations: Operations
  readonly #answering: Answering
  readonly #delivery: Delivery
  readonly #limits: CallerLimits
  readonly #origins: PageOrigins
  readonly #proxies: TrustedProxies
  readonly #sockets: WebSocketServer
  readonly #protocol: ReturnType<typeof makeServer<Record<string, unknown> | undefined, Extra>>

  constructor(
    operations: Operations,
    answering: Answering,
    delivery: Delivery,
    limits: CallerLimits,
    origins: PageOrigins,
    proxies: TrustedProxies,
    log: Logger,
    closing: AbortSignal,
  ) {
    this.#log = log
    this.#operations = operations
    this.#answering = answering
    this.#delivery = delivery
    this.#sockets = new WebSocketServer({
      noServer: true,
      maxPayload: delivery.limits.socketMessageBytes,
      handleProtocols,
      perMessageDeflate: false,
      // Counted with the other responses: see WebSocketConnection.
      autoPong: false,
    })
    this.#limits = limits
    this.#origins = origins
    this.#proxies = proxies
    const results = ({ contextValue }: ExecutionArgs): WebSocketOperation => {
      if (contextValue instanceof WebSocketOperation) return contextValue
      throw new Error('An operation that was not begun')
    }
    const options: ServerOptions<Record<string, unknown> | undefined, Extra> = {
      connectionInitWaitTimeout: delivery.limits.socketInitTimeout,
      onSubscribe: (context, id, payload) => this.#begin(context, id, payload),
      subscribe: results,
      execute: results,
    }
    this.#protocol = makeServer(options)
    closing.addEventListener('abort', () => this.#close())
  }

  /** Takes a request to become a WebSocket, and refuses one that may not. */
  upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    stream.on('error', () => stream.destroy())
    // Browsers open a WebSocket for any page, without the preflight that other requests need.
    if (!this.#origins.allows(request)) {
      refuseUpgrade(stream, '403 Forbidden')
      return
    }
    const client = requesterOf(request, this.#proxies)
    let release: () => void
    try {
      release = this.#delivery.connections.take(client)
    } catch (error) {
      refuseUpgrade(stream, '429 Too Many Requests', this.#operations.mask(error))
      return
    }
    stream.on('close', release)
    this.#sockets.handleUpgrade(request, stream, head, (socket) => this.#opened(socket, client))
  }

  #opened(socket: WebSocket, client: Requester): void {
    // Invalid frames: the socket closes itself with the code of the protocol.
    socket.on('error', () => {})
    const connection = new WebSocketConnection(socket, client.address, this.#delivery)
    const closed = this.#protocol.opened(
      {
        protocol: socket.protocol,
        send: async (message) => connection.respond(message),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (receive) =>
          socket.on('message', (data) => {
            withRequestId(() => receive(String(data))).catch((error: unknown) => {
              // Where the message was sent for nothing, by a client that has gone.
              if (socket.readyState === socket.OPEN)
                socket.close(4500, this.#operations.mask(error).message.slice(0, 120))
            })
          }),
      },
      { connection, client, running: 0 },
    )
    socket.on('close', (code, reason) => {
      connection.closed()
      closed(code, String(reason)).catch(() => {})
    })
  }

  async #begin(
    { extra, connectionParams, subscriptions }: Connected,
    id: string,
    payload: SubscribePayload,
  ): Promise<ExecutionArgs | readonly GraphQLError[]> {
    if (extra.running >= this.#delivery.limits.subscriptionsPerSocket)
      return [closeReason('TOO_MANY_SUBSCRIPTIONS')]
    const authorization = stringIn(connectionParams, 'authorization')
    const key = authorization === undefined ? extra.client.key : bearerKey(authorization)
    let stop = () => {}
    let isGone = () => false
    try {
      const release = this.#take(extra, key)
      const sink = new WebSocketSink(extra.connection, id, () => delete subscriptions[id])
      sink.signal.addEventListener('abort', release, { once: true })
      stop = () => sink.stop()
      isGone = () => sink.signal.aborted
      const grant = await this.#limits.begin({ ...extra.client, key })
      sink.signal.addEventListener('abort', () => grant.end(0), { once: true })
      // Gone while its key was being looked up: nothing tells it again.
      if (sink.signal.aborted) grant.end(0)
      const given = operationRequest(payload)
      const reader = { address: extra.client.address, signal: sink.signal }
      const operation = await this.#operations.inTurn(given, reader, () =>
        this.#operations.read(given, requestId(), grant),
      )
      if (operation instanceof FailedOperation) {
        stop()
        return operation.errors
      }
      const begun = await this.#operation(given, operation, sink, grant, {
        key,
        address: extra.client.address,
        requestId: requestId(),
        signal: sink.signal,
        onReport: (report) => this.#logReport(extra, report),
      })
      if (begun instanceof FailedOperation) {
        stop()
        return begun.errors
      }
      const { schema } = this.#operations
      const { document, request } = operation
      return { schema, document, operationName: request.operationName, contextValue: begun }
    } catch (error) {
      // Its client has gone while it waited for its turn, and is told nothing.
      if (isGone()) return [closeReason('SERVER_CLOSING')]
      stop()
      return this.#operations.failed('UNPROCESSABLE', [error]).errors
    }
  }

  /** As the access log has it of a request over HTTP; a subscription has more lines, when it begins and ends. */
  #logReport({ client: { address } }: Extra, report: OperationReport): void {
    this.#log.info({ request: requestId(), address, ...logFieldsOf(report) }, 'operation over WebSocket')
  }

  async #operation(
    given: GivenRequest,
    operation: Operation,
    sink: WebSocketSink,
    grant: Grant,
    caller: Caller,
  ): Promise<WebSocketOperation | FailedOperation> {
    const stop = () => sink.stop()
    if (operation.definition.operation !== 'subscription') {
      const answer = async () => {
        const result = await this.#answering.answerPaid(given, operation, caller, grant.allowance)
        grant.end(result.text.length)
        return result
      }
      return new WebSocketOperation(() => sink.respond(answer), stop)
    }
    const subscription = await this.#operations.subscription(operation, caller)
    if (subscription instanceof FailedOperation) return subscription
    // Subscriptions are counted by themselves, for as long as they run.
    grant.end(0)
    return new WebSocketOperation(() => this.#delivery.deliver(subscription, sink, null), stop)
  }

  #take(extra: Extra, key: string | null): () => void {
    const release = this.#delivery.connections.take({ ...extra.client, key })
    extra.running += 1
    let isRunning = true
    return () => {
      if (!isRunning) return
      isRunning = false
      extra.running -= 1
      release()
    }
  }

  /** Subscriptions have ended by themselves; a moment, so that clients learn why. */
  #close(): void {
    setImmediate(() => {
      for (const socket of this.#sockets.clients) socket.close(1001, 'SERVER_CLOSING')
    })
    setTimeout(() => {
      for (const socket of this.#sockets.clients) socket.terminate()
    }, closingTimeout).unref()
  }
}

function stringIn(object: Record<string, unknown> | undefined, name: string): string | undefined {
  const found = Object.entries(object ?? {}).find(([key]) => key.toLowerCase() === name)?.[1]
  return typeof found === 'string' ? found : undefined
}

/** For requests to `upgrade` that nothing is served to. */
export function refuseUpgrade(stream: Duplex, status: string, error?: GraphQLError): void {
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
