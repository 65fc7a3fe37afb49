import { constants } from 'node:buffer'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ExportSubject, Format } from '@communique/export'
import { ExportedArticles, ExportedCount, type ExportedCountQuery } from '@communique/export/documents'
import {
  FilterParameterError,
  type FilterParameters,
  filterOf,
  filterParametersIn,
  single,
} from '@communique/export/filter'
import { type FormatName, formatNames } from '@communique/export/format-names'
import { addressBlock } from '../../limits/address-block.ts'
import { Admission } from '../../limits/admission.ts'
import type { CallerLimits, Requester } from '../../limits/caller-limits.ts'
import type { Grant } from '../../limits/grant.ts'
import { overloaded } from '../../limits/overload.ts'
import { rateLimited } from '../../limits/rate-limited.ts'
import type { Caller } from '../../operation/caller.ts'
import { refusedReport } from '../../operation/operation-report.ts'
import { badRequest } from '../../operation/operation-request.ts'
import { FailedOperation, type OperationResult } from '../../operation/operation-result.ts'
import type { Operations } from '../../operation/operations.ts'
import { underRequestId } from '../../request-id.ts'
import { acceptedBy } from '../http/accept.ts'
import type { Exchange } from '../http/exchange.ts'
import { HttpCaller, requesterOf } from '../http/http-caller.ts'
import { parametersOf } from '../http/path.ts'
import type { PublicOrigin } from '../http/public-origin.ts'
import { recordOf } from '../http/request-record.ts'
import type { Responder } from '../http/respond.ts'
import { type Route, readOnly } from '../http/routes.ts'
import type { TrustedProxies } from '../http/trusted-proxies.ts'
import { drained, exportedPieces } from './export-thread.ts'
import { disposition } from './file-name.ts'

export interface ExportsOptions {
  readonly operations: Pick<Operations, 'read' | 'answer' | 'failed'>
  readonly proxies: TrustedProxies
  readonly limits: Pick<CallerLimits, 'begin'>
  readonly responder: Pick<Responder, 'sendPlainFailure'>
  readonly origin: Pick<PublicOrigin, 'of'>
  /** Exports that are written at once: of one caller half of them, so that there is room for others. */
  readonly atOnce: number
  /** Whether callers of this machine are counted as others are. */
  readonly limitLocal: boolean
  /** Milliseconds that a reader may leave what it was sent unread. */
  readonly unreadTimeout: number
  /** Ends exports. */
  readonly closing: AbortSignal
}

/** What an address asks for. */
interface Selected {
  readonly filter: FilterParameters
  readonly asOf: string | undefined
  readonly first: number | undefined
}

/** Who reads an export, and on what terms. */
interface Reader {
  readonly caller: Caller
  readonly grant: Grant
}

/** Seconds for which an archive is waited for whose database is away, or that is busy, in the middle of an export. */
const mostTries = 30

/**
 * Whole selections as files, as of one state of the archive. They are read by the same door as GraphQL, page by page: with the
 * same rights, limits and cost. Where a caller has spent what it may, the file waits; where anything fails in the middle, the
 * connection breaks, so that nobody takes a part for the whole.
 */
export class Exports {
  readonly #options: ExportsOptions
  readonly #admission: Admission
  /** Exports that are written, by who reads them: a key, or else an address. */
  readonly #byCaller = new Map<string, number>()

