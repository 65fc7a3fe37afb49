import { isThisMachine } from '../address.ts'
import { tell } from '../output.ts'

/** Milliseconds after which people wonder whether anything happens. */
const waitMilliseconds = 3_000

/** Requests to one archive, and what their responses say beside their bodies. */
export class ArchiveRequests {
  readonly #url: string
  readonly #quiet: boolean
  readonly #isNear: boolean
  #isTold = false
  /** Of the last response; null before the first. */
  mediaType: string | null = null
  /** Milliseconds by which the clock of the server was ahead at the last response; null where it did not say. */
  ahead: number | null = null

  /** `quiet`: somebody else shows that it waits. */
  constructor(url: string, { quiet }: { readonly quiet: boolean }) {
    this.#url = url
    this.#quiet = quiet
    this.#isNear = isThisMachine(new URL(url).hostname)
  }

  readonly fetch: typeof globalThis.fetch = async (input, init) => {
    const waiting = setTimeout(() => this.#tellOfWaiting(), waitMilliseconds)
    try {
      const response = await fetch(input, this.#isNear ? uncompressed(init) : init)
      this.mediaType = response.headers.get('content-type')
      const date = Date.parse(response.headers.get('date') ?? '')
      this.ahead = Number.isNaN(date) ? null : date - Date.now()
      return response
    } finally {
      clearTimeout(waiting)
    }
  }

  #tellOfWaiting(): void {
    if (this.#quiet || this.#isTold) return
    this.#isTold = true
    tell(`Waiting for the archive at ${this.#url} ...`)
  }
}

/** Between two processes of one machine, to compress takes longer than to send. */
function uncompressed(init: RequestInit | undefined): RequestInit {
  const headers = new Headers(init?.headers)
  headers.set('accept-encoding', 'identity')
  return { ...init, headers }
}
