import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Semaphore } from './semaphore.ts'

it('lets as many run as allowed, begins them in order, and goes on after failures', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.record({ steps: fc.nat({ max: 5 }), fails: fc.boolean() }), { maxLength: 20 }),
      async (atOnce, works) => {
        const semaphore = new Semaphore(atOnce)
        const begun: number[] = []
        let running = 0
        const all = works.map((work, index) =>
          semaphore.run(async () => {
            begun.push(index)
            running += 1
            expect(running).toBeLessThanOrEqual(atOnce)
            for (let step = 0; step < work.steps; step++) await new Promise((done) => setImmediate(done))
            running -= 1
            if (work.fails) throw new Error('failed')
            return index
          }),
        )
        const outcomes = await Promise.allSettled(all)
        expect(begun).toEqual([...works.keys()])
        expect(outcomes.map(({ status }) => status)).toEqual(
          works.map(({ fails }) => (fails ? 'rejected' : 'fulfilled')),
        )
      },
    ),
  )
})
