import { always } from '../operation/operation-result.ts'
import { BoundedAnswers, type KeptAnswer } from './bounded-answers.ts'
import type { NewestState } from './newest-state.ts'

/** Bytes of answers that depend on nothing in the archive: there are few, and they are short. */
const mostOfAlways = 100_000

/**
 * The memory of answers. It holds answers of one state of the archive, and gives them only while that is the state that the
 * archive is known to be in. What changes the archive ends all of them at once: nobody has to find out which.
 */
export class KeptAnswers {
  readonly #newest: NewestState
  readonly #ofState: BoundedAnswers
  readonly #ofAlways = new BoundedAnswers(mostOfAlways)
  #state: string | null = null

  /** `most` bytes of memory; 0 keeps none but those that depend on nothing in the archive. */
  constructor(newest: NewestState, most: number) {
    this.#newest = newest
    this.#ofState = new BoundedAnswers(most)
  }

  get count(): number {
    return this.#ofState.count + this.#ofAlways.count
  }

  get bytes(): number {
    return this.#ofState.bytes + this.#ofAlways.bytes
  }

  /** `asked` is what was sent, as it was sent. */
  find(asked: string): KeptAnswer | undefined {
    return this.#current()?.get(asked) ?? this.#ofAlways.get(asked)
  }

  /** Keeps the answer of a state, if that is the one that the archive is known to be in. */
  keep(asked: string, kept: KeptAnswer): void {
    const { state } = kept.sent
    if (state === always) this.#ofAlways.set(asked, kept)
    else if (state === this.#newest.text) this.#current()?.set(asked, kept)
  }

  /** Those of the state that is known now: others are given up. Null while none is known. */
  #current(): BoundedAnswers | null {
    const state = this.#newest.text
    if (state === null) return null
    if (state !== this.#state) {
      this.#state = state
      this.#ofState.clear()
    }
    return this.#ofState
  }
}
