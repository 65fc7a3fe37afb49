import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Pace } from './pace.ts'

it('tells of a steady load its speed and the time that is left, whenever it is asked', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.integer({ min: 1, max: 10_000 }),
      fc.array(fc.integer({ min: 1, max: 60_000 }), { minLength: 1, maxLength: 30 }),
      fc.nat({ max: 1_000_000 }),
      (bytesPerSecond, pagesPerSecond, pauses, rest) => {
        const begin = 1_000
        const duration = pauses.reduce((sum, pause) => sum + pause)
        const total = (bytesPerSecond * duration) / 1000 + rest
        const pace = new Pace(total, begin)
        let elapsed = 0
        for (const pause of pauses) {
          elapsed += pause
          const seconds = elapsed / 1000
          pace.add({
            at: begin + elapsed,
            pages: pagesPerSecond * seconds,
            bytes: bytesPerSecond * seconds,
          })
        }
        expect(pace.pagesPerSecond).toBeCloseTo(pagesPerSecond, 3)
        expect(pace.secondsLeft).toBeCloseTo(rest / bytesPerSecond, 3)
      },
    ),
  )
})

it('forgets how fast the beginning went', () => {
  const pace = new Pace(100_000, 0)
  pace.add({ at: 1_000, pages: 50_000, bytes: 50_000 })
  for (let second = 2; second <= 40; second++) {
    pace.add({ at: second * 1_000, pages: 50_000 + second * 10, bytes: 50_000 + second * 10 })
  }
  expect(pace.pagesPerSecond).toBeCloseTo(10)
})

it('knows nothing without bytes, a total or time', () => {
  expect(new Pace(null, 0).done).toBeNull()
  expect(new Pace(0, 0).done).toBe(1)
  const pace = new Pace(10, 5)
  pace.add({ at: 5, pages: 1, bytes: 1 })
  expect([pace.pagesPerSecond, pace.secondsLeft, pace.done]).toEqual([0, null, 0.1])
})
