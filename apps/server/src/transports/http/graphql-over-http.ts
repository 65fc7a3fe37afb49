import type { IncomingMessage, ServerResponse } from 'node:http'
import { GraphQLError } from 'graphql'
import { badRequest } from '../../operation/operation-request.ts'
import { FailedOperation, type OperationResult, textOf } from '../../operation/operation-result.ts'
import type { Operations } from '../../operation/operations.ts'
import { underRequestId } from '../../request-id.ts'
import { type EventStreams, sendEvent } from '../event-stream/event-streams.ts'
import { answerWithGraphiQL } from '../graphiql/graphiql.ts'
import { type Accepted, acceptedBy } from './accept.ts'
import { HttpCaller } from './http-caller.ts'
import { HttpError } from './http-error.ts'
import { readRequest } from './read-request.ts'
import { requestIdHeader } from './request-log.ts'
import { sendFailure, sendText } from './respond.ts'

/**
 * GraphQL over HTTP: reads an operation from a request and writes what becomes of it, as the specification says.
 * Subscriptions go out as event streams.
 */
export class GraphQLOverHttp {
  readonly #operations: Operations
  readonly #streams: EventStreams

  constructor(operations: Operations, streams: EventStreams) {
    this.#operations = operations
    this.#streams = streams
  }

  async answer(request: IncomingMessage, response: ServerResponse, id: string): Promise<void> {
    const accepted = acceptedBy(request.headers.accept)
    if (request.method === 'OPTIONS') return allowAll(request, response, id)
    if (accepted.html && request.method === 'GET') {
      response.setHeader(requestIdHeader, id)
      answerWithGraphiQL(request, response)
      return
    }
    try {
      await this.#answer(request, response, id, accepted)
    } catch (error) {
      if (response.destroyed || response.headersSent) response.destroy()
      else underRequestId(id, () => this.#refuse(response, id, accepted, error))
    }
  }

  async #answer(
    request: IncomingMessage,
    response: ServerResponse,
    id: string,
    accepted: Accepted,
  ): Promise<void> {
    if (request.method !== 'POST' && request.method !== 'GET') throw wrongMethod('GET, POST')
    if (accepted.json === null && !accepted.eventStream) throw notAcceptable()
    const operation = this.#operations.read(await readRequest(request))
    if (operation instanceof FailedOperation) return send(response, id, accepted, operation)
    const caller = new HttpCaller(request, response, id)
    const { operation: kind } = operation.definition
    if (kind === 'subscription') {
      if (!accepted.eventStream) throw needsEventStream()
      return await underRequestId(id, () => this.#streams.deliver(request, response, operation, caller))
    }
    if (kind === 'mutation' && request.method === 'GET') throw wrongMethod('POST')
    send(response, id, accepted, await this.#operations.answer(operation, caller))
  }

  #refuse(response: ServerResponse, id: string, { json }: Accepted, error: unknown): void {
    const mediaType = json ?? 'application/json'
    if (error instanceof HttpError) {
      sendFailure(response, id, mediaType, new FailedOperation([error.error]), error)
    } else {
      const failed = this.#operations.failed([error])
      const isOurs = !(error instanceof GraphQLError)
      sendFailure(response, id, mediaType, failed, isOurs ? { status: 500 } : {})
    }
  }
}

/** A query that asks for an event stream alone gets one of one event. */
function send(response: ServerResponse, id: string, { json }: Accepted, result: OperationResult): void {
  if (json === null) sendEvent(response, id, textOf(result))
  else if (typeof result === 'string') sendText(response, id, json, result)
  else sendFailure(response, id, json, result)
}

/** What browsers ask before they let a page of another origin send more than a form could. */
function allowAll(request: IncomingMessage, response: ServerResponse, id: string): void {
  response.writeHead(204, {
    [requestIdHeader]: id,
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': request.headers['access-control-request-headers'] ?? '*',
    'access-control-max-age': '86400',
    vary: 'access-control-request-headers',
    allow: 'GET, POST, OPTIONS',
  })
  response.end()
}

function wrongMethod(allowed: string): HttpError {
  const message =
    allowed === 'POST'
      ? 'A mutation cannot be sent with GET. Send it with POST.'
      : 'GraphQL is served to GET and POST. Send one of these.'
  return new HttpError(405, badRequest(message), { allow: allowed })
}

function notAcceptable(): HttpError {
  return new HttpError(
    406,
    badRequest(
      'The response cannot have a media type that `Accept` names. Accept `application/graphql-response+json`, `application/json` or `text/event-stream`.',
    ),
  )
}

function needsEventStream(): GraphQLError {
  return new GraphQLError(
    'A subscription needs a stream. Send it with `Accept: text/event-stream`, or over a WebSocket (graphql-transport-ws).',
    { extensions: { code: 'BAD_USER_INPUT' } },
  )
}
