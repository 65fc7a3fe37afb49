import { GraphQLError } from 'graphql'

/** The caller's request is valid, but others came first. */
export function overloaded(by: 'publishing' | 'explaining' | 'exporting' = 'publishing'): GraphQLError {
  return new GraphQLError(messages[by], { extensions: { code: 'OVERLOADED' } })
}

const messages = {
  publishing: 'The archive is already publishing as many pages as it can hold. Send these again in a second.',
  explaining: 'The archive is already explaining as many articles as it can. Ask again in a second.',
  exporting: 'The archive is already writing as many exports as it can. Ask again in a minute.',
} as const
