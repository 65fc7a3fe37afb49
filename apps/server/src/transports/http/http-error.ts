import type { GraphQLError } from 'graphql'

/** A request that is refused before it reaches GraphQL, or that GraphQL has no status for. */
export class HttpError extends Error {
  override readonly name = 'HttpError'
  readonly status: number
  readonly error: GraphQLError
  readonly headers: Readonly<Record<string, string>>

  constructor(status: number, error: GraphQLError, headers: Readonly<Record<string, string>> = {}) {
    super(error.message)
    this.status = status
    this.error = error
    this.headers = headers
  }
}
