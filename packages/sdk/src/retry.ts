import { ArchiveError } from './archive-error.ts'
import { limitOf, within } from './limit.ts'

/** How failed requests are repeated. Delays double from `minDelay` to `maxDelay`; up to half of each is random. */
export interface RetryOptions {
  /** Number of tries; 1 means no retry. Default: 4. */
  readonly attempts?: number
  /** Milliseconds before the second try. Default: 250. */
  readonly minDelay?: number
  /** The longest delay in milliseconds, unless `Retry-After` asks for more. Default: 10,000. */
  readonly maxDelay?: number
}

/** Codes and statuses after which the same request may succeed a moment later. */
export const transient = /NETWORK|CLOSING|429|50[234]/

/**
 * Waits before the next try, or until the signal aborts: the next try finds that.
 * @throws the error itself if it has none of these codes or statuses, or this was the last try
 */
export async function again(
  error: unknown,
  codes: RegExp,
  failures: number,
  { attempts = 4, minDelay = 250, maxDelay = 10_000 }: RetryOptions,
  caller: AbortSignal | undefined,
  onReconnect?: (error: ArchiveError) => void,
): Promise<void> {
  if (!(error instanceof ArchiveError) || failures >= attempts || !codes.test(error.code + error.status))
    throw error
  onReconnect?.(error)
  const delay = Math.min(maxDelay, minDelay * 2 ** (failures - 1)) * (1 - Math.random() / 2)
  const own = limitOf(caller)
  const over = new Promise<unknown>((resolve) => {
    own.signal.onabort = resolve
  })
  if (!own.signal.aborted) await within(delay + (error.retryAfter ?? 0), () => own.abort(), over)
}

/** `Retry-After`, seconds or a date by the clock of the server, in milliseconds. */
export function retryAfter(headers: Headers): number | undefined {
  const after = headers.get('retry-after') ?? ''
  const milliseconds = Number(after) * 1000 || Date.parse(after) - Date.parse(headers.get('date') ?? '')
  return milliseconds > 0 ? milliseconds : undefined
}
