import { setTimeout as sleep } from 'node:timers/promises'
import { Archive } from '@communique/archive'
import { PostgresServer } from '../environment/postgres-server.ts'
import { insertArticle } from './insert-article.ts'
import { withConnection } from './sql-client.ts'

/** Publications a second. */
export interface WriterSpeeds {
  readonly withFeed: number
  readonly withoutFeed: number
  readonly ratio: number
}

const writers = 8
const rounds = 5
const roundMilliseconds = 1_000

/**
 * How fast eight writers are that do nothing but publish, with the feed and its sequencer and without, by turns: what
 * else the machine does is in both.
 */
export async function compareWriters(): Promise<WriterSpeeds> {
  await using postgres = await PostgresServer.start()
  const onTrouble = (what: string, error: unknown) => {
    throw new Error(what, { cause: error })
  }
  const measure = async (inFeed: boolean) => {
    // Three, as processes would run it.
    const archives = inFeed
      ? await Promise.all([1, 2, 3].map(() => Archive.open({ databaseUrl: postgres.url, onTrouble })))
      : []
    const speed = await published(postgres.url, inFeed)
    for (const archive of archives) await archive[Symbol.asyncDispose]()
    return speed
  }
  // The tables must be there, and neither way begins cold.
  await measure(true)
  await measure(false)
  const pairs: { withFeed: number; withoutFeed: number }[] = []
  for (let round = 0; round < rounds; round++) {
    const [first, second] = [await measure(round % 2 === 0), await measure(round % 2 !== 0)]
    pairs.push(
      round % 2 === 0 ? { withFeed: first, withoutFeed: second } : { withFeed: second, withoutFeed: first },
    )
  }
  const ratio = median(pairs.map(({ withFeed, withoutFeed }) => withFeed / withoutFeed))
  return {
    withFeed: Math.round(median(pairs.map(({ withFeed }) => withFeed))),
    withoutFeed: Math.round(median(pairs.map(({ withoutFeed }) => withoutFeed))),
    ratio: Math.round(ratio * 100) / 100,
  }
}

async function published(url: string, inFeed: boolean): Promise<number> {
  const ending = new AbortController()
  let count = 0
  const begun = performance.now()
  const writing = Array.from({ length: writers }, () =>
    withConnection(url, ending.signal, async (client) => {
      while (!ending.signal.aborted) {
        await client.query('begin')
        await insertArticle(client, inFeed)
        await client.query('commit')
        count++
      }
    }),
  )
  await sleep(roundMilliseconds)
  ending.abort()
  await Promise.all(writing)
  return (count * 1_000) / (performance.now() - begun)
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}
