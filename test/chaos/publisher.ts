import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Random } from '../bench/data/random.ts'
import { ask } from './ask.ts'
import type { Fleet } from './fleet.ts'

const publishPages = `mutation ($input: PublishPagesInput!) {
  publishPages(input: $input) { results { articleId error { code } } }
}`

interface Result {
  readonly articleId: string | null
  readonly error: { readonly code: string } | null
}

/** Of the waits between calls. */
const pauseMilliseconds = 400

/**
 * Publishes through the API of one server or another, as people do: the same pages again, perhaps elsewhere, until a server
 * has said that they are there.
 */
export async function publish(
  fleet: Fleet,
  random: Random,
  acknowledged: (articleIds: readonly string[]) => void,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    await sleep(random.below(2 * pauseMilliseconds))
    const pages = Array.from({ length: 1 + random.below(3) }, () => {
      const name = randomUUID()
      return {
        title: name,
        text: `The minister of ports told the assembly of Harl that pier ${name} was open. ${'More. '.repeat(50)}`,
      }
    })
    let ids: string[] | null = null
    while (ids === null && !signal.aborted) {
      ids = await publishOnce(fleet, random.below(fleet.size), pages)
      if (ids === null) await sleep(50 + random.below(200))
    }
    if (ids !== null) acknowledged(ids)
  }
}

/** Null where no server answered, or it could not. */
async function publishOnce(fleet: Fleet, server: number, pages: readonly object[]): Promise<string[] | null> {
  const data = (await ask(fleet, server, publishPages, { input: { pages } })) as {
    readonly publishPages: { readonly results: readonly Result[] }
  } | null
  const ids = data?.publishPages.results.map(({ articleId, error }) =>
    // As the tables have it: without the type before it.
    error === null ? articleId?.slice(articleId.indexOf(':') + 1) : undefined,
  )
  return ids?.every((id) => id !== undefined) ? ids : null
}
