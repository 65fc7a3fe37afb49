import { describe, expect, it } from 'vitest'
import type { ContenderName } from '../options.ts'
import type { Figure } from './figure.ts'
import { ratioOf } from './ratios.ts'
import { rotated } from './rotation.ts'
import { percentile, spreadOf } from './spread.ts'

const figure = (contender: ContenderName, round: number, requestsPerSecond: number): Figure => ({
  workload: 'q1',
  contender,
  round,
  requestsPerSecond,
  p50: 1,
  p99: 2,
  requests: 100,
  timeouts: 0,
  load: 0,
})

describe('ratioOf', () => {
  it('compares within a round, not over rounds', () => {
    const figures = [
      figure('product', 0, 100),
      figure('bare', 0, 50),
      figure('bare', 1, 1_000),
      figure('product', 1, 1_000),
      figure('product', 2, 30),
      figure('bare', 2, 10),
    ]
    expect(ratioOf(figures, 'q1', 'product', 'bare')).toEqual({ min: 1, median: 2, max: 3 })
    expect(ratioOf(figures, 'q1', 'product', 'yoga')).toBeNull()
    expect(ratioOf(figures, 'q2', 'product', 'bare')).toBeNull()
  })
})

describe('spreadOf', () => {
  it('takes the middle, and between two middles their mean', () => {
    expect(spreadOf([3, 1, 2])).toEqual({ min: 1, median: 2, max: 3 })
    expect(spreadOf([4, 1, 3, 2])).toEqual({ min: 1, median: 2.5, max: 4 })
    expect(spreadOf([7])).toEqual({ min: 7, median: 7, max: 7 })
  })
})

describe('percentile', () => {
  it('is a value that was seen', () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index)
    expect([percentile(values, 50), percentile(values, 99), percentile([5], 99)]).toEqual([51, 100, 5])
  })
})

describe('rotated', () => {
  it('gives each the first place in turn', () => {
    expect([0, 1, 2, 3].map((round) => rotated(['a', 'b', 'c'], round).join(''))).toEqual([
      'abc',
      'bca',
      'cab',
      'abc',
    ])
    expect(rotated([], 3)).toEqual([])
  })
})
