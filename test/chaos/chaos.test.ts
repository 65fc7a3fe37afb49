import { describe, expect, it } from 'vitest'
import { type Plan, runChaos } from './chaos.ts'
import { isClean } from './verdict.ts'

const { TEST_RUNS: times = '1', TEST_SEED: seed = '7' } = process.env
const seconds = 6 * Number(times)

const plan = {
  seed: Number(seed),
  servers: 2,
  writers: 6,
  publishers: 2,
  correctors: 1,
  subscribers: 6,
  faults: true,
  naive: false,
} as const satisfies Partial<Plan>

const unbroken = new AbortController().signal

describe('chaos', () => {
  it('leaves every subscriber with every publication, once and in order', {
    timeout: 180_000 + 2_000 * seconds,
  }, async () => {
    const outcome = await runChaos({ ...plan, seconds }, () => {}, unbroken)
    expect(outcome).toMatchObject({ lost: 0, repeated: 0, outOfOrder: 0, gaps: 0, lostFirst: [] })
    expect(outcome.acknowledged).toBeGreaterThan(0)
    expect(outcome.deliveries).toBeGreaterThan(plan.subscribers)
    expect(outcome.serverKills + outcome.databaseKills + outcome.pauses).toBeGreaterThan(0)
    expect(outcome.cuts).toBeGreaterThan(0)
  })

  it('finds out readers that go by ids', { timeout: 180_000 + 2_000 * seconds }, async () => {
    const outcome = await runChaos(
      {
        ...plan,
        servers: 1,
        correctors: 0,
        subscribers: 2,
        faults: false,
        naive: true,
        seconds: seconds / 2,
      },
      () => {},
      unbroken,
    )
    expect(isClean(outcome)).toBe(false)
    expect(outcome.lost).toBeGreaterThan(0)
  })
})
