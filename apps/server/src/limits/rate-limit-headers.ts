import type { GraphQLError } from 'graphql'
import type { Allowance } from './allowance.ts'
import { type CallerAccount, type Quota, windowSeconds } from './caller-account.ts'

const policies = new WeakMap<Allowance, string>()

/**
 * What a caller may take and what is left of it, by draft-ietf-httpapi-ratelimit-headers-11: names and values of fields in
 * turns. Cost has no unit of its own in the registry of the draft, so that none is named.
 */
export function rateLimitHeaders(account: CallerAccount, now: number): readonly string[] {
  const { allowance } = account
  let policy = policies.get(allowance)
  if (policy === undefined) {
    policy = policyOf(allowance)
    policies.set(allowance, policy)
  }
  const left = (quota: Quota) => {
    const { left: rest, seconds } = account.left(quota, now)
    return `"${quota}";r=${rest};t=${seconds}`
  }
  return [
    ...['ratelimit-policy', policy],
    ...['ratelimit', `${left('requests')}, ${left('cost')}, ${left('bytes')}`],
  ]
}

function policyOf({ requestsPerMinute, costPerMinute, bytesPerMinute, requestsAtOnce }: Allowance): string {
  return [
    `"requests";q=${requestsPerMinute};w=${windowSeconds}`,
    `"cost";q=${costPerMinute};w=${windowSeconds}`,
    `"bytes";q=${bytesPerMinute};qu="content-bytes";w=${windowSeconds}`,
    `"at-once";q=${requestsAtOnce};qu="concurrent-requests"`,
  ].join(', ')
}

/**
 * Why a caller was refused: nothing is left of the quota that it is over until it may come back. Empty where the error
 * is another one.
 */
export function refusalHeaders(error: GraphQLError): Readonly<Record<string, string>> {
  const { code, limit, most, retryAfter } = error.extensions
  if (code !== 'RATE_LIMITED') return {}
  const isWindow = limit !== 'at-once'
  return {
    'retry-after': String(retryAfter),
    'ratelimit-policy': `"${limit}";q=${most}${isWindow ? `;w=${windowSeconds}` : ';qu="concurrent-requests"'}`,
    ratelimit: `"${limit}";r=0;t=${retryAfter}`,
  }
}
