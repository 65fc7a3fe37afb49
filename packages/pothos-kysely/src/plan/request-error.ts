import { type ASTNode, GraphQLError } from 'graphql'

/** What a caller can do wrong. */
export type RequestErrorCode =
  | 'BAD_USER_INPUT'
  | 'CURSOR_INVALID'
  | 'ID_INVALID'
  | 'RESPONSE_TOO_LARGE'
  | 'TOO_COSTLY'

/** The caller's fault. `message` is one line: what is wrong, and what to do about it. */
export function requestError(code: RequestErrorCode, message: string, node?: ASTNode): GraphQLError {
  return new GraphQLError(message, { extensions: { code }, ...(node === undefined ? {} : { nodes: node }) })
}
