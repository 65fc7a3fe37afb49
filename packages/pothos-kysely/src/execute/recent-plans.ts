import { LRUCache } from 'lru-cache'

interface Forgetful {
  readonly forget: () => void
}

/**
 * Bounds how much SQL the plans of a schema hold together: one plan has a statement for each way in which its inputs may
 * differ, so that a bound on the number of plans alone would be none.
 */
export class RecentPlans {
  readonly #recent: LRUCache<Forgetful, { readonly length: number }>

  /** `characters` of SQL in all. */
  constructor(characters: number) {
    this.#recent = new LRUCache({
      maxSize: characters,
      sizeCalculation: ({ length }) => length,
      dispose: (_length, plan, reason) => {
        if (reason === 'evict') plan.forget()
      },
    })
  }

  /** A plan was used that holds statements of `length` characters. Those not used longest forget theirs. */
  used(plan: Forgetful, length: number): void {
    const known = this.#recent.get(plan)
    if (known?.length !== length) this.#recent.set(plan, { length: Math.max(1, length) })
  }
}
