import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'

const folder = fileURLToPath(new URL('../../packages/archive/testing/first-release/', import.meta.url))

/** What the API of the first release showed of its archive: see the README beside it. */
export interface FirstReleaseAnswers {
  readonly key: string
  readonly responses: readonly {
    readonly operation: string
    readonly variables: Readonly<Record<string, unknown>>
    readonly data: unknown
  }[]
  /** Of the feed, from the beginning. */
  readonly events: readonly { readonly cursor: string }[]
}

/** Without searches: later releases cut and rank words otherwise. */
export async function firstReleaseAnswers(): Promise<FirstReleaseAnswers> {
  const answers: FirstReleaseAnswers = JSON.parse(await unzipped('answers.json.gz'))
  return { ...answers, responses: answers.responses.filter(({ operation }) => operation !== 'search') }
}

/** The articles that the first release found, by the words. */
export async function firstReleaseSearches(): Promise<ReadonlyMap<string, readonly string[]>> {
  const { responses }: FirstReleaseAnswers = JSON.parse(await unzipped('answers.json.gz'))
  return new Map(
    responses
      .filter(({ operation }) => operation === 'search')
      .map(({ variables, data }) => {
        const { search } = data as { search: { edges: { node: { id: string } }[] } }
        const ids = search.edges.map(({ node }) => node.id)
        return [String(variables['words']), ids.filter((id) => id.startsWith('Article:'))]
      }),
  )
}

/** Settles when the words of the archive are prepared: see SEARCH_NOT_READY. */
export async function untilSearched(url: string): Promise<void> {
  const body = JSON.stringify({ query: '{ articles(filter: { text: "a" }) { totalCount } }' })
  for (;;) {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    const { errors = [] }: { errors?: { extensions: { code: string } }[] } = JSON.parse(await response.text())
    if (errors[0]?.extensions.code !== 'SEARCH_NOT_READY') return
    await sleep(50)
  }
}

/** Names had the order of the database then; now they have one order everywhere. */
export function inAnyOrderOfNames(answer: unknown): unknown {
  const sorted = (key: string, value: unknown) =>
    (key === 'speakers' || key === 'sources') && hasNodes(value)
      ? { ...value, nodes: value.nodes.toSorted((one, other) => (one.id < other.id ? -1 : 1)) }
      : value
  return JSON.parse(JSON.stringify(answer, sorted))
}

/** The text of an operation that the first release answered. */
export function firstReleaseOperation(name: string): Promise<string> {
  return readFile(join(folder, 'operations', `${name}.graphql`), 'utf8')
}

/** Puts the archive of the first release into an empty database, or into a data directory of the embedded engine. */
export async function loadFirstRelease(into: { databaseUrl: string } | { directory: string }): Promise<void> {
  const dump = await unzipped('archive.sql.gz')
  if ('databaseUrl' in into) {
    // Of its own: a dump leaves its connection without a search path.
    const client = new pg.Client(into.databaseUrl)
    await client.connect()
    try {
      await client.query(dump)
    } finally {
      await client.end()
    }
    return
  }
  const pglite = await PGlite.create({ dataDir: join(into.directory, 'postgres') })
  try {
    await pglite.exec(dump)
  } finally {
    await pglite.close()
  }
}

async function unzipped(name: string): Promise<string> {
  return gunzipSync(await readFile(join(folder, name))).toString('utf8')
}

function hasNodes(value: unknown): value is { readonly nodes: readonly { readonly id: string }[] } {
  return typeof value === 'object' && value !== null && 'nodes' in value && Array.isArray(value.nodes)
}
