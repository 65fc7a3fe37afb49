import { once } from 'node:events'
import type { Server } from 'node:http'
import { Archive, type DatabaseChange, type OnStatement } from '@communique/archive'
import { schema } from '@communique/schema'
import type { Logger } from 'pino'
import { NewestState } from './answers/newest-state.ts'
import { graphqlPath, type ServerConfiguration } from './configuration.ts'
import { Delivery, type DeliveryLog } from './delivery/delivery.ts'
import { healthReport } from './health-report.ts'
import { leaveLocalAddress, localAddress } from './local-address.ts'
import { writeLocalKey } from './local-key.ts'
import { openLog } from './log.ts'
import { Metrics } from './metrics/metrics.ts'
import { addProcessMetrics } from './metrics/process-metrics.ts'
import { addServerMetrics } from './metrics/server-metrics.ts'
import type { Caller } from './operation/caller.ts'
import { contextSource, identifyBy } from './operation/context-source.ts'
import { errorMask } from './operation/mask-error.ts'
import { Operations } from './operation/operations.ts'
import { ownSubscriptions } from './operation/own-subscriptions.ts'
import { TrustedDocuments } from './operation/trusted-documents.ts'
import { Publisher } from './publishing/publisher.ts'
import { readTrustedDocuments } from './read-trusted-documents.ts'
import { release } from './release.ts'
import { requestId } from './request-id.ts'
import { loadSample } from './sample.ts'
import { ServerError } from './server-error.ts'
import { settings, withDefaults } from './settings/settings.ts'
import { SpanExporter } from './tracing/span-exporter.ts'
import { Tracer } from './tracing/tracer.ts'
import { createHttpServer } from './transports/http/http-server.ts'
import { linesOf, verifyOptions } from './verification.ts'
import { eventDocument } from './webhooks/payload.ts'
import { WebhookSending } from './webhooks/webhook-sending.ts'

export interface RunningServer extends AsyncDisposable {
  /** The address of the API, and of GraphiQL for browsers. */
  readonly url: string
  /** How many articles of the sample were loaded; null where the archive was not empty or no sample was wanted. */
  readonly sampleArticles: number | null
}

/**
 * Opens the archive, fills it with the sample if it is empty, and answers requests until it is disposed of.
 * @throws StoreError `DATABASE_UNREACHABLE`, `DATA_DIRECTORY_IN_USE`, `DATA_DIRECTORY_UNUSABLE`, `STORAGE_FULL`
 * @throws ServerError `PORT_IN_USE`, `ADDRESS_UNUSABLE`, `TRUSTED_DOCUMENTS_UNUSABLE`
 */
