import type { Span } from './span.ts'

/**
 * Characters that nobody sees: controls, soft hyphens, marks of direction, whatever joins or parts without any width,
 * the mark of the order of bytes.
 */
const hidden =
  '\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufe0e\\ufe0f\\ufeff'
const isHidden = new RegExp(`[${hidden}]`)
const hiddenRuns = new RegExp(`[${hidden}]+`, 'g')

/** Some characters that nobody sees, taken out. */
interface Cut {
  /** Where they stood, in the text as given. */
  readonly given: number
  /** The same place in the text without them. */
  readonly at: number
  /** Taken out up to here, these included. */
  readonly length: number
}

/** A text without what nobody sees, which knows where each of its characters stands in the text as given. */
export class VisibleText {
  readonly given: string
  readonly text: string
  readonly #cuts: readonly Cut[]

  constructor(given: string) {
    this.given = given
    const cuts: Cut[] = []
    if (!isHidden.test(given)) this.text = given
    else {
      let length = 0
      this.text = given.replace(hiddenRuns, (run, at: number) => {
        cuts.push({ given: at, at: at - length, length: length + run.length })
        length += run.length
        return ''
      })
    }
    this.#cuts = cuts
  }

  /** What a span of the visible text is in the text as given: from its first character to its last. */
  givenOf({ start, end }: Span): Span {
    if (this.#cuts.length === 0) return { start, end }
    const from = start + this.#cutBefore(({ at }) => at <= start)
    return { start: from, end: Math.max(from, end + this.#cutBefore(({ at }) => at < end)) }
  }

  /** What a span of the text as given is in the visible text. */
  visibleOf({ start, end }: Span): Span {
    return { start: this.#visible(start), end: this.#visible(end) }
  }

  #visible(offset: number): number {
    if (this.#cuts.length === 0) return offset
    const before = this.#last(({ given }) => given < offset)
    return before === undefined ? offset : Math.max(before.at, offset - before.length)
  }

  #cutBefore(holds: (cut: Cut) => boolean): number {
    return this.#last(holds)?.length ?? 0
  }

  /** The last cut of which it holds; it holds of all before that one. */
  #last(holds: (cut: Cut) => boolean): Cut | undefined {
    let low = 0
    let high = this.#cuts.length
    while (low < high) {
      const middle = (low + high) >> 1
      const cut = this.#cuts[middle]
      if (cut && holds(cut)) low = middle + 1
      else high = middle
    }
    return this.#cuts[low - 1]
  }
}

export const visibleIn = (given: string): string =>
  isHidden.test(given) ? given.replace(hiddenRuns, '') : given
