import { GraphQLError } from 'graphql'

/** What a request can do wrong beside the archive's own codes. Documented in docs/errors.md. */
export type RequestErrorCode =
  | 'BAD_USER_INPUT'
  | 'CURSOR_INVALID'
  | 'FORBIDDEN'
  | 'ID_INVALID'
  | 'UNAUTHENTICATED'

/** The caller's fault. `message` is one line: what is wrong, and what to do about it. */
export function requestError(code: RequestErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } })
}
