import { expect, it } from 'vitest'
import { ndcg } from './ndcg.ts'

const grades = new Map([
  ['best', 3],
  ['good', 2],
  ['poor', 1],
  ['none', 0],
])

it('is 1 for the best order, and less the later the good ones come', () => {
  expect(ndcg(['best', 'good', 'poor'], grades)).toBe(1)
  const late = ndcg(['unknown', 'none', 'best', 'good', 'poor'], grades) ?? 0
  const turned = ndcg(['good', 'best', 'poor'], grades) ?? 0
  expect([late < turned, turned < 1, late > 0]).toEqual([true, true, true])
  // (3 + 7 / log2(3)) / (7 + 3 / log2(3) + 1 / 2)
  expect(ndcg(['good', 'best'], grades)).toBeCloseTo(7.4165 / 9.3928, 4)
})

it('is 0 for nothing found, and looks at ten only', () => {
  expect(ndcg([], grades)).toBe(0)
  expect(ndcg([...Array.from({ length: 10 }, (_, index) => `other ${index}`), 'best'], grades)).toBe(0)
})

it('says nothing of a question that nothing answers', () => {
  expect(ndcg(['none'], new Map([['none', 0]]))).toBeNull()
})
