import { afterAll, describe, expect, it } from 'vitest'
import { PageError } from './page-error.ts'
import { parsePage } from './parse-page.ts'
import { type LongPage, longPages } from './testing/long-pages.ts'
import { repeated } from './testing/long-texts.ts'
import { readOrRefuse } from './testing/read-or-refuse.ts'
import { StepCounter } from './testing/steps.ts'

describe('the steps of reading', () => {
  const counter = new StepCounter()
  afterAll(() => counter[Symbol.dispose]())
  const lengths = [4_000, 8_000, 16_000, 32_000, 64_000]
  /** In line with the length it is 2, with its square 4. */
  const mostGrowth = 2.5

  /** How the steps grow from each length to its double; to the first that is growth in line. */
  function growthOf(make: LongPage['make']): number[] {
    const growth: number[] = []
    for (const length of lengths) {
      const single = counter.stepsOf(() => readOrRefuse(make(length)))
      growth.push(counter.stepsOf(() => readOrRefuse(make(2 * length))) / single)
      // A bound that is met on the way makes a step once; a square grows for ever.
      if ((growth.at(-1) ?? 0) < mostGrowth) break
    }
    return growth
  }

  // Of regular expressions, which count as one step, linear-time.long.test.ts takes the time.
  it.each(longPages)('grow with the length of $name, not with its square', ({ make }) => {
    expect(growthOf(make).at(-1)).toBeLessThan(mostGrowth)
  })

  it('tell a square from a line', () => {
    const pairs = (length: number) => {
      let equal = 0
      for (let one = 0; one < length; one++) for (let two = 0; two < one; two++) if (one % two === 0) equal++
      return equal
    }
    const single = counter.stepsOf(() => pairs(200))
    expect(counter.stepsOf(() => pairs(400)) / single).toBeGreaterThan(3.5)
  })
})

it.each([
  ['one endless word', 'a'],
  ['one letter a line', 'a\n'],
])('reads or refuses ten megabytes of %s', (_, part) => {
  const bytes = new TextEncoder().encode(repeated(part)(10 * 1024 * 1024))
  try {
    expect(parsePage({ kind: 'file', bytes, format: 'text' }).text).toHaveLength(bytes.length)
  } catch (error) {
    if (!(error instanceof PageError)) throw error
    expect(error.code).toBe('PAGE_TOO_LARGE')
  }
})
