import { expect, it } from 'vitest'
import { isClean, judge } from './verdict.ts'

const feed = ['a', 'b', 'c'].map((articleId, index) => ({ articleId, position: index + 1 }))
const [a, b, c] = feed
const told = (...publications: (typeof a)[]) =>
  publications.filter((publication) => publication !== undefined)
const whole = (positions: number[], records: typeof feed, withdrawn: string[] = []) => ({
  positions,
  records,
  withdrawn: new Set(withdrawn),
})
const clean = { lost: 0, repeated: 0, outOfOrder: 0, gaps: 0 }

it.each([
  ['nothing wrong', told(a, b, c), clean],
  ['one lost', told(a, c), { ...clean, lost: 1 }],
  ['one repeated', told(a, b, b, c), { ...clean, repeated: 1 }],
  ['one late', told(a, c, b), { ...clean, outOfOrder: 1 }],
  ['one that is not there', [...told(a, b, c), { articleId: 'x', position: 4 }], { ...clean, outOfOrder: 1 }],
])('finds %s', (_what, reader, verdict) => {
  expect(judge(whole([1, 2, 3], feed), ['a', 'b', 'c'], [told(a, b, c), reader])).toMatchObject(verdict)
  expect(isClean({ ...verdict, lostFirst: [] })).toBe(verdict === clean)
})

it('finds what was acknowledged and is not there, and gaps', () => {
  expect(judge(whole([1, 2, 4], feed), ['a', 'y'], [feed, feed])).toMatchObject({
    ...clean,
    lost: 2,
    gaps: 1,
  })
})

it('asks for the newest record of each article that is not withdrawn', () => {
  const again = { articleId: 'a', position: 5 }
  const restored = whole([1, 2, 3, 4, 5], [...feed, again], ['b'])
  // Before the withdrawal and after it; after it alone; and somebody who was never told that it is back.
  const readers = [told(a, b, c, again), told(c, again), told(a, b, c)]
  expect(judge(restored, ['a', 'b', 'c'], readers)).toMatchObject({
    ...clean,
    lost: 1,
    lostFirst: [{ reader: 2, position: 5, last: 3 }],
  })
})
