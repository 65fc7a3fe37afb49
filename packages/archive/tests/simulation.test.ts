import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runSchedule } from '../testing/simulation/schedule.ts'
import { SimulatedDatabase } from '../testing/simulation/simulated-database.ts'
import { byId, byPosition } from '../testing/simulation/simulated-reader.ts'

/*
 * Schedules, each drawn from a seed: transactions of several writers that overlap, commit or roll back,
 * articles that are withdrawn and restored and embargoes that are moved, ticks of the sequencer that complete or die, a database clock that runs and jumps back, readers whose answers are
 * late, whose sockets are cut and whose database goes away. `followFeed`, `readFeed`, `stampFeed` and all SQL are the
 * product's, on PGlite; clock, sockets and the order of everything are the schedule's.
 *
 * It proves that whatever order writers commit in, whichever tick comes when, and wherever a reader is interrupted, each
 * reader gets everything once, in order, and nothing before its time, and that it ends with the articles that are visible. Every tick is a whole here: that several at once
 * on a real PostgreSQL elect one is left to `test/system/feed.test.ts` and to `npm run chaos`.
 *
 * `npm run test:long` runs many more. One that fails comes first with its seed: `TEST_SEED=123 npx vitest run simulation`.
 */

const { TEST_RUNS: times = '1', TEST_SEED: first = '0' } = process.env
const seeds = Array.from({ length: 100 * Number(times) }, (_seed, index) => Number(first) + index)

describe('the feed under any schedule', () => {
  let world: SimulatedDatabase
  beforeAll(async () => {
    world = await SimulatedDatabase.create()
  })
  afterAll(() => world[Symbol.asyncDispose]())

  it('gives every reader everything once, in order and not before its time', async () => {
    for (const seed of seeds) {
      const { wrong } = await runSchedule(world, seed, byPosition)
      expect(wrong, `seed ${seed}`).toEqual([])
    }
  })

  it('finds out readers that go by ids, and the same in the same schedule again', async () => {
    for (const seed of seeds) {
      const { wrong, received } = await runSchedule(world, seed, byId)
      if (!wrong.some((fault) => fault.includes('lost'))) continue
      const again = await runSchedule(world, seed, byId)
      expect(again.wrong).toEqual(wrong)
      expect(again.received.map((list) => list.map(({ article }) => article))).toEqual(
        received.map((list) => list.map(({ article }) => article)),
      )
      return
    }
    expect.unreachable('No schedule found out the broken reader')
  })
})
