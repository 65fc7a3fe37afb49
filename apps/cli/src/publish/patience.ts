import { setTimeout as sleep } from 'node:timers/promises'
import type { ArchiveError } from '@communique/sdk'

export interface PatienceOptions {
  /** Ends waiting: what was waited for is thrown. */
  readonly signal: AbortSignal
  /** Told, once for each time of waiting, why nothing goes on. */
  readonly tell: (line: string) => void
  /** How long an archive that has answered before may be away. Default: two minutes. */
  readonly awayMilliseconds?: number
  /** Between two tries. Default: a second. */
  readonly pauseMilliseconds?: number
}

/** What may be over in a moment, beside an overload. */
const passingCodes = new Set(['NETWORK', 'SERVER_CLOSING'])
const passingStatus = new Set([502, 503, 504])

/**
 * Waits where a long load can go on later: for as long as the archive is busy with others, and for a while where it is
 * away, having answered before. An archive that never answered is not waited for. Beyond the SDK's own repetitions,
 * which last for seconds.
 */
export class Patience {
  readonly #options: Required<PatienceOptions>
  #answered: number | null = null
  #waiting = false

  constructor(options: PatienceOptions) {
    this.#options = { awayMilliseconds: 120_000, pauseMilliseconds: 1_000, ...options }
  }

  /** `send` must be safe to repeat. */
  async request<Result>(send: () => Promise<Result>): Promise<Result> {
    for (;;) {
      try {
        const result = await send()
        this.#answered = performance.now()
        this.#waiting = false
        return result
      } catch (error) {
        if (!isArchiveError(error) || !this.#mayPass(error) || this.#options.signal.aborted) throw error
        this.#tellOnce(error)
        await this.#pause(error)
      }
    }
  }

  #mayPass({ code, status = 0 }: ArchiveError): boolean {
    if (code === 'OVERLOADED') return true
    if (!passingCodes.has(code) && !passingStatus.has(status)) return false
    return this.#answered !== null && performance.now() - this.#answered < this.#options.awayMilliseconds
  }

  #tellOnce({ code }: ArchiveError): void {
    if (this.#waiting) return
    this.#waiting = true
    this.#options.tell(
      code === 'OVERLOADED'
        ? 'The archive is busy: waiting until it takes more.'
        : 'The archive does not answer: waiting for it to come back.',
    )
  }

  async #pause(error: ArchiveError): Promise<void> {
    try {
      await sleep(this.#options.pauseMilliseconds, undefined, { signal: this.#options.signal })
    } catch {
      throw error
    }
  }
}

/** By its name: the SDK is read only when it is needed. */
function isArchiveError(error: unknown): error is ArchiveError {
  return error instanceof Error && error.name === 'ArchiveError' && 'code' in error
}
