import type { IncomingMessage, ServerResponse } from 'node:http'
import { GraphQLError } from 'graphql'
import { type Answering, longestQuestion, type SentQuestion } from '../../answers/answering.ts'
import type { SentAnswer } from '../../answers/sent-answer.ts'
import type { CallerLimits, Requester } from '../../limits/caller-limits.ts'
import type { Grant } from '../../limits/grant.ts'
import type { Operation } from '../../operation/operation.ts'
import { refusedReport } from '../../operation/operation-report.ts'
import { badRequest, type GivenRequest } from '../../operation/operation-request.ts'
import { FailedOperation } from '../../operation/operation-result.ts'
import type { Operations } from '../../operation/operations.ts'
import { underRequestId } from '../../request-id.ts'
import { type EventStreams, sendOnly } from '../event-stream/event-streams.ts'
import { streamTokenIn } from '../event-stream/shared-streams.ts'
import { serverSentEvents, streamFormIn } from '../event-stream/stream-form.ts'
import { streamHeaders } from '../event-stream/streamed-response.ts'
import { answerWithGraphiQL } from '../graphiql/graphiql.ts'
import { acceptedBy } from './accept.ts'
import { codingsAcceptedBy } from './content-coding.ts'
import { namesIn } from './entity-tag.ts'
import { type Exchange, isReading } from './exchange.ts'
import { HttpCaller, requesterOf } from './http-caller.ts'
import { HttpError } from './http-error.ts'
import { parametersOf } from './path.ts'
import { readBody } from './read-body.ts'
import { bodyFormOf, requestInAddress, requestInBody } from './read-request.ts'
import { requestIdHeader } from './request-log.ts'
import { recordOf } from './request-record.ts'
import type { Responder } from './respond.ts'
import type { TrustedProxies } from './trusted-proxies.ts'

const methods = 'GET, HEAD, POST, PUT, DELETE, OPTIONS'

export interface GraphQLOverHttpOptions {
  readonly operations: Operations
  readonly answering: Answering
  readonly streams: EventStreams
  readonly proxies: TrustedProxies
  readonly limits: CallerLimits
  readonly responder: Responder
}

/**
 * GraphQL over HTTP: reads an operation from a request and writes what becomes of it, as the specification says.
 * Subscriptions go out as event streams.
 */
export class GraphQLOverHttp {
  readonly #operations: Operations
  readonly #answering: Answering
  readonly #streams: EventStreams
  readonly #proxies: TrustedProxies
  readonly #limits: CallerLimits
  readonly #responder: Responder

  constructor({ operations, answering, streams, proxies, limits, responder }: GraphQLOverHttpOptions) {
    this.#operations = operations
    this.#answering = answering
    this.#streams = streams
    this.#proxies = proxies
    this.#limits = limits
    this.#responder = responder
  }

