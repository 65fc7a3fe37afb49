import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { Archive } from '@communique/archive'
import { schema } from '@communique/schema'
import { type Logger, pino } from 'pino'
import { graphqlPath, type ServerConfiguration } from './configuration.ts'
import { Delivery } from './delivery/delivery.ts'
import { writeLocalKey } from './local-key.ts'
import { Documents } from './operation/documents.ts'
import { FastPath } from './operation/fast-path.ts'
import { errorMask } from './operation/mask-error.ts'
import { createGraphQL, maxBodyBytes } from './operation/yoga.ts'
import { Publisher } from './publishing/publisher.ts'
import { underRequestId } from './request-id.ts'
import { loadSample } from './sample.ts'
import { ServerError } from './server-error.ts'
import { EventStreams } from './transports/event-stream/event-streams.ts'
import { answerWithGraphiQL } from './transports/graphiql/graphiql.ts'
import { requestIdHeader, withRequestLog } from './transports/http/request-log.ts'
import { WebSockets } from './transports/web-socket/web-sockets.ts'

export interface RunningServer extends AsyncDisposable {
  /** The address of the API, and of GraphiQL for browsers. */
  readonly url: string
  /** How many articles of the sample were loaded; null where the archive was not empty or no sample was wanted. */
  readonly sampleArticles: number | null
}

/**
 * Opens the archive, fills it with the sample if it is empty, and answers requests until it is disposed of.
 * @throws ArchiveError `DATABASE_UNREACHABLE`, `DATA_DIRECTORY_IN_USE`, `DATA_DIRECTORY_UNUSABLE`
 * @throws ServerError `PORT_IN_USE`, `ADDRESS_UNUSABLE`
 */
export async function startServer(configuration: ServerConfiguration): Promise<RunningServer> {
  const log = pino({ level: configuration.logLevel }, pino.destination({ dest: 2, sync: true }))
  await using starting = new AsyncDisposableStack()
  const archive = starting.use(
    await Archive.open({
      databaseUrl: configuration.databaseUrl,
      directory: configuration.dataDirectory,
      onTrouble: (what, error) => log.error({ err: error }, what),
    }),
  )
  const closing = new AbortController()
  const publisher = starting.use(new Publisher(archive, log, closing.signal, configuration.publishing))
  const documents = new Documents(schema)
  const graphql = createGraphQL(archive, documents, publisher, log, closing.signal)
  const delivery = new Delivery(archive, closing.signal, configuration.delivery)
  const streams = new EventStreams(graphql, delivery, errorMask(log), maxBodyBytes)
  const sockets = new WebSockets(graphql, delivery, errorMask(log), closing.signal)
  const lane = new FastPath(schema, documents, archive.reading, (request, response, id, foreseen) =>
    underRequestId(id, () => {
      response.setHeader(requestIdHeader, id)
      return (
        answerWithGraphiQL(request, response) ||
        streams.answer(request, response) ||
        graphql(request, response, foreseen)
      )
    }),
  )
  const http = starting.adopt(await listen(lane, log, configuration), (server) => close(server, closing))
  http.on('upgrade', (request, stream, head) => sockets.upgrade(request, stream, head))
  const sampleArticles = configuration.sample ? await loadSample(archive) : null
  if (configuration.dataDirectory !== undefined) await writeLocalKey(archive, configuration.dataDirectory)

  const address = http.address()
  const port = typeof address === 'object' && address !== null ? address.port : configuration.port
  const host = configuration.host.includes(':') ? `[${configuration.host}]` : configuration.host
  const running = starting.move()
  return {
    url: `http://${host}:${port}${graphqlPath}`,
    sampleArticles,
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}

async function listen(lane: FastPath, log: Logger, { host, port }: ServerConfiguration): Promise<Server> {
  const server = createServer(
    withRequestLog(log, (request, response, id) => lane.answer(request, response, id)),
  )
  try {
    server.listen({ host, port })
    await once(server, 'listening')
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
    if (code === 'EADDRINUSE') {
      throw new ServerError(
        'PORT_IN_USE',
        `Port ${port} on ${host} is in use: stop what uses it, or choose another with --port.`,
        { cause },
      )
    }
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new ServerError(
      'ADDRESS_UNUSABLE',
      `The server cannot listen on ${host} port ${port} (${reason}): choose others with --host and --port.`,
      { cause },
    )
  }
  return server
}

/** Ends subscriptions first, so that their answers end in order; then what is still open after a moment. */
async function close(server: Server, closing: AbortController): Promise<void> {
  closing.abort()
  const closed = once(server, 'close')
  server.close()
  // A connection whose answer ends only now would be kept alive for more.
  const idle = setInterval(() => server.closeIdleConnections(), 20)
  const impatient = setTimeout(() => server.closeAllConnections(), 2_000)
  await closed
  clearInterval(idle)
  clearTimeout(impatient)
}
