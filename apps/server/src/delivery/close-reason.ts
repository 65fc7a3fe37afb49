import { GraphQLError } from 'graphql'

/** Seconds after which a client that was refused may try again. */
export const retryAfterSeconds = 5

/** Why a valid subscription ends, or does not begin. The same over every transport. */
export type CloseReasonCode =
  | 'CONSUMER_TOO_SLOW'
  | 'SERVER_CLOSING'
  | 'TOO_MANY_SUBSCRIPTIONS'
  | 'UNAUTHENTICATED'

const messages: Record<CloseReasonCode, string> = {
  CONSUMER_TOO_SLOW:
    'You read more slowly than the archive publishes. Connect again with the last cursor; nothing is lost.',
  SERVER_CLOSING: 'The server is closing. Connect again with the last cursor; nothing is lost.',
  TOO_MANY_SUBSCRIPTIONS: `You have as many subscriptions as the server allows. End some, or try again in ${retryAfterSeconds} seconds.`,
  UNAUTHENTICATED:
    'The key of this subscription was revoked, or has expired. Connect again with another key and the last cursor; nothing is lost.',
}

/** The code of the first of the errors with which a subscription ends. */
export function codeOf(errors: readonly GraphQLError[]): string {
  return String(errors[0]?.extensions['code'] ?? 'UNKNOWN')
}

export function closeReason(code: CloseReasonCode): GraphQLError {
  return new GraphQLError(messages[code], { extensions: { code } })
}
