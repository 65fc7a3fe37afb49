import type { IncomingMessage } from 'node:http'
import type { GivenOperation } from './operations.ts'

/** What a request asks for, in its body or its address; null where it is no operation that can be read here. */
export function givenOperation(
  { url = '' }: IncomingMessage,
  body: Buffer | undefined,
): GivenOperation | null {
  if (body !== undefined) return operationIn(parse(body.toString()))
  const { searchParams } = new URL(url, 'http://localhost')
  const variables = searchParams.get('variables')
  return operationIn({
    query: searchParams.get('query'),
    operationName: searchParams.get('operationName'),
    variables: variables === null ? null : parse(variables),
  })
}

/** An operation given as JSON; null where it is none. */
export function operationIn(given: unknown): GivenOperation | null {
  if (!isObject(given)) return null
  const { query, operationName = null, variables = null } = given
  if (typeof query !== 'string') return null
  if (operationName !== null && typeof operationName !== 'string') return null
  if (variables !== null && !isObject(variables)) return null
  return { query, operationName: operationName ?? undefined, variables: variables ?? undefined }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
