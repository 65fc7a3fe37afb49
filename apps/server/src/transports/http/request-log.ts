import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Logger } from 'pino'
import type { Metrics } from '../../metrics/metrics.ts'
import { logFieldsOf } from '../../operation/operation-report.ts'
import { newRequestId } from '../../request-id.ts'
import type { TracedRequest, Tracer } from '../../tracing/tracer.ts'
import { pathAskedFor, recordOf } from './request-record.ts'
import type { RouteTable } from './route-table.ts'
import type { TrustedProxies } from './trusted-proxies.ts'

/** The header in which responses carry the id of their request. */
export const requestIdHeader = 'x-request-id'

/** Whoever went away before the head of the response: the number that nginx made for it. */
const goneAway = 499

/** Characters of a path that are logged. */
const maxPath = 200

const methods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'DELETE', 'PATCH'])

export interface RequestLogOptions {
  readonly log: Logger
  readonly metrics: Metrics
  readonly tracer: Tracer | undefined
  readonly proxies: TrustedProxies
  /** Paths that are told apart, by the names of their routes; all others are one. */
  readonly routes: RouteTable
}

/**
 * Gives a request its id, which every log line, every masked error and every response carries; when it has ended, counts
 * it and writes the one line of the access log. Of what callers send, the line holds the path without the query, the
 * name of the operation, and the id of the key. An id that the caller sends is kept, so that logs of several services meet.
 */
export function withRequestLog(
  options: RequestLogOptions,
  handle: (request: IncomingMessage, response: ServerResponse, id: string) => unknown,
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    const given = request.headers[requestIdHeader]
    const id = typeof given === 'string' && /^[\w.:-]{1,64}$/.test(given) ? given : newRequestId()
    const begun = performance.now()
    // It is gone from the response when that has ended.
    const { socket } = request
    response.on('close', () => finish(options, { request, response, socket, id, begun }))
    const traced = trace(options, request, response)
    if (traced === null) handle(request, response, id)
    else traced.within(() => handle(request, response, id))
  }
}

function trace(
  { tracer, routes }: RequestLogOptions,
  request: IncomingMessage,
  response: ServerResponse,
): TracedRequest | null {
  if (tracer === undefined) return null
  const path = pathAskedFor(response)
  const { method = '', headers } = request
  const given = headers['traceparent']
  const route = routes.find(path)
  const name = route === null ? method : `${method} ${route.name}`
  const traced = tracer.request(typeof given === 'string' ? given : undefined, name)
  if (traced === null) return null
  recordOf(response).traced = traced
  response.on('close', () => {
    const status = response.headersSent ? response.statusCode : goneAway
    traced.end(
      {
        'http.request.method': method,
        'url.path': path.slice(0, maxPath),
        'http.response.status_code': status,
      },
      status >= 500,
    )
  })
  return traced
}

interface Ended {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly socket: Socket
  readonly id: string
  readonly begun: number
}

function finish(options: RequestLogOptions, { request, response, socket, id, begun }: Ended): void {
  const { log, metrics, proxies, routes } = options
  const milliseconds = performance.now() - begun
  const status = response.headersSent ? response.statusCode : goneAway
  const bytes = newlyWritten(socket)
  const path = pathAskedFor(response)
  const { operation, key, grant } = recordOf(response)
  const route = routes.find(path)?.name ?? 'other'
  const method = request.method !== undefined && methods.has(request.method) ? request.method : 'other'
  grant?.end(bytes)
  metrics.requests.with(route, method, String(status)).add()
  if (status === 429) metrics.limited.with(operation?.code ?? 'RATE_LIMITED').add()
  metrics.responseBytes.with(route).add(bytes)
  if (operation?.kind !== 'subscription') metrics.requestSeconds.with(route).observe(milliseconds / 1000)
  if (!log.isLevelEnabled('info')) return
  log.info(
    {
      request: id,
      method: request.method,
      path: path.slice(0, maxPath),
      status,
      bytes,
      milliseconds: Math.round(milliseconds * 10) / 10,
      ...(operation !== undefined && logFieldsOf(operation)),
      address: proxies.addressOf(request),
      key,
      ...(!response.writableFinished && { aborted: true }),
    },
    'request',
  )
}

/** Bytes that connections had sent when their last response ended. To ask Node for them takes as long as all else here. */
const written = new WeakMap<Socket, number>()

/** Bytes since then: responses on a connection follow each other. */
function newlyWritten(socket: Socket): number {
  const { bytesWritten } = socket
  const bytes = bytesWritten - (written.get(socket) ?? 0)
  written.set(socket, bytesWritten)
  return bytes
}
