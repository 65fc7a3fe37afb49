import { DatabaseSync } from 'node:sqlite'
import type pg from 'pg'
import { createTable, searcher } from '../fts5/search.ts'
import type { EngineName } from './relevance.ts'

/** A text as the archive holds it, so that all engines search the same. */
export interface HeldText {
  readonly hash: string
  readonly title: string
  readonly text: string
}

export interface Engine {
  readonly name: EngineName
  readonly title: string
  /** The hashes of the ten best. */
  readonly search: (words: string) => Promise<readonly string[]>
}

const depth = 10
/** Of 1 to 50, the best for these questions: it must be beaten too. */
const bestTitleWeight = 2

/** FTS5 as it ranks unasked, and with the best weight of titles that there is. */
export function fts5Engines(texts: readonly HeldText[]): readonly Engine[] {
  const database = new DatabaseSync(':memory:')
  database.exec(createTable)
  const insert = database.prepare('insert into held (id, title, text) values (?, ?, ?)')
  for (const { hash, title, text } of texts) insert.run(hash, title, text)
  const engine = (name: EngineName, title: string, weight: number): Engine => {
    const search = searcher(database, weight)
    return { name, title, search: async (words) => search(words, depth).map(({ id }) => id) }
  }
  return [
    engine('fts5', 'FTS5, bm25', 1),
    engine('fts5-titles', `FTS5, bm25, title × ${bestTitleWeight}`, bestTitleWeight),
  ]
}

/** Of a package that is there, types included, only once the peers are installed. */
interface MiniSearchPeer {
  readonly miniSearch: (texts: readonly HeldText[]) => (words: string) => readonly string[]
}

export async function miniSearchEngine(texts: readonly HeldText[]): Promise<Engine> {
  const peer: MiniSearchPeer = await import(new URL('../peers/minisearch.ts', import.meta.url).href)
  const search = peer.miniSearch(texts)
  return {
    name: 'minisearch',
    title: 'MiniSearch',
    search: async (words) => search(wordsAlone(words)).slice(0, depth),
  }
}

/** It knows no operators: what is excluded is left out, and so is what joins alternatives. */
function wordsAlone(words: string): string {
  return words
    .replaceAll(/-("[^"]*"?|[^\s"]+)|(?<=\s)or(?=\s)/gi, (matched, _term, offset: number) =>
      matched.startsWith('-') && /\S/.test(words[offset - 1] ?? ' ') ? matched : ' ',
    )
    .replaceAll('"', '')
}

/** `ts_rank` of what `to_tsvector` makes of title and text, with nothing else. */
export async function tsRankEngine(client: pg.ClientBase, texts: readonly HeldText[]): Promise<Engine> {
  await client.query('create temporary table plain (hash text, search tsvector)')
  await client.query(
    `insert into plain select hash, to_tsvector('english', title || E'\\n' || text)
     from unnest($1::text[], $2::text[], $3::text[]) as given(hash, title, text)`,
    [texts.map(({ hash }) => hash), texts.map(({ title }) => title), texts.map(({ text }) => text)],
  )
  return {
    name: 'ts_rank',
    title: 'PostgreSQL, ts_rank',
    search: async (words) => {
      const { rows } = await client.query<{ hash: string }>(
        `select hash from plain, websearch_to_tsquery('english', $1) as query
         where search @@ query order by ts_rank(search, querytree(query)::tsquery) desc, hash limit ${depth}`,
        [words],
      )
      return rows.map(({ hash }) => hash)
    },
  }
}

const document = `query ($query: String!) {
  search(query: $query, first: ${depth}) { nodes { ... on Article { url } } }
}`

/** The archive as its users ask it. */
export function ourEngine(url: string, signal: AbortSignal): Engine {
  return {
    name: 'ours',
    title: 'Communiqué',
    search: async (words) => {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: document, variables: { query: words } }),
        signal,
      })
      const { data }: { data: { search: { nodes: { url?: string }[] } } } = JSON.parse(await response.text())
      return data.search.nodes.flatMap(({ url: page }) => page?.slice(page.lastIndexOf('/') + 1) ?? [])
    },
  }
}
