import { createServer, type Server } from 'node:http'
import type { KnownKey } from '@communique/archive'
import type { Logger } from 'pino'
import { Answering } from '../../answers/answering.ts'
import { NewestState } from '../../answers/newest-state.ts'
import {
  type AccessOptions,
  graphqlPath,
  type LimitsOptions,
  type MetricsAccess,
} from '../../configuration.ts'
import type { Delivery } from '../../delivery/delivery.ts'
import type { HealthReport } from '../../health-report.ts'
import { CallerLimits } from '../../limits/caller-limits.ts'
import { UnreadAnswers } from '../../limits/unread-answers.ts'
import { Metrics } from '../../metrics/metrics.ts'
import type { Operations } from '../../operation/operations.ts'
import { underRequestId } from '../../request-id.ts'
import { settings, withDefaults } from '../../settings/settings.ts'
import type { Tracer } from '../../tracing/tracer.ts'
import { EventStreams } from '../event-stream/event-streams.ts'
import { Exports } from '../exports/exports.ts'
import { Feeds } from '../feeds/feeds.ts'
import { builtFolder } from '../reader/built-files.ts'
import { Reader } from '../reader/reader.ts'
import { readerRoutes, readersNotFound } from '../reader/reader-routes.ts'
import { refuseUpgrade, WebSockets } from '../web-socket/web-sockets.ts'
import { type Administration, administrationRoutes } from './administration.ts'
import { DirectRequest } from './direct-request.ts'
import { GraphQLOverHttp } from './graphql-over-http.ts'
import { Guard } from './guard.ts'
import { live, ready } from './health.ts'
import { KnownHosts } from './known-hosts.ts'
import { metricsRoute } from './metrics-route.ts'
import { PageOrigins } from './page-origins.ts'
import { pathOf } from './path.ts'
import { PublicOrigin } from './public-origin.ts'
import { withRequestLog } from './request-log.ts'
import { RecordedResponse } from './request-record.ts'
import { Responder } from './respond.ts'
import { RouteTable } from './route-table.ts'
import { routed, wholeServer } from './routes.ts'
import { TrustedProxies } from './trusted-proxies.ts'

export interface HttpServerOptions {
  readonly operations: Operations
  readonly delivery: Delivery
  /** What callers may take, and what is held for them. */
  readonly limits?: LimitsOptions | undefined
  /** The key of a caller, if it is accepted. Default: none is. */
  readonly keyOf?: (key: string) => Promise<KnownKey | null>
  readonly access?: AccessOptions | undefined
  /** The address that the server listens on. */
  readonly host: string
  readonly health: () => Promise<HealthReport>
  /** What counts the requests. Default: its own. */
  readonly metrics?: Metrics
  readonly tracer?: Tracer | undefined
  readonly metricsAccess?: MetricsAccess | undefined
  /** Brings the metrics up to date that the database knows. */
  readonly readMetrics?: () => Promise<void>
  /** Whether a key may administer the archive. */
  readonly isAdmin?: (key: string) => Promise<boolean>
  readonly administration?: Administration
  /** The state of the archive. Default: nobody knows it, and no answer is kept but those that depend on nothing in it. */
  readonly newest?: NewestState
  /** Bytes of memory for answers that are kept. Default: that of the setting. */
  readonly keptAnswerBytes?: number | undefined
  /** Characters of a response from which it is compressed. Default: that of the setting. */
  readonly compressFrom?: number | undefined
  /** The folder of the built reading room. Default: where its build leaves it. */
  readonly readerFolder?: string | undefined
  readonly log: Logger
  /** Ends subscriptions and sockets. */
  readonly closing: AbortSignal
}

/** Everything that is served, by path. */
export function createHttpServer(options: HttpServerOptions): Server {
  const { operations, delivery, access, health, metrics = new Metrics(), log, closing } = options
  const settled = withDefaults('access', access)
  const proxies = new TrustedProxies(settled.trustedProxies, settled.forwardedHeader)
  const origins = new PageOrigins(settled, proxies)
  const guard = new Guard(new KnownHosts(settled, options.host, proxies), origins, proxies, log)
  const limits = withDefaults('limits', options.limits)
  const callers = new CallerLimits(options.keyOf ?? (async () => null), limits)
  const answering = new Answering({
    operations,
    newest: options.newest ?? new NewestState(undefined),
    bytes: options.keptAnswerBytes ?? settings.server.keptAnswerBytes.default,
    metrics,
    tracer: options.tracer,
  })
  const responder = new Responder({
    compressFrom: options.compressFrom ?? settings.server.compressFrom.default,
    unread: new UnreadAnswers(delivery.held, delivery.limits.unreadTimeout),
    proxies,
  })
  const reading = { operations, answering, proxies, limits: callers, responder }
  const streams = new EventStreams(operations, answering, delivery)
  const graphql = new GraphQLOverHttp({ ...reading, streams })
  const origin = new PublicOrigin(settled, proxies)
  const feeds = new Feeds({ ...reading, origin })
  const exports = new Exports({
    ...reading,
    origin,
    atOnce: limits.exportsAtOnce,
    limitLocal: limits.limitLocal,
    unreadTimeout: delivery.limits.unreadTimeout,
    closing,
  })
  const sockets = new WebSockets(operations, answering, delivery, callers, origins, proxies, log, closing)
  const reader = new Reader(options.readerFolder ?? builtFolder())
  const routes = new RouteTable({
    [graphqlPath]: (request, response, id) => graphql.answer(request, response, id),
    '*': wholeServer,
    ...readerRoutes(reader),
    ...feeds.routes(),
    ...exports.routes(),
    '/health/live': live,
    '/health/ready': ready(health),
    '/metrics': metricsRoute({
      access: options.metricsAccess ?? 'local',
      text: async () => {
        await options.readMetrics?.()
        return metrics.registry.text()
      },
      isAdmin: options.isAdmin ?? (async () => false),
    }),
    ...(options.administration !== undefined &&
      administrationRoutes(options.administration, operations.mask)),
  })
  const handle = routed(
    routes,
    readersNotFound(reader),
    // Logs it; nobody is there to be told more.
    (error, id) => underRequestId(id, () => operations.mask(error)),
  )
  const server = createServer(
    // A request without a body, such as every GET, needs no stream that ends.
    // Offers to switch to another protocol, HTTP/2 above all, may be passed over; the request is answered as it is.
    {
      IncomingMessage: DirectRequest,
      optimizeEmptyRequests: true,
      ServerResponse: RecordedResponse,
      shouldUpgradeCallback: ({ headers }) => headers.upgrade?.toLowerCase() === 'websocket',
    },
    withRequestLog({ log, metrics, tracer: options.tracer, proxies, routes }, guard.before(handle)),
  )
  server.on('upgrade', (request, stream, head) => {
    const refusal = guard.refusal(request)
    if (refusal !== null)
      refuseUpgrade(stream, refusal.status === 400 ? '400 Bad Request' : '421 Misdirected Request')
    else if (pathOf(request.url) === graphqlPath) sockets.upgrade(request, stream, head)
    else refuseUpgrade(stream, '404 Not Found')
  })
  return server
}
