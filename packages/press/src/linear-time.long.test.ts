import { expect, it } from 'vitest'
import { growthOf, mostGrowth } from './testing/growth.ts'
import { longPages } from './testing/long-pages.ts'
import { readOrRefuse } from './testing/read-or-refuse.ts'

// By the clock of the processor, up to megabytes: also what regular expressions do within themselves.
it.each(longPages)('reads or refuses $name in time that grows with the length', ({ make, shortest }) => {
  expect(growthOf((length) => readOrRefuse(make(length)), shortest, 1_000_000)).toBeLessThan(mostGrowth)
})
