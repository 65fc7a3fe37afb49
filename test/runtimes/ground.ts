import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import { CutProxy } from '../environment/cut-proxy.ts'
import { startTestServer } from '../environment/test-server.ts'
import type { Ground } from './everything.ts'

export interface OpenGround extends Ground, AsyncDisposable {
  /** Where pages of `site` are. */
  readonly origin: string
  /** Publishes one page. */
  readonly publish: (page: object) => Promise<unknown>
}

/** An archive with the sample, behind a proxy; and a site whose pages may read it. */
export async function openGround(site: RequestListener): Promise<OpenGround> {
  const stack = new AsyncDisposableStack()
  const pages = stack.use(await listen(site))
  const server = stack.use(await startTestServer({ sample: true, access: { origins: [pages.origin] } }))
  const proxy = stack.use(await CutProxy.open(server.url))
  const control = stack.use(
    await listen((_request, response) => {
      proxy.cut()
      response.writeHead(204, { 'access-control-allow-origin': '*' }).end()
    }),
  )
  // Nobody has the port of a server that was closed a moment ago.
  const gone = await listen(() => {})
  await gone[Symbol.asyncDispose]()
  return {
    url: proxy.url,
    cut: control.origin,
    closed: `${gone.origin}/graphql`,
    origin: pages.origin,
    publish: (page) => server.publish([page]),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  }
}

async function listen(listener: RequestListener): Promise<{ origin: string } & AsyncDisposable> {
  const server = createServer(listener)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return { origin: `http://127.0.0.1:${portOf(server)}`, [Symbol.asyncDispose]: () => close(server) }
}

function portOf(server: Server): number {
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The server has no address')
  return address.port
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections()
  server.close()
  await once(server, 'close')
}
