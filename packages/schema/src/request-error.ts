import { GraphQLError } from 'graphql'

/** The codes that the schema gives to errors of the caller. `docs/errors.md` explains each. */
export type SchemaErrorCode =
  | 'BAD_USER_INPUT'
  | 'CURSOR_INVALID'
  | 'FORBIDDEN'
  | 'ID_INVALID'
  | 'UNAUTHENTICATED'

/** An error of the caller. `message` is one line: what is wrong, then what to do. */
export function requestError(code: SchemaErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } })
}