  answer(request: IncomingMessage, response: ServerResponse, id: string): void {
    const accepted = acceptedBy(request.headers.accept)
    const exchange = { request, response, id, accepted, token: tokenIn(request) }
    const { method } = request
    if (method === 'OPTIONS') tellMethods(exchange)
    else if (isReading(request) && accepted.html) {
      // The page is the same for everybody: no key is looked up.
      this.#begin(exchange, { ...requesterOf(request, this.#proxies), key: null }, () => {
        response.setHeader(requestIdHeader, id)
        answerWithGraphiQL(request, response)
      })
    } else if (method === 'PUT' || method === 'DELETE') this.#attempt(exchange, () => this.#manage(exchange))
    else if (method !== 'POST' && !isReading(request)) this.#refuse(exchange, wrongMethod(methods))
    else if (accepted.json === null && streamFormIn(request.headers.accept) === null)
      this.#refuse(exchange, notAcceptable())
    else if (!isSendable(request)) this.#refuse(exchange, notEncodable())
    else this.#attempt(exchange, () => this.#read(exchange))
  }

  /** Streams that operations share are reserved by PUT, and DELETE ends an operation. */
  #manage({ request, response, id, token }: Exchange): void {
    const { shared } = this.#streams
    if (request.method === 'PUT') {
      const reserved = shared.reserve(new HttpCaller(request, response, id, this.#proxies))
      response.writeHead(201, { 'content-type': 'text/plain; charset=utf-8', [requestIdHeader]: id })
      response.end(reserved)
      return
    }
    shared.stop(token ?? '', parametersOf(request.url).get('operationId') || null)
    response.writeHead(200, { [requestIdHeader]: id }).end()
  }

  #read(exchange: Exchange): void {
    const { request, response, id, token } = exchange
    if (request.method === 'GET' && token !== null) {
      response.setHeader(requestIdHeader, id)
      this.#streams.shared.open(token, response)
      return
    }
    const requester = requesterOf(request, this.#proxies)
    if (isReading(request)) {
      const address = addressIn(request)
      this.#begin(exchange, requester, (grant) =>
        this.#take(exchange, grant, address, () => requestInAddress(request)),
      )
      return
    }
    const form = bodyFormOf(request)
    const { bodyBytes } = this.#limits.anonymous
    const ofCaller = async (announced: number) => {
      const most = await this.#limits.bodyBytes(requester)
      if (most > bodyBytes) {
        const room = this.#limits.enterBody(announced === 0 ? most : announced)
        response.once('close', () => room[Symbol.dispose]())
      }
      return most
    }
    readBody(
      request,
      { bytes: bodyBytes, ofCaller },
      (body) =>
        this.#begin(exchange, requester, (grant) => {
          const as = form === 'JSON' && token === null && isKeepable(body) && !isAddress(body) ? body : null
          this.#take(exchange, grant, as, () => requestInBody(body, form))
        }),
      (error) => this.#refuse(exchange, error),
    )
  }

  /** Lets a request in that its caller may still send; at once where no key has to be looked up. */
  #begin(exchange: Exchange, requester: Requester, work: (grant: Grant) => void): void {
    const begun = (grant: Grant) => {
      recordOf(exchange.response).grant = grant
      work(grant)
    }
    this.#attempt(exchange, () => {
      const grant = this.#limits.begin(requester)
      if (!(grant instanceof Promise)) begun(grant)
      else grant.then(begun).catch((error: unknown) => this.#refuse(exchange, error))
    })
  }

  /** `as` is what was sent, where it alone says what is asked for: what is kept of that is given before it is read. */
  #take(exchange: Exchange, grant: Grant, as: string | null, read: () => GivenRequest): void {
    const kept = as === null ? null : this.#answering.kept(as, grant)
    if (kept === null) {
      this.#answer(exchange, grant, read(), as)
      return
    }
    recordOf(exchange.response).operation = kept.report
    this.#send(exchange, kept.sent)
  }

  #answer(exchange: Exchange, grant: Grant, given: GivenRequest, as: string | null): void {
    const { request, response, id } = exchange
    // Of a document that comes with its id, the id is to be kept each time.
    const isWhole = given.query === null || given.documentId === null
    const asked = { as: isWhole ? as : null, isNamed: isReading(request) }
    const caller = new HttpCaller(request, response, id, this.#proxies)
    const answered = this.#operations.inTurn(given, caller, () =>
      this.#answerInTurn(exchange, grant, given, asked, caller),
    )
    if (answered instanceof Promise) answered.catch((error: unknown) => this.#refuse(exchange, error))
  }

  #answerInTurn(
    exchange: Exchange,
    grant: Grant,
    given: GivenRequest,
    asked: SentQuestion,
    caller: HttpCaller,
  ): void {
    const { request, response, id } = exchange
    const operation = this.#operations.read(given, id, grant)
    if (operation instanceof FailedOperation) {
      recordOf(response).operation = refusedReport(operation.code)
      this.#send(exchange, operation)
      return
    }
    const kind = operation.definition.operation
    if (exchange.token !== null && request.method === 'POST')
      this.#share(exchange, exchange.token, grant, given, operation, caller)
    else if (kind === 'subscription') this.#stream(exchange, operation, caller)
    else if (kind === 'mutation' && isReading(request)) this.#refuse(exchange, wrongMethod('POST'))
    else {
      const inHand = this.#nameInHand(exchange, operation, caller)
      if (inHand !== null) {
        this.#responder.sendInHand(exchange, inHand)
        return
      }
      const result = this.#answering.answer(asked, operation, caller, grant.allowance)
      if (result instanceof Promise) {
        result
          .then((settled) => this.#send(exchange, settled))
          .catch((error) => this.#refuse(exchange, error))
        return
      }
      this.#send(exchange, result)
    }
  }

  /** The name of the answer, where the caller says that it has it. */
  #nameInHand({ request, accepted }: Exchange, operation: Operation, caller: HttpCaller): string | null {
    const { authorization, 'if-none-match': names } = request.headers
    if (names === undefined || authorization !== undefined || accepted.json === null || !isReading(request))
      return null
    return this.#answering.nameInHand(operation, caller, accepted.json, namesIn(names))
  }

  /** A query that asks for a stream alone gets one of one event. */
  #send(exchange: Exchange, result: SentAnswer | FailedOperation): void {
    const { request, response, id, accepted } = exchange
    if (accepted.json === null) {
      sendOnly(response, id, streamFormIn(request.headers.accept) ?? serverSentEvents, result.text)
      this.#responder.watch(exchange)
    } else if (result instanceof FailedOperation) this.#responder.sendFailure(exchange, result)
    else this.#responder.send(exchange, accepted.json, result)
  }

  #attempt(exchange: Exchange, work: () => void): void {
    // The events of a body do not come in the context in which their request did.
    const { traced } = recordOf(exchange.response)
    try {
      if (traced === undefined) work()
      else traced.within(work)
    } catch (error) {
      this.#refuse(exchange, error)
    }
  }

  #stream(exchange: Exchange, operation: Operation, caller: HttpCaller): void {
    const { request, response, id } = exchange
    const form = streamFormIn(request.headers.accept)
    if (form === null) {
      this.#send(exchange, this.#operations.failed('UNPROCESSABLE', [needsEventStream()]))
      return
    }
    if (request.method === 'HEAD') {
      // What a GET would begin has no end.
      response
        .writeHead(200, { 'content-type': form.contentType, ...streamHeaders, [requestIdHeader]: id })
        .end()
      return
    }
    // Streams are counted by themselves, for as long as they are open.
    recordOf(response).grant?.end(0)
    underRequestId(id, () =>
      this.#streams
        .deliver(request, response, form, operation, caller)
        .then((failed) => {
          if (failed === null) return
          // By its protocol, event streams tell of everything in events.
          if (form === serverSentEvents) sendOnly(response, id, form, failed.text)
          else this.#send(exchange, failed)
        })
        .catch((error) => this.#refuse(exchange, error)),
    )
  }

  #share(
    exchange: Exchange,
    token: string,
    grant: Grant,
    given: GivenRequest,
    operation: Operation,
    caller: HttpCaller,
  ): void {
    const { response, id } = exchange
    underRequestId(id, () =>
      this.#streams.shared
        .run(token, given, operation, caller, grant)
        .then((failed) => {
          if (failed !== null) this.#send(exchange, failed)
          else response.writeHead(202, { [requestIdHeader]: id }).end()
        })
        .catch((error) => this.#refuse(exchange, error)),
    )
  }

  #refuse(exchange: Exchange, error: unknown): void {
    const { response, id } = exchange
    if (response.destroyed || response.headersSent) {
      response.destroy()
      return
    }
    if (error instanceof HttpError) {
      this.#responder.sendFailure(exchange, new FailedOperation('MALFORMED', [error.error]), error)
      return
    }
    this.#responder.sendFailure(
      exchange,
      underRequestId(id, () => this.#operations.failed('MALFORMED', [error])),
    )
  }
}

