import type { IncomingMessage } from 'node:http'
import type { MetricsAccess } from '../../configuration.ts'
import { bearerKey } from '../../operation/caller.ts'
import { requestIdHeader } from './request-log.ts'
import type { Route } from './routes.ts'

export interface MetricsRouteOptions {
  readonly access: MetricsAccess
  /** The metrics, in the text format of Prometheus. */
  readonly text: () => Promise<string>
  /** Whether a key may administer the archive. */
  readonly isAdmin: (key: string) => Promise<boolean>
}

/** What a proxy adds. Who comes through one on this machine is not of this machine. */
const forwarding = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'] as const

/** The metrics for Prometheus. They are no page for other websites: no header lets those read them. */
export function metricsRoute({ access, text, isAdmin }: MetricsRouteOptions): Route {
  const mayRead = async (request: IncomingMessage) => {
    if (access === 'public' || isOfThisMachine(request)) return true
    const key = bearerKey(request.headers.authorization)
    return key !== null && (await isAdmin(key).catch(() => false))
  }
  return async (request, response, id) => {
    response.setHeader(requestIdHeader, id)
    response.removeHeader('access-control-allow-origin')
    const plain = { 'content-type': 'text/plain; charset=utf-8' }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD', ...plain })
      response.end('This path is read-only. Send a GET request.\n')
    } else if (access === 'off') {
      response
        .writeHead(404, plain)
        .end('The metrics are turned off. Start the server with `--metrics local` or `--metrics public`.\n')
    } else if (await mayRead(request)) {
      const body = await text()
      response.writeHead(200, {
        'content-type': 'text/plain; version=0.0.4; charset=utf-8',
        'content-length': Buffer.byteLength(body),
        'cache-control': 'no-store',
      })
      response.end(body)
    } else {
      response.writeHead(401, { 'www-authenticate': 'Bearer', ...plain })
      response.end(
        'The metrics are for this machine and for keys with scope admin. Send `Authorization: Bearer KEY`.\n',
      )
    }
  }
}

function isOfThisMachine({ socket: { remoteAddress = '' }, headers }: IncomingMessage): boolean {
  const isLoopback = /^(?:127\.|::1$|::ffff:127\.)/.test(remoteAddress)
  return isLoopback && forwarding.every((name) => headers[name] === undefined)
}
