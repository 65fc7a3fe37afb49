import { GraphQLError } from 'graphql'

/** The codes that the schema gives to errors of the caller. `docs/errors.md` explains each. */
export type RequestErrorCode = 'BAD_USER_INPUT' | 'CURSOR_INVALID' | 'ID_INVALID' | 'UNAUTHENTICATED'

/** An error of the caller. `message` is one line: what is wrong, then what to do. */
export function requestError(code: RequestErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } })
}
