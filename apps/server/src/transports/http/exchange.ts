import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Accepted } from './accept.ts'

/** A request on its way to its response. */
export interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly id: string
  readonly accepted: Accepted
  /** Of the stream that its operation shares with others. */
  readonly token: string | null
}

/** Whether the response may be asked for again: what `HEAD` gets is what `GET` gets, without the body. */
export function isReading({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD'
}
