import { setTimeout as sleep } from 'node:timers/promises'
import type { ArchiveError } from '@communique/sdk'

export interface PublishRetryOptions {
  /** Ends waiting: the error that was waited out is thrown. */
  readonly signal: AbortSignal
  /** Called once for each time of waiting with the reason, for people. */
  readonly tell: (line: string) => void
  /** How long an archive that has responded before may be unavailable. Default: two minutes. */
  readonly unavailableMilliseconds?: number
  /** Between two tries, unless the archive asks for more. Default: a second. */
  readonly pauseMilliseconds?: number
}

/** What is waited for, by code. */
const waits: Readonly<Record<string, string>> = {
  OVERLOADED: 'The archive is busy. Waiting until it accepts more pages.',
  RATE_LIMITED: 'The archive takes no more of this key for now. Waiting for as long as it says.',
  DATABASE_UNAVAILABLE: 'The database of the archive does not answer. Waiting until it does.',
}

/** Errors that may be over in a moment, beside an overload. */
const temporaryCodes = new Set(['NETWORK', 'SERVER_CLOSING'])
const temporaryStatus = new Set([502, 503, 504])

/**
 * Repeats requests so that a long load can continue later: for as long as the archive is busy with others or waits for
 * its database, and for a limited time while an archive that has responded before is unavailable. An archive that never responded is not waited
 * for. The SDK's own retries last only for seconds.
 */
export class Retry {
  readonly #options: Required<PublishRetryOptions>
  #lastResponse: number | null = null
  #waiting = false

  constructor(options: PublishRetryOptions) {
    this.#options = { unavailableMilliseconds: 120_000, pauseMilliseconds: 1_000, ...options }
  }

  /** `send` must be safe to repeat. */
  async request<Result>(send: () => Promise<Result>): Promise<Result> {
    for (;;) {
      try {
        const result = await send()
        this.#lastResponse = performance.now()
        this.#waiting = false
        return result
      } catch (error) {
        if (!isArchiveError(error) || !this.#isTemporary(error) || this.#options.signal.aborted) throw error
        this.#tellOnce(error)
        await this.#pause(error)
      }
    }
  }

  #isTemporary({ code, status = 0 }: ArchiveError): boolean {
    // The archive itself is there.
    if (Object.hasOwn(waits, code)) return true
    if (!temporaryCodes.has(code) && !temporaryStatus.has(status)) return false
    return (
      this.#lastResponse !== null &&
      performance.now() - this.#lastResponse < this.#options.unavailableMilliseconds
    )
  }

  #tellOnce({ code }: ArchiveError): void {
    if (this.#waiting) return
    this.#waiting = true
    this.#options.tell(waits[code] ?? 'The archive does not respond. Waiting until it does.')
  }

  async #pause(error: ArchiveError): Promise<void> {
    try {
      const pause = Math.max(this.#options.pauseMilliseconds, error.retryAfter ?? 0)
      await sleep(pause, undefined, { signal: this.#options.signal })
    } catch {
      throw error
    }
  }
}

/** By its name: the SDK is read only when it is needed. */
function isArchiveError(error: unknown): error is ArchiveError {
  return error instanceof Error && error.name === 'ArchiveError' && 'code' in error
}
