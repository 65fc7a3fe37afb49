import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inOrder } from './in-order.ts'

async function* each<Item>(items: readonly Item[], turns: readonly number[] = []) {
  for (const [index, item] of items.entries()) {
    await turn(turns[index] ?? 0)
    yield item
  }
}

/** Lets others go on, so many times. */
async function turn(times: number): Promise<void> {
  for (let time = 0; time < times; time++) await new Promise((done) => setImmediate(done))
}

const plan = fc.record({
  work: fc.array(fc.nat({ max: 6 }), { maxLength: 20 }),
  input: fc.array(fc.nat({ max: 3 }), { maxLength: 20 }),
  atOnce: fc.integer({ min: 1, max: 5 }),
})

it('gives every result once, in order, with no more under way than allowed', async () => {
  await fc.assert(
    fc.asyncProperty(plan, async ({ work, input, atOnce }) => {
      let underWay = 0
      const results = await Array.fromAsync(
        inOrder(each([...work.entries()], input), atOnce, async ([index, turns]) => {
          underWay += 1
          expect(underWay).toBeLessThanOrEqual(atOnce)
          await turn(turns)
          underWay -= 1
          return index
        }),
      )
      expect(results).toEqual([...work.keys()])
    }),
  )
})

it('gives what went well of what was begun, and then the first failure', async () => {
  await fc.assert(
    fc.asyncProperty(plan, fc.nat({ max: 19 }), async ({ work, input, atOnce }, bad) => {
      fc.pre(bad < work.length)
      const begun: number[] = []
      const results: number[] = []
      const all = async () => {
        for await (const result of inOrder(
          each([...work.entries()], input),
          atOnce,
          async ([index, turns]) => {
            begun.push(index)
            await turn(turns)
            if (index === bad) throw new Error(`item ${index}`)
            return index
          },
        )) {
          results.push(result)
        }
      }
      await expect(all()).rejects.toThrow(`item ${bad}`)
      expect(results).toEqual(begun.filter((index) => index !== bad))
      expect(begun.length).toBeLessThanOrEqual(bad + atOnce)
    }),
  )
})

it('holds no result back while the input waits, and throws when the input fails', async () => {
  let fail: (reason: Error) => void = () => {}
  async function* waiting() {
    yield 1
    yield 2
    await new Promise<void>((_, reject) => (fail = reject))
  }
  const results = inOrder(waiting(), 4, async (item) => item * 10)
  expect(await results.next()).toEqual({ done: false, value: 10 })
  expect(await results.next()).toEqual({ done: false, value: 20 })
  const end = results.next()
  await turn(2)
  fail(new Error('the pipe broke'))
  await expect(end).rejects.toThrow('the pipe broke')
})
