import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'

const requests = new AsyncLocalStorage<{ readonly id: string }>()

/** The id of the request that is being answered; "none" outside of `underRequestId`. */
export function requestId(): string {
  return requests.getStore()?.id ?? 'none'
}

/** Does work on behalf of a request: whatever it logs or masks bears the request's id. */
export function underRequestId<Result>(id: string, work: () => Result): Result {
  return requests.run({ id }, work)
}

/** Does work that arrives without an id, such as a message over a WebSocket, under an id of its own. */
export function withRequestId<Result>(work: () => Result): Result {
  return underRequestId(randomUUID(), work)
}
