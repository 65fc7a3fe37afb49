import { PageError, type ParsedPage, parsePage } from '@communique/press'
import { migratedDatabase, withClient } from '../database/data-set.ts'
import { documentsFingerprint } from '../database/fingerprint.ts'
import { current } from '../version.ts'
import type { SearchedDocument } from './documents.ts'
import type { HeldText } from './engines.ts'

const database = 'communique_bench_relevance'
const pagesACall = 100

/** An archive that holds the documents, published like every page; made on first use, and whenever words are cut otherwise. */
export async function documentsArchive(
  server: string,
  documents: readonly SearchedDocument[],
  say: (what: string) => void,
  signal: AbortSignal,
): Promise<string> {
  const wanted = documentsFingerprint(documents.map(({ hash }) => hash))
  const known = await withClient(server, async (client) => {
    const { rows } = await client.query<{ fingerprint: string | null }>(
      `select shobj_description(oid, 'pg_database') as fingerprint from pg_database where datname = $1`,
      [database],
    )
    return rows[0]?.fingerprint
  })
  const url = new URL(server)
  url.pathname = `/${database}`
  if (known === wanted) return url.href
  await migratedDatabase(server, database, current)
  const { Archive } = current
  await using archive = await Archive.open({ databaseUrl: url.href, onTrouble: () => {} })
  for (let start = 0; start < documents.length; start += pagesACall) {
    signal.throwIfAborted()
    if (start % 1_000 === 0) say(`publishing the documents: ${start} of ${documents.length} ...`)
    await archive.publish(documents.slice(start, start + pagesACall).flatMap((one) => pageOf(one) ?? []))
  }
  await withClient(url.href, (client) => client.query('vacuum analyze'))
  // Last of all, so that one that was interrupted is made again.
  await withClient(server, (client) => client.query(`comment on database ${database} is '${wanted}'`))
  return url.href
}

/** What the archive made of them: without what it refuses, such as lists. */
export async function heldTexts(url: string): Promise<readonly HeldText[]> {
  return await withClient(url, async (client) => {
    const { rows } = await client.query<HeldText>(
      `select regexp_replace(url, '^.*/', '') as hash, title, text from visible_article order by id`,
    )
    return rows
  })
}

function pageOf({ hash, source, title, date, paragraphs }: SearchedDocument): ParsedPage | null {
  const url = `https://documents.example/${hash}`
  try {
    const page = parsePage({
      kind: 'fields',
      fields: { id: hash, url, title, date, source, language: 'en', paragraphs: [...paragraphs] },
    })
    return page.kind === 'ARTICLE' ? page : null
  } catch (error) {
    if (error instanceof PageError) return null
    throw error
  }
}
