import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'

/** Of this process; what follows counts. Random numbers for each request cost more than all else that is done for its id. */
const prefix = randomUUID().slice(0, -12)
let count = 0

/** All that ends an id, and what stands before it: written anew only when it changes. */
const endings = Array.from({ length: 256 }, (_, number) => number.toString(16).padStart(2, '0'))
let beginning = ''

/** An id that no other request has, in the form of a UUID. */
export function newRequestId(): string {
  const ending = count % endings.length
  if (ending === 0) beginning = prefix + (count / endings.length).toString(16).padStart(10, '0')
  count += 1
  return `${beginning}${endings[ending]}`
}

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
  return underRequestId(newRequestId(), work)
}
