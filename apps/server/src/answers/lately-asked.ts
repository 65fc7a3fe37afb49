/**
 * What was asked lately, of so many characters: who walks through an archive asks each question once, and is not to drive out
 * what others ask again and again.
 */
export class LatelyAsked {
  readonly #most: number
  #now = new Set<string>()
  #before = new Set<string>()
  #length = 0

  /** `most` characters, of each of two halves. */
  constructor(most: number) {
    this.#most = most
  }

  has(asked: string): boolean {
    return this.#now.has(asked) || this.#before.has(asked)
  }

  add(asked: string): void {
    this.#now.add(asked)
    this.#length += asked.length
    if (this.#length <= this.#most) return
    this.#before = this.#now
    this.#now = new Set()
    this.#length = 0
  }
}
