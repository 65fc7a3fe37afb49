import { describe, expect, it } from 'vitest'
import { PublishProgress } from './progress.ts'
import { durationOf } from './progress-line.ts'

describe('progress in lines', () => {
  it('comes now and then, with rate and remaining time', () => {
    let now = 0
    const lines: string[] = []
    using progress = PublishProgress.inLines(
      1_000_000,
      () => now,
      (line) => lines.push(line),
    )
    for (let second = 1; second <= 25; second++) {
      now = second * 1_000
      progress.show({ pages: second * 800, unchanged: second < 15 ? 0 : 2_000, bytes: second * 20_000 })
    }
    expect(lines).toEqual([
      '20%  8,000 pages, 800 a second, 40s left',
      '40%  16,000 pages (2,000 there already), 800 a second, 30s left',
    ])
  })

  it('claims no end where nobody knows it', () => {
    let now = 0
    const lines: string[] = []
    using progress = PublishProgress.inLines(
      null,
      () => now,
      (line) => lines.push(line),
    )
    now = 10_000
    progress.show({ pages: 1, bytes: 10 })
    expect(lines).toEqual(['1 pages, 0 a second'])
  })
})

it.each([
  [0, '0s'],
  [58.2, '59s'],
  [60, '1m00s'],
  [3_599.5, '1h00m'],
  [7_625, '2h07m'],
])('durationOf(%d)', (seconds, said) => {
  expect(durationOf(seconds)).toBe(said)
})
