import { setTimeout as sleep } from 'node:timers/promises'
import type { Served } from '../environment/serve.ts'

interface Result {
  readonly article: { readonly id: string } | null
  readonly error: { readonly code: string } | null
}

/** What a server has said to have published. */
export class Acknowledged {
  readonly #ids = new Set<string>()
  #pages = 0

  get size(): number {
    return this.#ids.size
  }

  /** Publishes a few pages at a time, until `signal` aborts or the server is gone. */
  async publish(server: Served, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const pages = Array.from({ length: 1 + (this.#pages % 3) }, () => {
        const name = `pier ${this.#pages++}`
        const said = `Ada Kerrin, Minister of Ports of Velmar, said in Harl that ${name} was open.`
        return { title: `About ${name}`, text: `${said} ${'She thanked the builders. '.repeat(40)}` }
      })
      try {
        const data = (await request(
          server,
          `mutation ($input: PublishPagesInput!) {
            publishPages(input: $input) { results { article { id } error { code } } }
          }`,
          { input: { pages } },
        )) as { publishPages: { results: Result[] } } | null
        for (const { article } of data?.publishPages.results ?? []) {
          if (article !== null) this.#ids.add(article.id)
        }
      } catch {
        // Gone: it is started again later.
        return
      }
    }
  }

  async publishFor(server: Served, milliseconds: number): Promise<void> {
    const writing = new AbortController()
    const writer = this.publish(server, writing.signal)
    await sleep(milliseconds)
    writing.abort()
    await writer
  }

  /** Those that a server does not know. */
  async missingAt(server: Served): Promise<string[]> {
    const ids = [...this.#ids]
    const missing: string[] = []
    for (let first = 0; first < ids.length; first += 100) {
      const some = ids.slice(first, first + 100)
      const data = (await request(server, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
        ids: some,
      })) as {
        nodes: readonly ({ readonly id: string } | null)[]
      }
      missing.push(...some.filter((_id, index) => data.nodes[index] == null))
    }
    return missing
  }
}

/** The data of an operation; null where the server refused it. */
export async function request(server: Served, query: string, variables: object): Promise<unknown> {
  const response = await fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${server.key}` },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(20_000),
  })
  const { data = null } = (await response.json()) as { data?: unknown }
  if (data === null) await sleep(20)
  return data
}
