import { LRUCache } from 'lru-cache'

interface Forgetful {
  readonly forget: () => void
}

/**
 * Characters of SQL that all plans hold together. One plan has a statement for each way in which its inputs may
 * differ, so that a bound on the number of plans alone would be none.
 */
const most = 64_000_000

const recent = new LRUCache<Forgetful, { readonly length: number }>({
  maxSize: most,
  sizeCalculation: ({ length }) => length,
  dispose: (_length, plan, reason) => {
    if (reason === 'evict') plan.forget()
  },
})

/** A plan was used that holds statements of `length` characters. Those not used longest forget theirs. */
export function used(plan: Forgetful, length: number): void {
  const known = recent.get(plan)
  if (known?.length !== length) recent.set(plan, { length: Math.max(1, length) })
}
