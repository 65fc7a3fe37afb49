import type { Values } from '../settings/settings.ts'

/** What may be under way at once. */
type Bounds = Pick<Values<'publishing'>, 'pagesAtOnce' | 'pageBytesAtOnce'>

/** What a caller asks for. */
export interface Load {
  readonly pages: number
  readonly bytes: number
}

/** Counts what is under way, and lets nothing in that would go beyond the bounds: memory is not given to whoever asks. */
export class Admission {
  readonly #bounds: Bounds
  #pages = 0
  #bytes = 0

  constructor(bounds: Bounds) {
    this.#bounds = bounds
  }

  /** What is under way. */
  get load(): Load {
    return { pages: this.#pages, bytes: this.#bytes }
  }

  /** Null where there is no room. One load alone is let in however large it is: waiting would not make it smaller. */
  enter({ pages, bytes }: Load): Disposable | null {
    const { pagesAtOnce, pageBytesAtOnce } = this.#bounds
    const fits = this.#pages + pages <= pagesAtOnce && this.#bytes + bytes <= pageBytesAtOnce
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
