import type { IncomingMessage, ServerResponse } from 'node:http'
import { requestIdHeader } from './request-log.ts'
import { pathAskedFor } from './request-record.ts'
import { variesByOrigin } from './respond.ts'
import type { Route, RouteTable } from './route-table.ts'

export type { Route } from './route-table.ts'

/** Hands each request to the route of its path, or to `otherwise`. `onFault` is told what a route throws. */
export function routed(
  routes: RouteTable,
  otherwise: Route,
  onFault: (error: unknown, id: string) => void,
): (request: IncomingMessage, response: ServerResponse, id: string) => void {
  return (request, response, id) => {
    const route = routes.find(pathAskedFor(response))?.route ?? otherwise
    const fail = (error: unknown) => {
      onFault(error, id)
      if (response.headersSent) response.destroy()
      else response.writeHead(500, { [requestIdHeader]: id }).end()
    }
    try {
      const answered = route(request, response, id)
      if (answered instanceof Promise) answered.catch(fail)
    } catch (error) {
      fail(error)
    }
  }
}

/** Lets a route read only: `GET` and `HEAD`, which Node answers without a body. */
export function readOnly(route: Route): Route {
  return (request, response, id) => {
    response.setHeader(requestIdHeader, id).setHeader(...variesByOrigin)
    if (request.method === 'GET' || request.method === 'HEAD') return route(request, response, id)
    response
      .writeHead(405, { allow: 'GET, HEAD', ...plainText })
      .end('This path is read-only. Send a GET request.\n')
  }
}

/** `OPTIONS *` asks of the server as a whole; nothing else can be asked of it. */
export const wholeServer: Route = (request, response, id) => {
  if (request.method !== 'OPTIONS') return notFound(request, response, id)
  response.writeHead(204, { [requestIdHeader]: id, allow: 'GET, HEAD, POST, OPTIONS' }).end()
}

/** Nothing is there. */
export function notFound(_request: IncomingMessage, response: ServerResponse, id: string): void {
  response
    .writeHead(404, { [requestIdHeader]: id, ...plainText })
    .end('There is nothing at this path. Send GraphQL requests to /graphql.\n')
}

const plainText = { 'content-type': 'text/plain; charset=utf-8' } as const
