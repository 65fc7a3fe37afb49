import { ArchiveError, type ResponseError } from './archive-error.ts'
import { retryAfter } from './retry.ts'

/** An operation as it is sent. */
export interface PostedOperation {
  readonly query: string
  readonly variables: unknown
}

/** Where operations are sent, and how. */
export interface Server {
  readonly url: string
  readonly key?: string | undefined
  readonly fetch?: typeof globalThis.fetch
}

/** Sends an operation. Rejects with an ArchiveError `NETWORK`, or with the reason of the signal. */
export function post(
  { url, key, fetch = globalThis.fetch }: Server,
  operation: PostedOperation,
  accept: string,
  signal: AbortSignal,
): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept,
      ...(key && { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify(operation),
    signal,
  }).catch(lost(signal, url))
}

/** The data of a response. @throws ArchiveError if the response is not GraphQL or has errors */
export async function readAnswer(response: Response, signal: AbortSignal): Promise<unknown> {
  return dataOf(await response.text().catch(lost(signal, response.url)), response)
}

/** The data of one GraphQL result in JSON. @throws ArchiveError if the text is not GraphQL or has errors */
export function dataOf(json: string, { status, ok, headers, url }: Response): unknown {
  const { data, errors }: Result = Object(parsed(json))
  if (!errors && ok && data !== undefined) return data
  const { message = '', extensions: { code = 'UNKNOWN', requestId } = {} }: Partial<ResponseError> =
    errors?.[0] ?? {}
  const details = {
    errors,
    status,
    requestId: requestId ?? headers.get('x-request-id') ?? undefined,
    retryAfter: retryAfter(headers),
  }
  throw errors
    ? new ArchiveError(`${code}`, message, details)
    : new ArchiveError(
        `HTTP_${status}`,
        `${url} gave ${headers.get('content-type')}, not what was asked for. Check the URL.`,
        details,
      )
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

/** Throws the reason why the response of a URL ended: that of the signal, or the network. */
export function lost(signal: AbortSignal, url: string): (cause: unknown) => never {
  return (cause) => {
    throw signal.aborted ? signal.reason : noResponse(url, cause)
  }
}

export function noResponse(url: string, cause: unknown): ArchiveError {
  return new ArchiveError('NETWORK', `No response from ${url} (${reasonOf(cause)}). Check the URL.`, {
    cause,
  })
}

/** What the network said is some causes deep. */
function reasonOf(error: unknown): unknown {
  const { cause, errors, message }: Partial<AggregateError> = Object(error)
  const inner = cause ?? errors?.[0]
  return inner ? reasonOf(inner) : message || error
}
