import { GraphQLError } from 'graphql'

/** What a caller has too much of. */
export type LimitName = 'requests' | 'cost' | 'bytes' | 'at-once' | 'exports' | 'unknown-keys'

interface Exceeded {
  readonly most: number
  /** When the same may be sent again. */
  readonly seconds: number
}

/** The limit, its number and the seconds stand in `extensions`, too. */
export function rateLimited(limit: LimitName, { most, seconds }: Exceeded): GraphQLError {
  const refused = (message: string) =>
    new GraphQLError(message, { extensions: { code: 'RATE_LIMITED', limit, most, retryAfter: seconds } })
  switch (limit) {
    case 'requests':
      return refused(`You sent more than ${most} requests in a minute. Send this one again in ${seconds} s.`)
    case 'cost':
      return refused(
        `Your operations cost more than ${most} in a minute. Send this one again in ${seconds} s.`,
      )
    case 'bytes':
      return refused(
        `You were sent more than ${most} bytes in a minute. Send this request again in ${seconds} s.`,
      )
    case 'at-once':
      return refused(
        `You have ${most} requests that are being answered. Send this one again in ${seconds} s.`,
      )
    case 'exports':
      return refused(
        `You have all the exports (${most}) that one caller may have written at once. Ask again in ${seconds} s, or when one has ended.`,
      )
    case 'unknown-keys':
      return refused(
        `You sent more than ${most} keys in a minute that are not accepted. Send a valid one, or try again in ${seconds} s.`,
      )
  }
}
