import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { newRequestId } from '../../request-id.ts'

/** The header in which responses carry the id of their request. */
export const requestIdHeader = 'x-request-id'

/**
 * Gives a request its id, which every log line, every masked error and every response carries, and logs how it ended.
 * An id that the caller sends is kept, so that logs of several services meet.
 */
export function withRequestLog(
  log: Logger,
  handle: (request: IncomingMessage, response: ServerResponse, id: string) => unknown,
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    const given = request.headers[requestIdHeader]
    const id = typeof given === 'string' && /^[\w.:-]{1,64}$/.test(given) ? given : newRequestId()
    if (log.isLevelEnabled('debug')) logWhenAnswered(log, id, request, response)
    handle(request, response, id)
  }
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
