import type { Values } from '../settings/settings.ts'

/** What a caller may take. Minutes are those that just went by: what was taken comes back steadily. */
export interface Allowance {
  readonly requestsPerMinute: number
  readonly costPerMinute: number
  readonly bytesPerMinute: number
  readonly requestsAtOnce: number
  readonly operationCost: number
  readonly answerBytes: number
  readonly bodyBytes: number
  readonly listItems: number
}

/** What an address may take that sends no key. */
export function withoutKey(limits: Values<'limits'>): Allowance {
  return limits
}

/** What a key may take. */
export function withKey(limits: Values<'limits'>): Allowance {
  return {
    requestsPerMinute: limits.keyRequestsPerMinute,
    costPerMinute: limits.keyCostPerMinute,
    bytesPerMinute: limits.keyBytesPerMinute,
    requestsAtOnce: limits.keyRequestsAtOnce,
    operationCost: limits.keyOperationCost,
    answerBytes: limits.keyAnswerBytes,
    bodyBytes: limits.keyBodyBytes,
    listItems: limits.keyListItems,
  }
}
