import fc from 'fast-check'
import { expect, it } from 'vitest'
import { BatchLength } from './batch-length.ts'

const bounds = fc
  .record({
    milliseconds: fc.integer({ min: 1, max: 500 }),
    least: fc.integer({ min: 1, max: 20 }),
    more: fc.integer({ min: 0, max: 200 }),
  })
  .map(({ milliseconds, least, more }) => ({ milliseconds, least, most: least + more }))

it('stays within its bounds, whatever the writes take', () => {
  fc.assert(
    fc.property(
      bounds,
      fc.array(fc.tuple(fc.integer({ min: 1, max: 200 }), fc.double({ min: 0, max: 1e9, noNaN: true }))),
      (given, writes) => {
        const length = new BatchLength(given)
        for (const [pages, milliseconds] of writes) {
          length.took(pages, milliseconds)
          expect(length.pages).toBeGreaterThanOrEqual(given.least)
          expect(length.pages).toBeLessThanOrEqual(given.most)
        }
      },
    ),
  )
})

it('comes to what takes the wanted time, where each page costs the same', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 10, max: 200 }),
      fc.double({ min: 0.1, max: 10, noNaN: true }),
      (milliseconds, each) => {
        const length = new BatchLength({ milliseconds, least: 1, most: 10_000 })
        for (let turn = 0; turn < 40; turn++) length.took(length.pages, length.pages * each)
        expect(Math.abs(length.pages - milliseconds / each)).toBeLessThanOrEqual(1)
      },
    ),
  )
})
