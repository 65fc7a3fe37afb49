import { setTimeout as sleep } from 'node:timers/promises'
import type { Random } from '../bench/data/random.ts'
import { ask } from './ask.ts'
import type { Fleet } from './fleet.ts'

/** Of the waits between calls. */
const pauseMilliseconds = 300

/**
 * Withdraws articles that are there and restores them, through one server or another, until a server has said that it is done.
 * Whatever is under way when it ends may stay withdrawn.
 */
export async function correct(
  fleet: Fleet,
  random: Random,
  acknowledged: ReadonlyMap<string, number>,
  restored: (articleId: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const untilDone = async (field: string, id: string) => {
    const query = `mutation ($id: ID!) { ${field}(input: { id: $id }) { __typename } }`
    while (!signal.aborted) {
      if ((await ask(fleet, random.below(fleet.size), query, { id })) !== null) return
      await sleep(50 + random.below(200))
    }
  }
  while (!signal.aborted) {
    await sleep(random.below(2 * pauseMilliseconds))
    const ids = [...acknowledged.keys()]
    if (ids.length === 0) continue
    const articleId = random.pick(ids)
    await untilDone('withdrawArticle', `Article:${articleId}`)
    await sleep(random.below(pauseMilliseconds))
    await untilDone('restoreArticle', `Article:${articleId}`)
    if (!signal.aborted) restored(articleId)
  }
}
