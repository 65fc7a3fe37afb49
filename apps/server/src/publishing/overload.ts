import { GraphQLError } from 'graphql'

/** Seconds after which the caller may come again. */
const retryAfter = 1

/** The caller's request is in order, but others came first. */
export function overloaded(): GraphQLError {
  return new GraphQLError(
    'The archive has as many pages to publish as it can hold: send these again in a moment.',
    {
      extensions: { code: 'OVERLOADED', http: { status: 503, headers: { 'retry-after': `${retryAfter}` } } },
    },
  )
}
