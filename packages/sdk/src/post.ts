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
  return async (operation, accept, signal) =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept, ...authorization },
      body: JSON.stringify(operation),
      signal: signal ?? null,
    }).catch(lost(signal))
}

/** The data of a response. @throws ArchiveError if the response is not GraphQL or has errors */
export async function readAnswer(response: Response, signal: AbortSignal | undefined): Promise<unknown> {
  return dataOf(await response.text().catch(lost(signal)), response)
}

/** The data of one GraphQL result in JSON. @throws ArchiveError if the text is not GraphQL or has errors */
export function dataOf(json: string, { status, ok, headers }: Response): unknown {
  const { data, errors }: Result = Object(parsed(json))
  const details = {
    status,
    requestId: headers.get('x-request-id') ?? undefined,
    retryAfter: retryAfter(headers.get('retry-after')),
    errors,
  }
  if (errors) {
    const { message, extensions = {} } = errors[0] ?? { message: '' }
    const { code = 'UNKNOWN', requestId = details.requestId } = extensions
    throw new ArchiveError(`${code}`, message, { ...details, requestId })
  }
  if (data === undefined || !ok) {
    throw new ArchiveError(`HTTP_${status}`, 'The response is not GraphQL. Check the URL.', details)
  }
  return data
}

/** What the archive promises of a result. */
interface Result {
  readonly data?: unknown
  readonly errors?: readonly ResponseError[]
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/** Throws the reason why the response ended: the signal of the caller, or the network. */
export function lost(signal: AbortSignal | undefined): (cause: unknown) => never {
  return (cause) => {
    if (signal?.aborted) throw signal.reason
    throw new ArchiveError('NETWORK', `No response (${cause}). Check the URL.`, { cause })
  }
}
