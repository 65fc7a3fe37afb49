import type { IncomingMessage, ServerResponse } from 'node:http'
import type { PageOrigins } from './page-origins.ts'

/** What pages of other origins may read of an answer, beside what browsers always show. */
const exposed = 'x-request-id, retry-after, ratelimit, ratelimit-policy, etag'

/** Seconds for which a browser need not ask again. */
const maxAge = 86_400

/**
 * CORS, for all paths at one place: lets browsers give answers to pages of the origins that the operator named, and to no
 * others. A website that is open beside a local archive can send it requests, but not read what it answers. Every answer
 * varies by the header `Origin`. Without credentials: a key travels in a header that only its owner sets.
 */
export function allowOrigin(request: IncomingMessage, response: ServerResponse, origins: PageOrigins): void {
  const { origin } = request.headers
  if (origin === undefined || !origins.isNamed(origin)) return
  response.setHeader('access-control-allow-origin', origins.areAllNamed ? '*' : origin)
  response.setHeader('access-control-expose-headers', exposed)
}

/** Whether a browser asks, before it lets a page of another origin send more than a form could. */
export function isPreflight({ method, headers }: IncomingMessage): boolean {
  return method === 'OPTIONS' && 'access-control-request-method' in headers && headers.origin !== undefined
}

/** Answers a preflight; one without an allowed origin gets no permission, which is the refusal that browsers know. */
export function answerPreflight(request: IncomingMessage, response: ServerResponse, id: string): void {
  const isAllowed = response.hasHeader('access-control-allow-origin')
  const asked = request.headers['access-control-request-headers']
  response.writeHead(204, {
    'x-request-id': id,
    vary: 'origin, access-control-request-method, access-control-request-headers',
    ...(isAllowed && {
      'access-control-allow-methods': 'GET, HEAD, POST, PUT, DELETE',
      ...(asked !== undefined && { 'access-control-allow-headers': asked }),
      'access-control-max-age': `${maxAge}`,
    }),
  })
  response.end()
}
