/** What a caller wants to be executed, however it came. */
export interface OperationRequest {
  readonly query: string
  readonly operationName: string | null
  readonly variables: Readonly<Record<string, unknown>>
}

/** The operation in what JSON holds; null where it is none. */
export function operationIn(given: unknown): OperationRequest | null {
  if (!isJsonObject(given)) return null
  const { query, operationName = null, variables = null } = given
  if (typeof query !== 'string') return null
  if (operationName !== null && typeof operationName !== 'string') return null
  if (variables !== null && !isJsonObject(variables)) return null
  return { query, operationName, variables: variables ?? {} }
}

/** The operation in the address of a GET; null where it is none, or where its variables are no JSON. */
export function operationInAddress(url: string): OperationRequest | null {
  const { searchParams } = new URL(url, 'http://localhost')
  const variables = parsedJson(searchParams.get('variables') || 'null')
  const extensions = parsedJson(searchParams.get('extensions') || 'null')
  if (extensions !== null && !isJsonObject(extensions)) return null
  return operationIn({
    query: searchParams.get('query'),
    operationName: searchParams.get('operationName') || null,
    // What is no JSON is no variables either, not none.
    variables: variables === undefined ? '' : variables,
  })
}

/** Undefined where it is no JSON. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function isJsonObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
