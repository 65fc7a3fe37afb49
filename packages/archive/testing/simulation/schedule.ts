import type { FeedKind } from '../../src/tables.ts'
import { Gates } from './gates.ts'
import { SeededRandom } from './random.ts'
import type { SimulatedDatabase } from './simulated-database.ts'
import { type ReceivedArticle, SimulatedReader, type WayOfReading } from './simulated-reader.ts'

export interface ScheduleOutcome {
  /** What is wrong; empty when every reader got everything once and in order. */
  readonly wrong: readonly string[]
  /** All that every reader received: the same for the same seed. */
  readonly received: readonly (readonly ReceivedArticle[])[]
}

const steps = 60

/** Runs the schedule of a seed: who does what next is drawn, nothing is left to the machine. */
export async function runSchedule(
  world: SimulatedDatabase,
  seed: number,
  way: WayOfReading,
): Promise<ScheduleOutcome> {
  const random = new SeededRandom(seed)
  const gates = new Gates()
  await world.reset()
  const readers = ['a', 'b'].map((name) => new SimulatedReader(name, world, gates, way))
  const failures: unknown[] = []
  const reading = readers.map((reader) => reader.read().catch((error: unknown) => failures.push(error)))

  for (let step = 0; step < steps; step++) await takeStep(world, readers, gates, random)
  while (world.openTransactions > 0) await world.commit(0)
  // Behind every embargo.
  await world.setClock(1_000_000)
  await world.tick(false)
  // Nothing goes wrong any more: whoever stands goes on, until nobody has received anything for a while.
  for (let quiet = 0; quiet < 8; quiet++) {
    const before = received(readers)
    for (const name of gates.names) await gates.open(name)
    if (received(readers) > before) quiet = 0
  }
  for (const reader of readers) reader.end()
  let left = readers.length
  for (const ended of reading) ended.finally(() => left--)
  while (left > 0) await gates.open(gates.names[0] ?? '')
  return {
    wrong: [...failures.map(String), ...readers.flatMap((reader) => faultsOf(reader, world))],
    received: readers.map((reader) => reader.received),
  }
}

function received(readers: readonly SimulatedReader[]): number {
  return readers.reduce((sum, reader) => sum + reader.received.length, 0)
}

async function takeStep(
  world: SimulatedDatabase,
  readers: readonly SimulatedReader[],
  gates: Gates,
  random: SeededRandom,
): Promise<void> {
  const transaction = random.below(Math.max(1, world.openTransactions))
  const what = random.below(24)
  if (what < 2) world.begin()
  else if (what < 5) await world.insert(transaction, random.below(4) === 0 ? random.below(30) : 0)
  else if (what < 7) await world.commit(transaction)
  else if (what < 8) world.rollBack(transaction)
  else if (what < 10) await world.tick(random.below(4) === 0)
  // Sometimes back.
  else if (what < 11) await world.setClock(world.now + random.below(20) - 5)
  else if (what < 12) random.pick(readers)?.cut()
  else if (what < 13) random.pick(readers)?.loseDatabase()
  else if (what < 17) await change(world, random)
  else {
    const name = random.pick(gates.names)
    if (name !== undefined) await gates.open(name)
  }
}

/** Something happens to an article that is in the archive. */
async function change(world: SimulatedDatabase, random: SeededRandom): Promise<void> {
  const article = random.pick([...world.committed])
  if (article === undefined) return
  const what = random.below(3)
  if (what === 0) await world.withdraw(article)
  else if (what === 1) await world.restore(random.pick([...world.withdrawn]) ?? article)
  else await world.moveEmbargo(article, world.now + random.below(30))
}

/** What a program keeps that follows the feed: of each article the last that it was told. */
function faultsOf({ name, received }: SimulatedReader, world: SimulatedDatabase): string[] {
  const faults: string[] = []
  const last = new Map<number, FeedKind>()
  for (const { article, kind } of received) {
    const before = last.get(article)
    const fits =
      kind === 'WITHDRAWN'
        ? isThere(before)
        : kind === 'RESTORED'
          ? before === 'WITHDRAWN'
          : before === undefined
    if (!fits) faults.push(`${name} got ${article} ${kind} after ${before ?? 'nothing'}`)
    last.set(article, kind)
  }
  const shown = [...world.committed].filter((article) => !world.withdrawn.has(article))
  return [
    ...faults,
    ...shown.filter((article) => !isThere(last.get(article))).map((article) => `${name} lost ${article}`),
    ...[...last]
      .filter(([article, kind]) => isThere(kind) && !shown.includes(article))
      .map(([article]) => `${name} has ${article}, which nobody shows`),
    ...received
      .filter(({ number }, index) => number <= (received[index - 1]?.number ?? 0))
      .map(({ number }) => `${name} got ${number} too late`),
  ]
}

const isThere = (kind: FeedKind | undefined) => kind === 'PUBLISHED' || kind === 'RESTORED'
