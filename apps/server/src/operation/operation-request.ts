import { GraphQLError } from 'graphql'

/** What a caller wants to be executed, however it was sent. */
export interface OperationRequest {
  readonly query: string
  readonly operationName: string | null
  readonly variables: Readonly<Record<string, unknown>>
}

/**
 * The operation in a JSON value. Parameters that are unknown are ignored, as GraphQL over HTTP says.
 * @throws GraphQLError `BAD_REQUEST`
 */
export function operationRequest(given: unknown): OperationRequest {
  if (!isJsonObject(given)) {
    throw badRequest(
      Array.isArray(given)
        ? 'Batches are not supported. Send one operation in each request.'
        : 'The request is not a JSON object. Send an object with `query` and, if needed, `variables` and `operationName`.',
    )
  }
  const { query, operationName = null, variables = null, extensions = null } = given
  if (query == null) throw badRequest('`query` is missing. Send the text of a GraphQL document.')
  if (typeof query !== 'string') {
    throw badRequest('`query` is not a string. Send the text of a GraphQL document.')
  }
  if (operationName !== null && typeof operationName !== 'string') {
    throw badRequest(
      '`operationName` is not a string. Send the name of an operation in `query`, or leave it out.',
    )
  }
  if (variables !== null && !isJsonObject(variables)) {
    throw badRequest('`variables` is not a JSON object. Send an object with a value for each variable.')
  }
  if (extensions !== null && !isJsonObject(extensions)) {
    throw badRequest('`extensions` is not a JSON object. Send an object, or leave it out.')
  }
  return { query, operationName, variables: variables ?? {} }
}

/** The caller's request cannot be read. `message` says what is wrong with it and what to do. */
export function badRequest(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } })
}

function isJsonObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
