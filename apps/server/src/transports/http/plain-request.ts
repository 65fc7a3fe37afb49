import type { IncomingMessage } from 'node:http'
import { graphqlPath } from '../../configuration.ts'
import {
  isJsonObject,
  type OperationRequest,
  operationIn,
  operationInAddress,
  parsedJson,
} from '../../operation/operation-request.ts'

/** Bytes of a body that is looked at here: the documents and variables of questions. */
const maxBytes = 65_536

const json = /^application\/json(?:; ?charset=utf-8)?$/i

/** Whether the body of a request may be read here: its length is known, small, and that of the JSON itself. */
export function isReadable({ method, url, headers }: IncomingMessage): boolean {
  if (method !== 'POST' || url !== graphqlPath || !json.test(headers['content-type'] ?? '')) return false
  const length = Number(headers['content-length'] ?? Number.NaN)
  return length > 0 && length <= maxBytes && headers['content-encoding'] === undefined
}

/** The operation in a body; null where it is not the plain case. */
export function plainBody(body: string): OperationRequest | null {
  const given = parsedJson(body)
  if (!isJsonObject(given)) return null
  const { query, operationName, variables, extensions = null, ...others } = given
  if (Object.keys(others).length > 0 || (extensions !== null && !isJsonObject(extensions))) return null
  return operationIn({ query, operationName, variables })
}

/** The operation in the address of a GET; null where it is not the plain case. */
export function plainAddress({ url = '', headers }: IncomingMessage): OperationRequest | null {
  // A browser that opens the address wants GraphiQL.
  if (headers.accept?.includes('text/html') || !url.startsWith(`${graphqlPath}?`)) return null
  return operationInAddress(url)
}
