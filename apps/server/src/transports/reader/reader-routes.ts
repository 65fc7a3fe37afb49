import type { IncomingMessage } from 'node:http'
import { pathAskedFor } from '../http/request-record.ts'
import type { Route } from '../http/route-table.ts'
import { notFound, readOnly } from '../http/routes.ts'
import type { Reader } from './reader.ts'

/** The paths that the reading room shows something at: see apps/reader/src/pages/pages.ts. */
const pages = ['/', '/a/*', '/speaker/*', '/source/*', '/phrase', '/speakers'] as const

/** The routes of the reading room, by path. */
export function readerRoutes(reader: Reader): Readonly<Record<string, Route>> {
  const page = readOnly((request, response) => reader.page(request, response))
  const asset = readOnly(async (request, response, id) => {
    if (!(await reader.asset(request, response, pathAskedFor(response)))) notFound(request, response, id)
  })
  return { ...Object.fromEntries(pages.map((path) => [path, page])), '/assets/*': asset }
}

/** Says that nothing is there: to people by a page that leads on, to programs in a line. */
export function readersNotFound(reader: Reader): Route {
  const page = readOnly((request, response) => reader.page(request, response, 404))
  return (request, response, id) =>
    isForPeople(request) ? page(request, response, id) : notFound(request, response, id)
}

function isForPeople({ method, headers }: IncomingMessage): boolean {
  return (method === 'GET' || method === 'HEAD') && headers.accept?.includes('text/html') === true
}
