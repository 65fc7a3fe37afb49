import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it, vi } from 'vitest'
import { type Random, randomOf } from '../bench/data/random.ts'
import { Command, type Ended } from '../environment/command.ts'
import { Acknowledged, request } from './acknowledged.ts'
import { type EngineName, Ground } from './ground.ts'

const { TEST_RUNS: times = '1', TEST_SEED: seed = '7' } = process.env
const moments = Number(times)
const isLong = process.env['TEST_RUNS'] !== undefined
const fakeTime = '/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1'

/** What is going on when something is killed. In the ordinary suite, what is killed most often. */
const activities = {
  publishing,
  ...(isLong && { rereading, migrating, backing, restoring }),
}

/*
 * Something is killed with SIGKILL at random moments of everything that writes, and started again: nothing that was
 * acknowledged is missing, and `communique verify` finds nothing. `TEST_RUNS=50 npm run test:long crashes` takes fifty
 * moments of each.
 */
describe.each<EngineName>(['embedded', 'PostgreSQL'])('crashes, %s', (engine) => {
  it.each(Object.entries(activities))(
    '%s',
    { timeout: 120_000 + moments * 60_000 },
    async (name, activity) => {
      await using ground = await Ground.lay(engine)
      await activity(ground, randomOf(seed, engine, name))
    },
  )

  if (isLong) {
    // Debian's package "faketime" tells the processes another time.
    it.skipIf(!existsSync(fakeTime))('a clock that jumps', { timeout: 120_000 }, () => jumping(engine))
  }
})

async function publishing(ground: Ground, random: Random): Promise<void> {
  const acknowledged = new Acknowledged()
  for (let moment = 0; moment < moments; moment++) {
    const server = await ground.serve()
    const writing = new AbortController()
    const writers = [
      acknowledged.publish(server, writing.signal),
      acknowledged.publish(server, writing.signal),
    ]
    const before = acknowledged.size
    await vi.waitFor(() => expect(acknowledged.size).toBeGreaterThan(before), {
      timeout: 30_000,
      interval: 10,
    })
    await sleep(random.below(1_000))
    await ground.kill(server.command, random.below(2) === 0)
    writing.abort()
    await Promise.all(writers)
  }
  await expectClean(ground)
  await using server = await ground.serve()
  expect(await acknowledged.missingAt(server)).toEqual([])
}

async function rereading(ground: Ground, random: Random): Promise<void> {
  const acknowledged = await published(ground)
  for (let moment = 0; moment < moments; moment++) {
    await ground.spoilReadings()
    const server = await ground.serve()
    const reading = request(server, 'mutation { reparse(input: { first: 100 }) { checked } }', {}).catch(
      () => null,
    )
    await sleep(random.below(600))
    await ground.kill(server.command, random.below(2) === 0)
    await reading
  }
  await expectClean(ground)
  await using server = await ground.serve()
  expect(await acknowledged.missingAt(server)).toEqual([])
}

async function migrating(ground: Ground, random: Random): Promise<void> {
  await ground.loadFirstRelease()
  for (let moment = 0; moment < moments; moment++) {
    const command = ground.startServer()
    await sleep(600 + random.below(2_500))
    await ground.kill(command, random.below(2) === 0)
  }
  await using server = await ground.serve()
  const data = (await request(server, '{ articles { totalCount } }', {})) as {
    articles: { totalCount: number }
  }
  expect(data.articles.totalCount).toBeGreaterThan(0)
  await server.command.kill()
  await expectClean(ground)
}

async function backing(ground: Ground, random: Random): Promise<void> {
  const acknowledged = await published(ground)
  for (let moment = 0; moment < moments; moment++) {
    const file = join(ground.folder, `backup-${moment}`)
    const command = new Command(['backup', file, ...ground.place])
    await sleep(300 + random.below(2_000))
    await ground.kill(command, random.below(2) === 0)
    // Whole, or not there.
    if (existsSync(file)) await expectRestorable(file)
  }
  await expectClean(ground)
  await using server = await ground.serve()
  expect(await acknowledged.missingAt(server)).toEqual([])
}

async function restoring(ground: Ground, random: Random): Promise<void> {
  await using from = await Ground.lay('embedded')
  const acknowledged = await published(from)
  const file = join(from.folder, 'backup')
  expectDone(await new Command(['backup', file, ...from.place]).ended)
  for (let moment = 0; moment < moments; moment++) {
    const command = new Command(['restore', file, ...ground.place])
    await sleep(300 + random.below(2_000))
    await ground.kill(command, random.below(2) === 0)
  }
  const { code, stderr } = await new Command(['restore', file, ...ground.place]).ended
  // One of those that were killed may have come to its end.
  if (code !== 0) expect(stderr).toContain('The archive is not empty')
  await expectClean(ground)
  await using server = await ground.serve()
  expect(await acknowledged.missingAt(server)).toEqual([])
}

/** An hour back, as when a machine is given another time, and two hours on. */
async function jumping(engine: EngineName): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'communique-clock-'))
  await chmod(folder, 0o755)
  const clock = join(folder, 'clock')
  try {
    await writeFile(clock, '+0')
    await using ground = await Ground.lay(engine, {
      LD_PRELOAD: fakeTime,
      FAKETIME_TIMESTAMP_FILE: clock,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    })
    const acknowledged = new Acknowledged()
    const server = await ground.serve()
    for (const jump of ['+0', '-3600s', '+3600s', '+0']) {
      await writeFile(clock, jump)
      await acknowledged.publishFor(server, 500)
    }
    // What was published an hour ahead is there in an hour.
    await writeFile(clock, '+3700s')
    expect(await acknowledged.missingAt(server)).toEqual([])
    await server.command.kill()
    await expectClean(ground)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function published(ground: Ground): Promise<Acknowledged> {
  const acknowledged = new Acknowledged()
  await using server = await ground.serve()
  await acknowledged.publishFor(server, 1_000)
  return acknowledged
}

async function expectRestorable(file: string): Promise<void> {
  await using ground = await Ground.lay('embedded')
  expectDone(await new Command(['restore', file, ...ground.place]).ended)
}

/** What the command said is shown where it failed. */
function expectDone({ code, stdout, stderr }: Ended): void {
  expect([code, code === 0 ? '' : stdout + stderr]).toEqual([0, ''])
}

async function expectClean(ground: Ground): Promise<void> {
  if (process.env['NOVERIFY']) return
  expectDone(await ground.verify())
}
