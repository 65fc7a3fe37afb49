import type { IncomingHttpHeaders } from 'node:http'

/**
 * Whether whoever opens a WebSocket is no page of a stranger: browsers open one for any page, without asking as they
 * do before other requests. What is no browser sends no origin.
 */
export function isOwnPage({ origin, host }: IncomingHttpHeaders, others: readonly string[]): boolean {
  if (origin === undefined || others.includes(origin)) return true
  return URL.canParse(origin) && new URL(origin).host === host
}
