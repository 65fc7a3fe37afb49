/** Milliseconds for which a result is given again. */
const fresh = 1_000

/**
 * Results of a moment: when a server comes back, all its subscribers ask for the same events at once. Nothing is kept
 * for longer, because what an article says of others changes.
 */
export class RecentExecutions {
  readonly #execute: (event: unknown) => Promise<string>
  #recent = new Map<string, Promise<string>>()
  #older = new Map<string, Promise<string>>()
  #turned = 0

  constructor(execute: (event: unknown) => Promise<string>) {
    this.#execute = execute
  }

  execute(key: string, event: unknown): Promise<string> {
    this.#turn()
    const known = this.#recent.get(key) ?? this.#older.get(key)
    if (known !== undefined) return known
    const result = this.#execute(event)
    this.#recent.set(key, result)
    result.catch(() => this.clear())
    return result
  }

  clear(): void {
    this.#recent = new Map()
    this.#older = new Map()
  }

  /** Two halves that take turns, so that nothing needs a timer. */
  #turn(): void {
    const now = performance.now()
    if (now - this.#turned < fresh / 2 && this.#recent.size < mostResults) return
    this.#older = now - this.#turned < fresh ? this.#recent : new Map()
    this.#recent = new Map()
    this.#turned = now
  }
}

const mostResults = 50
