import { ArchiveError, type ResponseError } from './archive-error.ts'
import { retryAfter } from './retry.ts'

/** An operation as it is sent. */
export interface PostedOperation {
  readonly query: string
  readonly variables: unknown
}

/** Sends every operation. Rejects with an ArchiveError `NETWORK`, or with the reason of the signal. */
export type Post = (
  operation: PostedOperation,
  accept: string,
  signal: AbortSignal | undefined,
) => Promise<Response>

export function createPost(url: string | URL, key: string | undefined, fetch: typeof globalThis.fetch): Post {
  const authorization = key === undefined ? {} : { authorization: `Bearer ${key}` }
  return async (operation, accept, signal) => {
    const body = JSON.stringify(operation)
    try {
      return await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept, ...authorization },
        body,
        signal: signal ?? null,
      })
    } catch (error) {
      return lost(signal)(error)
    }
  }
}

/** The data of a response. @throws ArchiveError if the response is not GraphQL or has errors */
export async function readAnswer(response: Response, signal: AbortSignal | undefined): Promise<unknown> {
  return dataOf(await response.text().catch(lost(signal)), response)
}

/** The data of one GraphQL result in JSON. @throws ArchiveError if the text is not GraphQL or has errors */
export function dataOf(json: string, response: Response): unknown {
  const result = parse(json)
  const details = {
    status: response.status,
    requestId: response.headers.get('x-request-id') ?? undefined,
    retryAfter: retryAfter(response.headers.get('retry-after')),
  }
  if (result?.errors) {
    const { errors } = result
    const { message, extensions = {} } = errors[0] ?? { message: '' }
    const { code, requestId } = extensions
    throw new ArchiveError(typeof code === 'string' ? code : 'UNKNOWN', message, {
      ...details,
      ...(typeof requestId === 'string' && { requestId }),
      errors,
    })
  }
  if (!result || !response.ok) {
    throw new ArchiveError(`HTTP_${details.status}`, 'The response is not GraphQL. Check the URL.', details)
  }
  return result.data
}

interface Result {
  readonly data?: unknown
  readonly errors?: readonly ResponseError[]
}

function parse(json: string): Result | undefined {
  try {
    const value: unknown = JSON.parse(json)
    return isResult(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isResult(value: unknown): value is Result {
  return value instanceof Object && ('data' in value || 'errors' in value)
}

/** Throws the reason why the response ended: the signal of the caller, or the network. */
export function lost(signal: AbortSignal | undefined): (cause: unknown) => never {
  return (cause) => {
    if (signal?.aborted) throw signal.reason
    throw new ArchiveError('NETWORK', `No response (${cause}). Check the URL.`, { cause })
  }
}
