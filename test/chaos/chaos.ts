import { once, setMaxListeners } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { randomOf } from '../bench/data/random.ts'
import { standBy } from './bystander.ts'
import { correct } from './corrector.ts'
import { type Fault, strike } from './faults.ts'
import { Fleet } from './fleet.ts'
import { readNaively } from './naive-reader.ts'
import { publish } from './publisher.ts'
import { watchStamps } from './stamp-watch.ts'
import { Subscriber } from './subscriber.ts'
import { type Passage, rounded, type Spread, spreadOf, undisturbed } from './times.ts'
import { judge, type Told, type Verdict, type WholeFeed } from './verdict.ts'
import { write } from './writer.ts'

export interface Plan {
  readonly seed: number
  readonly seconds: number
  readonly servers: number
  /** Who write by SQL, in long transactions. */
  readonly writers: number
  /** Who write by publishPages. */
  readonly publishers: number
  /** Who withdraw articles and restore them. */
  readonly correctors: number
  readonly subscribers: number
  readonly faults: boolean
  /** Readers that go by ids, in the place of subscribers. */
  readonly naive: boolean
}

export interface Outcome extends Verdict {
  readonly seed: number
  readonly seconds: number
  readonly publications: number
  readonly acknowledged: number
  /** Records of articles that were withdrawn and restored. */
  readonly restored: number
  readonly deliveries: number
  readonly serverKills: number
  readonly databaseKills: number
  readonly pauses: number
  readonly cuts: number
  /** Where the database was up. */
  readonly commitToStamped: Spread
  /** Where nothing was killed or paused. */
  readonly commitToDelivery: Spread
  /** Of everything, whatever was down. */
  readonly commitToDeliveryOverall: Spread
  /** Of each restart of the database, milliseconds until every subscriber was told of something that was committed since. */
  readonly resumedAfter: readonly number[]
}

/** How long readers may take at the end, when all is up and nothing new comes. Naive ones have nothing to catch up with. */
const settlingMilliseconds = { subscribers: 60_000, naive: 2_000 } as const

/**
 * Runs a plan in a folder that is gone afterwards. Throws when it is interrupted; whatever was started has ended then, too.
 */
export async function runChaos(
  plan: Plan,
  say: (line: string) => void,
  interrupted: AbortSignal,
): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'communique-chaos-'))
  // PostgreSQL, which may run as another user, has its data in it.
  await chmod(folder, 0o711)
  await using stack = new AsyncDisposableStack()
  stack.defer(() => rm(folder, { recursive: true, force: true }))
  const fleet = stack.use(await Fleet.start(folder, plan.servers))
  interrupted.throwIfAborted()
  const interruption = once(interrupted, 'abort').then(() => interrupted.throwIfAborted())
  // Also heard of where nobody waits for it.
  interruption.catch(() => {})
  say(`PostgreSQL and ${plan.servers} servers are up.`)

  const { databaseUrl } = fleet
  const writing = new AbortController()
  const reading = new AbortController()
  setMaxListeners(0, reading.signal)
  // Also when something fails.
  stack.defer(() => writing.abort())
  stack.defer(() => reading.abort())
  const committed = new Map<string, number>()
  const stampedAt = new Map<string, number>()
  const faults: Fault[] = []
  const deliveries: { articleId: string; at: number; reader: number }[] = []
  const heard = (reader: number) => (publication: Told) => {
    deliveries.push({ articleId: publication.articleId, at: performance.now(), reader })
  }

  const subscribers = plan.naive
    ? []
    : Array.from(
        { length: plan.subscribers },
        (_subscriber, n) => new Subscriber(fleet.urls, randomOf(plan.seed, 'subscriber', n), heard(n)),
      )
  const naive: Told[][] = plan.naive ? Array.from({ length: plan.subscribers }, () => []) : []
  const readers = Promise.all([
    ...subscribers.map((subscriber) => subscriber.read(reading.signal)),
    ...naive.map((told) => readNaively(databaseUrl, (one) => told.push(one), reading.signal)),
    standBy(databaseUrl, reading.signal),
    watchStamps(databaseUrl, (articleId) => stampedAt.set(articleId, performance.now()), reading.signal),
  ])
  const acknowledged = (ids: readonly string[]) => {
    const now = performance.now()
    for (const id of ids) committed.set(id, now)
  }
  const writers = Promise.all([
    ...Array.from({ length: plan.writers }, (_writer, n) =>
      write(databaseUrl, randomOf(plan.seed, 'writer', n), acknowledged, writing.signal),
    ),
    ...Array.from({ length: plan.publishers }, (_publisher, n) =>
      publish(fleet, randomOf(plan.seed, 'publisher', n), acknowledged, writing.signal),
    ),
    ...Array.from({ length: plan.correctors }, (_corrector, n) =>
      correct(
        fleet,
        randomOf(plan.seed, 'corrector', n),
        committed,
        (id) => acknowledged([id]),
        writing.signal,
      ),
    ),
    plan.faults
      ? strike(
          fleet,
          randomOf(plan.seed, 'faults'),
          (fault) => {
            faults.push(fault)
            say(
              `${fault.kind.toLowerCase().replace('_', ' ')}, up again after ${rounded(fault.over - fault.begun)} ms`,
            )
          },
          writing.signal,
        )
      : undefined,
  ])

  const told = () => [...subscribers.map((subscriber) => subscriber.told), ...naive]
  // Whatever fails ends the run, rather than waiting for it.
  await Promise.race([sleep(plan.seconds * 1_000), writers, readers, interruption])
  writing.abort()
  await Promise.race([writers, readers, interruption])
  say('Everything is up; waiting for the last deliveries.')
  const milliseconds = plan.naive ? settlingMilliseconds.naive : settlingMilliseconds.subscribers
  const feed = await Promise.race([
    settled(databaseUrl, told, milliseconds),
    Promise.race([readers, interruption]).then(() => readFeed(databaseUrl)),
  ])
  reading.abort()
  await readers

  const passages: (Passage & { reader: number })[] = deliveries.flatMap(({ articleId, at, reader }) => {
    const since = committed.get(articleId)
    // What was told before a restoration is no passage of it.
    return since === undefined || at < since - 1_000 ? [] : [{ committed: since, at, reader }]
  })
  const stamps = [...stampedAt].flatMap(([articleId, at]) => {
    const since = committed.get(articleId)
    return since === undefined || at < since - 1_000 ? [] : [{ committed: since, at }]
  })
  const databaseFaults = faults.filter(({ kind }) => kind === 'DATABASE_KILLED')
  return {
    seed: plan.seed,
    seconds: plan.seconds,
    ...judge(feed, committed.keys(), plan.naive ? naive.map(placed(feed)) : told()),
    publications: feed.records.length,
    acknowledged: committed.size,
    restored: feed.records.length - new Set(feed.records.map(({ articleId }) => articleId)).size,
    deliveries: told().reduce((sum, list) => sum + list.length, 0),
    serverKills: faults.filter(({ kind }) => kind === 'SERVER_KILLED').length,
    databaseKills: databaseFaults.length,
    pauses: faults.filter(({ kind }) => kind === 'SERVER_PAUSED').length,
    cuts: subscribers.reduce((sum, { cuts }) => sum + cuts, 0),
    commitToStamped: spreadOf(undisturbed(stamps, databaseFaults, 1_000)),
    commitToDelivery: spreadOf(undisturbed(passages, faults, 1_000)),
    commitToDeliveryOverall: spreadOf(passages),
    resumedAfter: databaseFaults.map(({ over }) => resumed(passages, over, plan.subscribers)),
  }
}