/** Which methods there are; what browsers ask before a request of another origin is answered before it comes here. */
function tellMethods({ response, id }: Exchange): void {
  response.writeHead(204, { [requestIdHeader]: id, allow: methods, vary: 'origin' }).end()
}

/** Where there is none to find, nobody looks for it in an address that may be long: who reads a stream names its form. */
function tokenIn(request: IncomingMessage): string | null {
  const isSought = !isReading(request) || streamFormIn(request.headers.accept) === serverSentEvents
  return isSought ? streamTokenIn(request) : null
}

/** The address of a GET as it was sent, where nothing else says what is asked for; null where it is in another form. */
function addressIn({ url = '' }: IncomingMessage): string | null {
  return isKeepable(url) && isAddress(url) ? url : null
}

function isKeepable({ length }: string): boolean {
  return length <= longestQuestion
}

/** No body that is JSON begins like one, so that one is never taken for the other. */
function isAddress(text: string): boolean {
  return text.startsWith('/')
}

function wrongMethod(allowed: string): HttpError {
  const message =
    allowed === 'POST'
      ? 'A mutation cannot be sent with GET. Send it with POST.'
      : 'GraphQL is served to GET, HEAD and POST, and streams that operations share to PUT and DELETE. Send one of these.'
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

/** Whether a caller takes bytes in a form that there is. */
function isSendable({ headers }: IncomingMessage): boolean {
  const { best, identity } = codingsAcceptedBy(headers['accept-encoding'])
  return identity || best !== null
}

function notEncodable(): HttpError {
  return new HttpError(
    406,
    badRequest(
      'The response cannot have an encoding that `Accept-Encoding` names. Accept `identity`, `gzip` or `br`.',
    ),
  )
}

function needsEventStream(): GraphQLError {
  return new GraphQLError(
    'A subscription needs a stream. Send it with `Accept: text/event-stream`, with `Accept: multipart/mixed;subscriptionSpec=1.0`, or over a WebSocket (graphql-transport-ws).',
    { extensions: { code: 'BAD_USER_INPUT' } },
  )
}
