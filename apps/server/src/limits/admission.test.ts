import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Admission } from './admission.ts'

const load = fc.record({ pages: fc.integer({ min: 1, max: 100 }), bytes: fc.nat({ max: 10_000 }) })

it('never holds more than its bounds but for one load alone, and is empty when all have left', () => {
  fc.assert(
    fc.property(
      fc.record({ pages: fc.integer({ min: 1, max: 300 }), bytes: fc.nat({ max: 30_000 }) }),
      fc.array(fc.oneof(load, fc.constant('LEAVE' as const)), { maxLength: 60 }),
      (bounds, steps) => {
        const admission = new Admission({ pagesAtOnce: bounds.pages, pageBytesAtOnce: bounds.bytes })
        const inside: { load: { pages: number; bytes: number }; place: Disposable }[] = []
        for (const step of steps) {
          if (step === 'LEAVE') {
            const left = inside.shift()
            left?.place[Symbol.dispose]()
            // Leaving twice is leaving once.
            left?.place[Symbol.dispose]()
          } else {
            const place = admission.enter(step)
            if (place !== null) inside.push({ load: step, place })
            else expect(inside.length).toBeGreaterThan(0)
          }
          const pages = inside.reduce((sum, { load: { pages: more } }) => sum + more, 0)
          const bytes = inside.reduce((sum, { load: { bytes: more } }) => sum + more, 0)
          if (inside.length > 1) {
            expect(pages).toBeLessThanOrEqual(bounds.pages)
            expect(bytes).toBeLessThanOrEqual(bounds.bytes)
          }
        }
        for (const { place } of inside) place[Symbol.dispose]()
        expect(admission.enter(bounds)).not.toBeNull()
      },
    ),
  )
})
