import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { Archive } from '@communique/archive'
import { schema } from '@communique/schema'
import { pino } from 'pino'
import { Documents } from '../../apps/server/src/operation/documents.ts'
import { FastPath } from '../../apps/server/src/operation/fast-path.ts'
import { createGraphQL } from '../../apps/server/src/operation/yoga.ts'
import { Publisher } from '../../apps/server/src/publishing/publisher.ts'
import { underRequestId } from '../../apps/server/src/request-id.ts'
import { requestIdHeader, withRequestLog } from '../../apps/server/src/transports/http/request-log.ts'
import type { TestDatabase } from './database.ts'

/** One archive behind two addresses: as the server answers, and by ordinary execution alone. */
export interface TwoPaths extends AsyncDisposable {
  readonly archive: Archive
  readonly fast: string
  readonly ordinary: string
  /** How many requests to `fast` ended in ordinary execution. */
  readonly left: () => number
}

export async function openTwoPaths(
  database: TestDatabase,
  options: { readonly readMilliseconds?: number } = {},
): Promise<TwoPaths> {
  await using opening = new AsyncDisposableStack()
  const log = pino({ level: 'silent' })
  const closing = new AbortController()
  const archive = opening.use(await Archive.open({ ...database, onTrouble: () => {}, ...options }))
  const publisher = opening.use(new Publisher(archive, log, closing.signal))
  const documents = new Documents(schema)
  let left = 0
  const graphql = createGraphQL(archive, documents, publisher, log, closing.signal)
  const path = new FastPath(schema, documents, archive.reading, (request, response, id, foreseen) => {
    left += 1
    response.setHeader(requestIdHeader, id)
    return underRequestId(id, () => graphql(request, response, foreseen))
  })
  // Of its own, so that nothing it plans or keeps comes from the other.
  const alone = createGraphQL(archive, new Documents(schema), publisher, log, closing.signal)
  const fast = await served(
    opening,
    withRequestLog(log, (request, response, id) => path.answer(request, response, id)),
  )
  const ordinary = await served(
    opening,
    withRequestLog(log, (request, response, id) =>
      underRequestId(id, () => {
        response.setHeader(requestIdHeader, id)
        return alone(request, response, {})
      }),
    ),
  )
  const open = opening.move()
  return {
    archive,
    fast,
    ordinary,
    left: () => left,
    [Symbol.asyncDispose]: async () => {
      closing.abort()
      await open.disposeAsync()
    },
  }
}

async function served(stack: AsyncDisposableStack, listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  stack.defer(async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  })
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The server does not listen')
  return `http://127.0.0.1:${address.port}/graphql`
}