  constructor(options: ExportsOptions) {
    this.#options = options
    this.#admission = new Admission({
      pagesAtOnce: options.atOnce,
      pageBytesAtOnce: constants.MAX_LENGTH,
    })
  }

  /** By path. */
  routes(): Record<string, Route> {
    return Object.fromEntries(
      formatNames.map((name) => [
        `/export.${name}`,
        readOnly((request, response, id) => this.#answer(name, request, response, id)),
      ]),
    )
  }

  async #answer(
    name: FormatName,
    request: IncomingMessage,
    response: ServerResponse,
    id: string,
  ): Promise<void> {
    const { operations, limits, proxies, responder, origin } = this.#options
    const exchange: Exchange = { request, response, id, accepted: acceptedBy(undefined), token: null }
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    try {
      const requester = requesterOf(request, proxies)
      const grant = await limits.begin(requester)
      recordOf(response).grant = grant
      const selected = selectedIn(request)
      using _admitted = request.method === 'HEAD' ? null : this.#enter(requester)
      const reader = { grant, caller: callerOf(new HttpCaller(request, response, id, proxies), gone.signal) }
      const counted = await this.#count(reader, selected)
      if (counted instanceof FailedOperation) {
        recordOf(response).operation = refusedReport(counted.code)
        responder.sendPlainFailure(exchange, counted)
        return
      }
      const subject: ExportSubject = {
        origin: origin.of(request),
        position: selected.asOf ?? counted.archive.position,
        generation: counted.archive.generation,
        filter: selected.filter,
        most: selected.first,
        begun: new Date().toISOString(),
      }
      const format = await formatNamed(name)
      response.writeHead(200, headersOf(format, subject, counted.articles.totalCount))
      // What is first written may take a while.
      response.flushHeaders()
      if (request.method === 'HEAD') response.end()
      else await this.#send(response, name, subject, reader, gone.signal)
    } catch (error) {
      if (gone.signal.aborted) return
      if (response.headersSent && isEnd(error)) {
        response.destroy()
        return
      }
      const failed = underRequestId(id, () => operations.failed('MALFORMED', [asGraphQL(error)]))
      // Whoever reads must not take what came for the whole.
      if (response.headersSent) response.destroy()
      else responder.sendPlainFailure(exchange, failed)
    }
  }

  /** @throws GraphQLError `RATE_LIMITED`, `OVERLOADED` */
  #enter({ key, address, isLocal }: Requester): Disposable {
    const { atOnce, limitLocal } = this.#options
    const caller = key ?? addressBlock(address)
    const most = Math.max(1, Math.floor(atOnce / 2))
    const count = this.#byCaller.get(caller) ?? 0
    if (count >= most && (limitLocal || !isLocal)) throw rateLimited('exports', { most, seconds: 60 })
    const admitted = this.#admission.enter({ pages: 1, bytes: 0 })
    if (admitted === null) throw overloaded('exporting')
    this.#byCaller.set(caller, count + 1)
    return {
      [Symbol.dispose]: () => {
        admitted[Symbol.dispose]()
        const rest = (this.#byCaller.get(caller) ?? 1) - 1
        if (rest === 0) this.#byCaller.delete(caller)
        else this.#byCaller.set(caller, rest)
      },
    }
  }

  async #send(
    response: ServerResponse,
    format: FormatName,
    subject: ExportSubject,
    reader: Reader,
    gone: AbortSignal,
  ): Promise<void> {
    const { closing, unreadTimeout } = this.#options
    const signal = AbortSignal.any([gone, closing])
    const task = { format, subject, filter: filterOf(subject.filter) }
    const answer = async (variables: object) => {
      const answered = await this.#ask(reader, ExportedArticles, variables, signal)
      return answered instanceof FailedOperation ? answered.code : bytesOf(answered)
    }
    for await (const piece of exportedPieces(task, answer, signal)) {
      if (!response.write(piece)) await drained(response, unreadTimeout, signal)
    }
    response.end()
  }

  async #count(
    reader: Reader,
    { filter, asOf, first }: Selected,
  ): Promise<ExportedCountQuery | FailedOperation> {
    const counted = await this.#operate(reader, ExportedCount, {
      filter: filterOf(filter) ?? null,
      asOf: asOf ?? null,
    })
    if (counted instanceof FailedOperation) return counted
    const { data }: { data: ExportedCountQuery } = JSON.parse(counted.text)
    const { totalCount } = data.articles
    return { ...data, articles: { totalCount: Math.min(totalCount, first ?? totalCount) } }
  }

  /** Waits where the caller has spent what it may take in a minute, and for a database that is away. */
  async #ask(
    reader: Reader,
    query: string,
    variables: object,
    signal: AbortSignal,
  ): Promise<OperationResult> {
    for (let tries = 0; ; tries += 1) {
      const answered = await this.#operate(reader, query, variables)
      const seconds = answered instanceof FailedOperation ? pauseAfter(answered, tries) : null
      if (seconds === null) return answered
      await sleep(seconds * 1_000, undefined, { signal })
    }
  }

  async #operate({ caller, grant }: Reader, query: string, variables: object): Promise<OperationResult> {
    const { operations } = this.#options
    const given = { query, documentId: null, operationName: null, variables: { ...variables } }
    const operation = operations.read(given, caller.requestId, grant)
    return operation instanceof FailedOperation ? operation : await operations.answer(operation, caller)
  }
}

/** Null where it would be refused again. */
function pauseAfter({ code, errors }: FailedOperation, tries: number): number | null {
  if (code === 'RATE_LIMITED') return Number(errors[0]?.extensions['retryAfter'] ?? 1)
  return (code === 'DATABASE_UNAVAILABLE' || code === 'OVERLOADED') && tries < mostTries ? 1 : null
}

/** Of a request that takes many operations: one signal serves all of them. */
function callerOf(http: HttpCaller, signal: AbortSignal): Caller {
  const { key, address, requestId } = http
  return {
    key,
    address,
    requestId,
    signal,
    onReport: (report) => http.onReport(report),
    onKey: (id) => http.onKey(id),
  }
}

function bytesOf(answered: Exclude<OperationResult, FailedOperation>): Uint8Array<ArrayBuffer> {
  const bytes =
    answered.bytes === undefined ? Buffer.from(answered.text) : Buffer.from(answered.bytes, 'latin1')
  return new Uint8Array(bytes)
}

/** @throws FilterParameterError */
function selectedIn({ url }: IncomingMessage): Selected {
  const parameters = parametersOf(url)
  const filter = filterParametersIn(parameters, ['asOf', 'first'])
  const first = single(parameters, 'first')
  if (first !== undefined && !/^[1-9]\d{0,8}$/.test(first))
    throw new FilterParameterError('`first` is not a number from 1 on. Give one, or leave it out.')
  return {
    filter,
    asOf: single(parameters, 'asOf'),
    first: first === undefined ? undefined : Number(first),
  }
}

/** What writes a format is read when it is first asked for. */
async function formatNamed(name: FormatName): Promise<Format> {
  const { formats } = await import('@communique/export')
  const found = formats.find((format) => format.name === name)
  if (found === undefined) throw new Error(`There is no format ${name}`)
  return found
}

function headersOf(
  { mediaType, extensions: [extension] }: Format,
  { filter, position, generation, begun }: ExportSubject,
  articles: number,
) {
  return {
    'content-type': mediaType,
    'content-disposition': disposition(filter, extension, new Date(begun)),
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
    'accept-ranges': 'none',
    'communique-position': position,
    'communique-generation': String(generation),
    'communique-articles': String(articles),
  }
}

/** A reader that takes nothing any more, or a server that stops, is no fault of ours that somebody has to look at. */
function isEnd(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError'
}

function asGraphQL(error: unknown): unknown {
  return error instanceof FilterParameterError ? badRequest(error.message) : error
}
