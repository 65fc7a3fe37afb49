import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'

const requests = new AsyncLocalStorage<{ readonly id: string }>()

/** The id of the request that is being answered; "none" outside of `underRequestId`. */
export function requestId(): string {
  return requests.getStore()?.id ?? 'none'
}

/** Does work that comes in another way than by a request, under an id of its own. */
export function withRequestId<Result>(work: () => Result): Result {
  return requests.run({ id: randomUUID() }, work)
}

/** The header in which answers carry the id of their request. */
export const requestIdHeader = 'x-request-id'

/**
 * Gives a request its id, which every log line and every masked error bears and every answer carries, and logs how it
 * ended. An id that the caller sends is kept, so that logs of several services meet.
 */
export function withRequestLog(
  log: Logger,
  handle: (request: IncomingMessage, response: ServerResponse, id: string) => unknown,
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    const given = request.headers[requestIdHeader]
    const id = typeof given === 'string' && /^[\w.:-]{1,64}$/.test(given) ? given : randomUUID()
    if (log.isLevelEnabled('debug')) logWhenAnswered(log, id, request, response)
    handle(request, response, id)
  }
}

/** Answers a request so that `requestId` knows whose doing everything is. */
export function underRequestId(id: string, response: ServerResponse, answer: () => unknown): unknown {
  response.setHeader(requestIdHeader, id)
  return requests.run({ id }, answer)
}

function logWhenAnswered(log: Logger, id: string, request: IncomingMessage, response: ServerResponse): void {
  const begun = performance.now()
  response.on('close', () => {
    log.debug(
      {
        request: id,
        method: request.method,
        path: request.url?.split('?')[0],
        status: response.statusCode,
        milliseconds: Math.round(performance.now() - begun),
      },
      'answered',
    )
  })
}
