import type { OperationReport } from './operation-report.ts'

/** Who sent an operation. */
export interface Caller {
  /** The key that came with the request, whether or not the archive knows it. */
  readonly key: string | null
  /** Of the client itself, where the proxies before this server are trusted; else of whoever opened the connection. */
  readonly address: string
  /** What the log and masked errors call the request. */
  readonly requestId: string
  /** Aborts when the caller has gone. */
  readonly signal: AbortSignal
  /** Is told what became of the operation, for the access log. */
  readonly onReport?: (report: OperationReport) => void
  /** Is told the id of the key, where the archive was asked for it and knows it. */
  readonly onKey?: (id: string) => void
}

/** The key in a header `Authorization: Bearer KEY`; null where there is none. */
export function bearerKey(authorization: string | undefined): string | null {
  if (authorization === undefined) return null
  const [, key = null] = /^Bearer +(\S+) *$/i.exec(authorization) ?? []
  return key
}
