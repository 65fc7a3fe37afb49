import { readFile } from 'node:fs/promises'
import { loadavg } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Running } from '../contenders/contender.ts'
import { startPeer } from '../contenders/peer.ts'
import { startProduct } from '../contenders/product.ts'
import { withScratchDatabase } from '../database/scratch.ts'
import { RawStreams } from '../measure/raw-streams.ts'
import { rotated } from '../measure/rotation.ts'
import { percentile } from '../measure/spread.ts'
import { BenchError, type Options } from '../options.ts'
import { current, type Version } from '../version.ts'

export interface DeliveryFigure {
  /** `ours`: groups; `before`: the version before; `yoga`: each subscriber executes for itself, as Yoga does it. */
  readonly way: 'ours' | 'before' | 'yoga'
  readonly round: number
  readonly subscribers: number
  /** Of a processor, for a second of publishing; only the server's. */
  readonly processor: number
  /** Milliseconds from the call that publishes to the subscriber. */
  readonly p50: number
  readonly p99: number
  readonly load: number
}

interface Way extends Pick<DeliveryFigure, 'way'> {
  /** What publishes. */
  readonly version: Version
  readonly start: (version: Version, url: string) => Promise<Running>
}

const publicationsASecond = 10
/** A server that cannot keep up gets this long to deliver the rest. */
const deliveryMilliseconds = 60_000

/** What it costs a server to give publications to many subscribers who ask for the same. */
export async function measureDelivery(
  server: string,
  { rounds, seconds, subscribers }: Options,
  before: Version | null,
  say: (what: string) => void,
  signal: AbortSignal,
): Promise<readonly DeliveryFigure[]> {
  const ways: readonly Way[] = [
    { way: 'ours', version: current, start: startProduct },
    ...(before === null ? [] : [{ way: 'before', version: before, start: startProduct } as const]),
    { way: 'yoga', version: current, start: (_version, url) => startPeer('yoga-streams.ts', url) },
  ]
  const figures: DeliveryFigure[] = []
  for (let round = 0; round < (before === null ? Math.min(rounds, 3) : rounds); round++) {
    for (const { way, version, start } of rotated(ways, round)) {
      signal.throwIfAborted()
      say(`delivering to ${subscribers} subscribers: ${way}, round ${round + 1} ...`)
      const figure = await withScratchDatabase(server, version, async (url) => {
        await using running = await start(version, url)
        return await deliver(version, url, running, subscribers, seconds, signal)
      })
      const [load = 0] = loadavg()
      figures.push({ way, round, subscribers, ...figure, load })
    }
  }
  return figures
}

async function deliver(
  { Archive, parsePage }: Version,
  url: string,
  running: Running,
  subscribers: number,
  seconds: number,
  signal: AbortSignal,
): Promise<Pick<DeliveryFigure, 'processor' | 'p50' | 'p99'>> {
  await using archive = await Archive.open({ databaseUrl: url, onTrouble: () => {} })
  await using streams = await RawStreams.open(running.url, subscribers)
  const begun: number[] = []
  const waited: number[] = []
  let delivered = 0
  let isMeasured = false
  streams.onEvent = (number) => {
    delivered += 1
    if (isMeasured) waited.push(performance.now() - (begun[number] ?? Number.NaN))
  }
  const publish = async (number: number) => {
    const text = `Number ${number} was announced by the office. ${'The keeper said that all was well. '.repeat(28)}`
    const page = parsePage({ kind: 'fields', fields: { title: `Number ${number} of the notices`, text } })
    begun[number] = performance.now()
    await archive.publish([page])
  }
  const all = async (count: number) => {
    const deadline = performance.now() + deliveryMilliseconds
    while (delivered < count * subscribers) {
      signal.throwIfAborted()
      if (performance.now() > deadline) {
        throw new BenchError(
          `only ${delivered} of ${count * subscribers} events were delivered within a minute`,
        )
      }
      await sleep(5)
    }
  }
  await publish(0)
  await all(1)
  isMeasured = true
  const before = await processorSecondsOf(running.pid)
  const count = seconds * publicationsASecond
  const first = performance.now()
  for (let number = 1; number <= count; number += 1) {
    signal.throwIfAborted()
    await publish(number)
    await sleep(Math.max(0, first + (number * 1_000) / publicationsASecond - performance.now()))
  }
  await all(count + 1)
  const used = (await processorSecondsOf(running.pid)) - before
  return { processor: used / seconds, p50: percentile(waited, 50), p99: percentile(waited, 99) }
}

/** Linux only; elsewhere nothing is said of it. */
async function processorSecondsOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  const [user = Number.NaN, system = Number.NaN] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
    .map(Number)
  return (user + system) / 100
}
