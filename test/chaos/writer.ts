import { setTimeout as sleep } from 'node:timers/promises'
import type { Random } from '../bench/data/random.ts'
import { insertArticle } from './insert-article.ts'
import { withConnection } from './sql-client.ts'

/** Of the waits between transactions; with eight writers, some fifteen publications a second. */
const pauseMilliseconds = 650

/**
 * Publishes in transactions of random length, which overlap with those of others: articles become visible in another
 * order than the one in which they got their ids. `acknowledged` hears of those whose commit was confirmed.
 */
export async function write(
  url: string,
  random: Random,
  acknowledged: (articleIds: readonly string[]) => void,
  signal: AbortSignal,
): Promise<void> {
  await withConnection(url, signal, async (client) => {
    while (!signal.aborted) {
      await sleep(exponential(random, pauseMilliseconds))
      await client.query('begin')
      const ids: string[] = []
      for (let left = 1 + random.below(3); left > 0; left--) {
        ids.push(await insertArticle(client, true))
        await sleep(exponential(random, 60))
      }
      // Some take long.
      if (random.below(20) === 0) await sleep(random.below(2_000))
      await client.query('commit')
      acknowledged(ids)
    }
  })
}

function exponential(random: Random, mean: number): number {
  return -Math.log(1 - random.fraction()) * mean
}
