import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Random } from '../bench/data/random.ts'
import type { Fleet } from './fleet.ts'

const publishPages = `mutation ($input: PublishPagesInput!) {
  publishPages(input: $input) { results { status article { id } error { code } } }
}`

interface Result {
  readonly status: string
  readonly article: { readonly id: string } | null
  readonly error: { readonly code: string } | null
}

/** Of the waits between calls. */
const pauseMilliseconds = 400
const timeoutMilliseconds = 5_000

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
  const [url, key] = [fleet.urls[server], fleet.keyOf(server)]
  if (url === undefined || key === undefined) return null
  let body: unknown
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ query: publishPages, variables: { input: { pages } } }),
      signal: AbortSignal.timeout(timeoutMilliseconds),
    })
    body = await response.json()
  } catch {
    return null
  }
  const { data } = body as { data?: { publishPages: { results: Result[] } } | null }
  const ids = data?.publishPages.results.map(({ article, error }) =>
    // As the tables have it: without the type before it.
    error === null ? article?.id.slice(article.id.indexOf(':') + 1) : undefined,
  )
  return ids?.every((id) => id !== undefined) ? ids : null
}
