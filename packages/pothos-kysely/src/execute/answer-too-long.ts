import type { GraphQLError } from 'graphql'
import { requestError } from '../plan/request-error.ts'

/** The caller asked for more than one answer may hold. */
export function answerTooLong(bytes: number, most: number): GraphQLError {
  return requestError(
    'RESPONSE_TOO_LARGE',
    `The answer would have ${bytes} bytes; the limit is ${most}. Ask for shorter pages, or for fewer long texts.`,
  )
}
