import type { AdmissionBounds } from '../configuration.ts'

/** What a caller asks for. */
export interface Load {
  readonly pages: number
  readonly bytes: number
}

/** Counts what is under way, and lets nothing in that would go beyond the bounds: memory is not given to whoever asks. */
export class Admission {
  readonly #bounds: AdmissionBounds
  #pages = 0
  #bytes = 0

  constructor(bounds: AdmissionBounds) {
    this.#bounds = bounds
  }

  /** Null where there is no room. One load alone is let in however large it is: waiting would not make it smaller. */
  enter({ pages, bytes }: Load): Disposable | null {
    const fits = this.#pages + pages <= this.#bounds.pages && this.#bytes + bytes <= this.#bounds.bytes
    if (!fits && this.#pages > 0) return null
    this.#pages += pages
    this.#bytes += bytes
    let inside = true
    return {
      [Symbol.dispose]: () => {
        if (!inside) return
        inside = false
        this.#pages -= pages
        this.#bytes -= bytes
      },
    }
  }
}
