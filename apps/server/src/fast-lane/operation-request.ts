import type { IncomingMessage } from 'node:http'
import { graphqlPath } from '../configuration.ts'

/** What a caller wants to be executed. */
export interface OperationRequest {
  readonly query: string
  readonly operationName: string | null
  readonly variables: Readonly<Record<string, unknown>>
}

/** Bytes of a body that is looked at here: the documents and variables of questions. */
const maxBytes = 65_536

const json = /^application\/json(?:; ?charset=utf-8)?$/i

/** Whether the body of a request may be read here: its length is known, small, and that of the JSON itself. */
export function isReadable({ method, url, headers }: IncomingMessage): boolean {
  if (method !== 'POST' || url !== graphqlPath || !json.test(headers['content-type'] ?? '')) return false
  const length = Number(headers['content-length'] ?? Number.NaN)
  return length > 0 && length <= maxBytes && headers['content-encoding'] === undefined
}

/** The request in a body of JSON; null where it is not the plain case. */
export function bodyRequest(body: string): OperationRequest | null {
  try {
    return checked(JSON.parse(body))
  } catch {
    return null
  }
}

/** The request in the address of a GET; null where it is not the plain case. */
export function addressRequest({ url = '', headers }: IncomingMessage): OperationRequest | null {
  // A browser that opens the address wants GraphiQL.
  if (headers.accept?.includes('text/html')) return null
  if (!url.startsWith(`${graphqlPath}?`)) return null
  const given = new URLSearchParams(url.slice(graphqlPath.length + 1))
  const variables = given.get('variables') || '{}'
  try {
    return checked({
      query: given.get('query'),
      operationName: given.get('operationName') || null,
      variables: JSON.parse(variables),
      extensions: JSON.parse(given.get('extensions') || '{}'),
    })
  } catch {
    return null
  }
}

function checked(given: unknown): OperationRequest | null {
  if (!isObject(given)) return null
  const { query, operationName = null, variables, extensions, ...others } = given
  if (typeof query !== 'string' || (operationName !== null && typeof operationName !== 'string')) return null
  if ((variables != null && !isObject(variables)) || (extensions != null && !isObject(extensions)))
    return null
  if (Object.keys(others).length > 0) return null
  return { query, operationName, variables: variables ?? {} }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
