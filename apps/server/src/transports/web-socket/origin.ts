import type { IncomingHttpHeaders } from 'node:http'

/**
 * Whether a WebSocket may be opened: by pages of this server, by those of `others`, and by clients that are not
 * browsers, which send no origin. Browsers open one for any page, without the preflight that other requests need.
 */
export function isOwnPage({ origin, host }: IncomingHttpHeaders, others: readonly string[]): boolean {
  if (origin === undefined || others.includes(origin)) return true
  return URL.canParse(origin) && new URL(origin).host === host
}
