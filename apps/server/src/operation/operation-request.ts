import { GraphQLError } from 'graphql'
import { hashOf, isHash } from './document-id.ts'

/** What a caller wants to be executed, however it was sent. */
export interface OperationRequest {
  readonly query: string
  readonly operationName: string | null
  readonly variables: Readonly<Record<string, unknown>>
}

/** An operation as it was sent: a persisted document is called by its id, which may come with its text. */
export interface GivenRequest extends Omit<OperationRequest, 'query'> {
  readonly query: string | null
  /** `sha256:` with the hash of the text, or what else the document is called. */
  readonly documentId: string | null
  /** What a client calls the operation whose results share a stream with others. */
  readonly operationId?: string
}

/**
 * The operation in a JSON value. Parameters that are unknown are ignored, as GraphQL over HTTP says.
 * @throws GraphQLError `BAD_REQUEST`
 */
export function operationRequest(given: unknown): GivenRequest {
  if (!isJsonObject(given)) {
    throw badRequest(
      Array.isArray(given)
        ? 'Batches are not supported. Send one operation in each request.'
        : 'The request is not a JSON object. Send an object with `query` and, if needed, `variables` and `operationName`.',
    )
  }
  const { query = null, operationName = null, variables = null, extensions = null } = given
  if (query !== null && typeof query !== 'string') {
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
  const documentId = documentIdIn(given, extensions)
  if (query === null && documentId === null) {
    throw badRequest('`query` is missing. Send the text of a GraphQL document.')
  }
  if (query !== null && documentId !== null && isHash(documentId) && hashOf(query) !== documentId) {
    throw badRequest('The hash is not that of `query`. Send the SHA-256 of its UTF-8 text, in hexadecimal.')
  }
  const operationId = extensions?.['operationId']
  return {
    query,
    documentId,
    operationName,
    variables: variables ?? {},
    ...(typeof operationId === 'string' && operationId !== '' && { operationId }),
  }
}

/**
 * What the document is called: `documentId` by GraphQL over HTTP, `id` or `doc_id` by clients of Relay, and
 * `extensions.persistedQuery` by those of Apollo.
 */
function documentIdIn(given: JsonObject, extensions: JsonObject | null): string | null {
  const persisted = extensions?.['persistedQuery']
  if (isJsonObject(persisted)) {
    const { version, sha256Hash } = persisted
    if (version !== 1 || typeof sha256Hash !== 'string') {
      throw badRequest('`extensions.persistedQuery` is invalid. Send `version` 1 and `sha256Hash`, a string.')
    }
    return /^[\da-f]{64}$/i.test(sha256Hash) ? `sha256:${sha256Hash.toLowerCase()}` : sha256Hash
  }
  const id = given['documentId'] ?? given['doc_id'] ?? given['id'] ?? null
  return typeof id === 'string' && id !== '' ? id : null
}

/** The caller's request cannot be read. `message` says what is wrong with it and what to do. */
export function badRequest(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } })
}

type JsonObject = Readonly<Record<string, unknown>>

function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
