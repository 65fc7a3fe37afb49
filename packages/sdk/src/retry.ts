import { ArchiveError } from './archive-error.ts'

/** How failed requests are repeated. Delays double from `minDelay` to `maxDelay`; up to half of each is random. */
export interface RetryOptions {
  /** Number of tries; 1 means no retry. Default: 4. */
  readonly attempts?: number
  /** Milliseconds before the second try. Default: 250. */
  readonly minDelay?: number
  /** The longest delay in milliseconds, unless `Retry-After` asks for more. Default: 10,000. */
  readonly maxDelay?: number
}

/**
 * Whether the same request may succeed a moment later: after failures of the network, overload, and `codes`. Default:
 * NETWORK, SERVER_CLOSING.
 */
export function isTransient(error: unknown, codes = /NETWORK|CLOSING/): error is ArchiveError {
  return (
    error instanceof ArchiveError &&
    (codes.test(error.code) || [429, 502, 503, 504].includes(error.status ?? 0))
  )
}

/** Waits before the next try. Rejects with the reason of the signal when it aborts. */
export function pause(
  failures: number,
  { minDelay = 250, maxDelay = 10_000 }: RetryOptions,
  atLeast: number | undefined,
  signal: AbortSignal | undefined,
): Promise<void> {
  const delay = Math.min(maxDelay, minDelay * 2 ** (failures - 1)) * (1 - Math.random() / 2)
  // A longer timer than 2^31 - 1 ms would fire at once.
  const milliseconds = Math.min(delay + (atLeast ?? 0), 2 ** 31 - 1)
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, milliseconds)
    signal?.addEventListener('abort', stop, { once: true })
    if (signal?.aborted) stop()
  })
}

/** `Retry-After`, seconds or a date, in milliseconds. */
export function retryAfter(header: string | null): number | undefined {
  if (header === null) return undefined
  const seconds = Number(header)
  const milliseconds = Number.isNaN(seconds) ? Date.parse(header) - Date.now() : seconds * 1000
  return milliseconds > 0 ? milliseconds : undefined
}
