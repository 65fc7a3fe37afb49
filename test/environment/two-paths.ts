import { once } from 'node:events'
import type { Server } from 'node:http'
import { Archive } from '@communique/archive'
import { schema } from '@communique/schema'
import { pino } from 'pino'
import {
  contextSource,
  createHttpServer,
  Delivery,
  errorMask,
  healthReport,
  identifyBy,
  Metrics,
  Operations,
  type OperationsOptions,
  Publisher,
  WebhookSending,
} from '../../apps/server/testing/internals.ts'
import { withSharedThreads } from '../../apps/server/testing/shared-threads.ts'
import type { TestDatabase } from './database.ts'

/** One archive behind two addresses: as the server answers, and by execution alone. */
export interface TwoPaths extends AsyncDisposable {
  readonly archive: Archive
  readonly fast: string
  readonly ordinary: string
  /** How many requests to `fast` ended in execution. */
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
  const publisher = opening.use(new Publisher(archive, log, closing.signal, withSharedThreads()))
  const mask = errorMask(log)
  const metrics = new Metrics()
  const webhooks = opening.use(
    new WebhookSending({ archive, settings: {}, isAlone: true, log, metrics, closing: closing.signal }),
  )
  const context = contextSource(archive, publisher, closing.signal, (act) => webhooks.acts(act))
  const delivery = new Delivery(archive, closing.signal)
  // Each has documents and plans of its own, so that nothing it keeps comes from the other.
  const serverOf = (given: Pick<OperationsOptions, 'reading' | 'context'>): Server =>
    createHttpServer({
      host: '127.0.0.1',
      operations: new Operations({ schema, mask, identify: identifyBy(archive), ...given }),
      delivery,
      health: () => healthReport({ archive, engine: 'EMBEDDED', closing: closing.signal }),
      log,
      closing: closing.signal,
    })
  let left = 0
  const counted: OperationsOptions['context'] = (caller, failure) => {
    left += 1
    return context(caller, failure)
  }
  const fast = await served(opening, serverOf({ reading: archive.reading, context: counted }))
  const ordinary = await served(opening, serverOf({ reading: null, context }))
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

async function served(stack: AsyncDisposableStack, server: Server): Promise<string> {
  server.listen(0, '127.0.0.1')
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
