import { GraphQLError } from 'graphql'

/** The caller's request is valid, but others came first. */
export function overloaded(by: 'publishing' | 'explaining' = 'publishing'): GraphQLError {
  return new GraphQLError(
    by === 'publishing'
      ? 'The archive is already publishing as many pages as it can hold. Send these again in a second.'
      : 'The archive is already explaining as many articles as it can. Ask again in a second.',
    { extensions: { code: 'OVERLOADED' } },
  )
}