export async function startServer(configuration: ServerConfiguration): Promise<RunningServer> {
  await using starting = new AsyncDisposableStack()
  const { log, dropped } = starting.use(openLog(configuration.logLevel))
  const documents = withDefaults('documents', configuration.documents)
  const { trustedDocuments } = documents
  const trusted = new TrustedDocuments(
    trustedDocuments === undefined ? [] : await readTrustedDocuments(trustedDocuments),
  )
  const metrics = new Metrics()
  const tracer = openTracer(configuration, starting, log)
  const database = withDefaults('database', configuration.database)
  const archive = starting.use(
    await Archive.open({
      databaseUrl: configuration.databaseUrl,
      replicaUrl: configuration.databaseReadUrl,
      directory: configuration.dataDirectory,
      waitMilliseconds: configuration.databaseWait,
      onDatabase: (change) => logDatabaseChange(log, change),
      onStatement: (statement) => {
        metrics.statementSeconds.with().observe(statement.milliseconds / 1000)
        if (tracer !== undefined) traceStatement(tracer, statement)
      },
      sync: database.syncToDisk,
      leastRoom: database.leastFreeRoom,
      readMilliseconds: database.readTime,
      onMigration: (step) =>
        log.warn(step, 'the archive is brought up to date, and answers when that is done'),
      onSearchFill: (fill) => log.warn(fill, 'words are prepared for search'),
      onTrouble: (what, error) => log.error({ err: error }, what),
    }),
  )
  starting.use(addProcessMetrics(metrics.registry))
  const closing = new AbortController()
  const publisher = starting.use(
    new Publisher(archive, log, closing.signal, configuration.publishing, { metrics, tracer }),
  )
  const embedded = configuration.databaseUrl === undefined
  const webhooks = starting.use(
    new WebhookSending({
      archive,
      settings: configuration.webhooks,
      isAlone: embedded,
      log,
      metrics,
      closing: closing.signal,
    }),
  )
  const newest = new NewestState(archive)
  const context = contextSource(archive, publisher, closing.signal, (act) => webhooks.acts(act))
  const mask = errorMask(log)
  const operations = new Operations({
    schema,
    reading: archive.reading,
    onState: (state) => newest.saw(state),
    context,
    mask,
    metrics,
    reads: configuration.reads,
    identify: identifyBy(archive),
    trusted,
    onlyTrusted: documents.documentsWithoutKey === 'trusted',
    persistedQueries: documents.persistedQueries,
    onUnavailable: () => archive.refusedAway(),
    tracer,
  })
  const delivery = new Delivery(
    archive,
    closing.signal,
    configuration.delivery,
    configuration.limits,
    deliveryLog(metrics, log),
  )
  const readMetrics = addServerMetrics(metrics, {
    archive,
    delivery,
    publisher,
    droppedLines: dropped,
  })
  const health = () =>
    healthReport({
      archive,
      engine: embedded ? 'EMBEDDED' : 'POSTGRES',
      closing: closing.signal,
    })
  const { access } = configuration
  const server = createHttpServer({
    newest,
    keptAnswerBytes: configuration.keptAnswerBytes,
    operations,
    delivery,
    access,
    host: configuration.host,
    health,
    limits: configuration.limits,
    keyOf: (key) => archive.keyOf(key),
    metrics,
    metricsAccess: configuration.metrics,
    tracer,
    compressFrom: configuration.compressFrom,
    readMetrics,
    isAdmin: async (key) => (await archive.keyOf(key))?.scope === 'ADMIN',
    administration: {
      checkKey: (key) => archive.checkKey(key),
      backup: () => archive.backup(),
      verify: () => linesOf(archive.verify(verifyOptions)),
      unreadTimeout: withDefaults('recovery', configuration.recovery).backupUnreadTimeout,
    },
    log,
    closing: closing.signal,
  })
  const http = starting.adopt(await listen(server, configuration), (open) => close(open, closing))
  const sampleArticles = configuration.sample
    ? await loadSample(archive, closing.signal, configuration.publishing?.threads)
    : null
  const address = http.address()
  const port = typeof address === 'object' && address !== null ? address.port : configuration.port
  const host = configuration.host.includes(':') ? `[${configuration.host}]` : configuration.host
  if (configuration.dataDirectory !== undefined) {
    await writeLocalKey(archive, configuration.dataDirectory)
    starting.use(await leaveLocalAddress(configuration.dataDirectory, localAddress(configuration.host, port)))
  }
  const origin = `http://${host}:${port}`
  const own = { schema, context: await context(nobody(closing.signal), undefined), mask }
  webhooks.start({
    subscribe: ownSubscriptions(own, eventDocument),
    origin: () => configuration.access?.publicUrl ?? (isUnspecified(configuration.host) ? null : origin),
  })
  const running = starting.move()
  return {
    url: `${origin}${graphqlPath}`,
    sampleArticles,
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}

/** On whose behalf the server itself reads. */
const nobody = (signal: AbortSignal): Caller => ({ key: null, address: '', requestId: 'webhooks', signal })

/** All addresses of this machine: none of them is the one under which people reach it. */
const isUnspecified = (host: string) => host === '0.0.0.0' || host === '::'

/** Nothing is traced where nobody collects traces. */
function openTracer(
  { tracesEndpoint, tracesService }: ServerConfiguration,
  starting: AsyncDisposableStack,
  log: Logger,
): Tracer | undefined {
  if (tracesEndpoint === undefined) return undefined
  const service = { name: tracesService ?? settings.server.tracesService.default, version: release }
  const exporter = starting.use(new SpanExporter(tracesEndpoint, service, log))
  return new Tracer((span) => exporter.add(span))
}

/** Characters of SQL that a trace holds. Values are never in it. */
const maxSql = 2_000

function traceStatement(tracer: Tracer, { sql, milliseconds, error }: Parameters<OnStatement>[0]): void {
  const attributes = { 'db.system.name': 'postgresql', 'db.query.text': sql.slice(0, maxSql) }
  tracer.part({ name: 'SQL', kind: 'CLIENT', milliseconds, attributes, hasFailed: error !== undefined })
}

/** Counts subscriptions that end, and logs when they begin and end. */
function deliveryLog(metrics: Metrics, log: Logger): DeliveryLog {
  return {
    began: ({ address }) => log.info({ request: requestId(), address }, 'subscription began'),
    ended: ({ code, events }) => {
      metrics.subscriptionsEnded.with(code ?? 'COMPLETE').add()
      metrics.eventsSent.with().add(events)
      log.info({ request: requestId(), code: code ?? undefined, events }, 'subscription ended')
    },
  }
}

/** One line a change, however many requests meet it. */
function logDatabaseChange(log: Logger, change: DatabaseChange): void {
  const which = change.database === 'PRIMARY' ? 'the database' : 'the replica of the database'
  if (change.to === 'AWAY') log.error({ reason: change.reason }, `${which} is away`)
  else if (change.to === 'SAME') {
    const { reason, broken } = change
    log.warn({ reason, broken }, `connections to ${which} broke; others take their place`)
  } else {
    const seconds = Math.round(change.seconds * 10) / 10
    log.warn({ seconds, refused: change.refused }, `${which} is back`)
  }
}

async function listen(server: Server, { host, port }: ServerConfiguration): Promise<Server> {
  try {
    server.listen({ host, port })
    await once(server, 'listening')
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
    if (code === 'EADDRINUSE') {
      throw new ServerError(
        'PORT_IN_USE',
        `Port ${port} on ${host} is in use. Stop the program that uses it, or choose another port with --port.`,
        { cause },
      )
    }
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new ServerError(
      'ADDRESS_UNUSABLE',
      `The server cannot listen on ${host} port ${port} (${reason}). Choose others with --host and --port.`,
      { cause },
    )
  }
  return server
}

/** Ends subscriptions first, so that their streams end in order; then what is still open after a moment. */
async function close(server: Server, closing: AbortController): Promise<void> {
  closing.abort()
  const closed = once(server, 'close')
  server.close()
  // A connection whose response ends only now would be kept alive for more.
  const idle = setInterval(() => server.closeIdleConnections(), 20)
  const overdue = setTimeout(() => server.closeAllConnections(), 2_000)
  await closed
  clearInterval(idle)
  clearTimeout(overdue)
}
