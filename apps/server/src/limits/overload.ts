import { GraphQLError } from 'graphql'

/** The caller's request is valid, but others came first. */
export function overloaded(): GraphQLError {
  return new GraphQLError(
    'The archive is already publishing as many pages as it can hold. Send these again in a second.',
    { extensions: { code: 'OVERLOADED' } },
  )
}