/** Milliseconds from `over` until the last subscriber was told of something committed since. */
function resumed(
  passages: readonly (Passage & { reader: number })[],
  over: number,
  subscribers: number,
): number {
  const first = new Map<number, number>()
  for (const { committed, at, reader } of passages) {
    if (committed >= over && !first.has(reader)) first.set(reader, at - over)
  }
  return first.size === subscribers ? rounded(Math.max(...first.values())) : Number.POSITIVE_INFINITY
}

interface Feed extends WholeFeed {
  readonly unstamped: number
}

/** Naive readers know ids, not positions. */
const placed =
  ({ records }: Feed) =>
  (told: readonly Told[]): Told[] => {
    const places = new Map(records.map(({ articleId, position }) => [articleId, position]))
    return told.map(({ articleId }) => ({ articleId, position: places.get(articleId) ?? 0 }))
  }

/** The feed when all of it is stamped and everybody was told of as much as there is, or when that takes too long. */
async function settled(
  url: string,
  told: () => readonly (readonly Told[])[],
  milliseconds: number,
): Promise<Feed> {
  const deadline = performance.now() + milliseconds
  for (;;) {
    const feed = await readFeed(url)
    const last = feed.records.findLast(({ articleId }) => !feed.withdrawn.has(articleId))?.position ?? 0
    const enough = told().every((list) => (list.at(-1)?.position ?? 0) >= last)
    if ((feed.unstamped === 0 && enough) || performance.now() > deadline) return feed
    await sleep(200)
  }
}

async function readFeed(url: string): Promise<Feed> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    const { rows } = await client.query<{ position: string | null; article_id: string; kind: string }>(
      'select position, article_id, kind from feed order by position',
    )
    const stamped = rows.flatMap(({ position, article_id, kind }) =>
      position === null ? [] : [{ position: Number(position), articleId: article_id, kind }],
    )
    return {
      positions: stamped.map(({ position }) => position),
      records: stamped.filter(({ kind }) => kind === 'PUBLISHED' || kind === 'RESTORED'),
      withdrawn: new Set(
        [
          ...new Map(
            stamped.filter(({ kind }) => kind !== 'RESOLVED').map(({ articleId, kind }) => [articleId, kind]),
          ),
        ]
          .filter(([, kind]) => kind === 'WITHDRAWN')
          .map(([articleId]) => articleId),
      ),
      unstamped: rows.length - stamped.length,
    }
  } finally {
    await client.end()
  }
}
