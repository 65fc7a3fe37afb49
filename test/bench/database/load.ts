import pg from 'pg'
import { identityWords, wordingRows } from '../../../packages/archive/testing/rows.ts'
import { articleRows, positionOf } from '../data/article-rows.ts'
import { type BaseArticle, baseArticles } from '../data/base-article.ts'
import { sourceList } from '../data/source-list.ts'
import { namedSpeakers } from '../data/speakers.ts'
import { stories, storyOrigin } from '../data/story.ts'
import { type Size, sizes } from '../options.ts'
import { copyIn, mayLeaveOutChecks } from './copy-in.ts'
import { CopyText } from './copy-text.ts'
import { dropIndexes } from './indexes.ts'

/** Articles whose rows are in memory at a time. */
const batch = 5_000

/** Fills an empty archive: COPY over two connections, indexes made afterwards. */
export async function loadDataSet(
  url: string,
  size: Size,
  say: (what: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const count = sizes[size]
  say('reading the stories to make articles of ...')
  const base = baseArticles((await stories(storyOrigin())).slice(0, count))
  const pool = new pg.Pool({ connectionString: url, max: 2, options: '-c maintenance_work_mem=512MB' })
  pool.on('error', () => {})
  // One that is at work reports a server that goes away on itself, besides failing its statement.
  pool.on('connect', (client) => client.on('error', () => {}))
  try {
    const isFree = await mayLeaveOutChecks(pool)
    const makeIndexes = await dropIndexes(pool)
    await copyTables(pool, isFree, peopleTables(base, count))
    const begun = performance.now()
    let rows = 0
    // Two at a time where order does not matter to the database: it stores one while the other is made.
    const loaders = isFree ? 2 : 1
    const next = { start: 0 }
    await Promise.all(
      Array.from({ length: loaders }, async () => {
        while (next.start < count) {
          signal.throwIfAborted()
          const { start } = next
          next.start += batch
          const tables = articleTables(base, start, Math.min(start + batch, count), count)
          rows += tables.reduce((sum, { length }) => sum + length, 0)
          await copyTables(pool, isFree, tables)
          const rate = (rows / (performance.now() - begun)) * 1000
          say(`${Math.min(next.start, count)} articles, ${Math.round(rate)} rows a second`)
        }
      }),
    )
    say('making indexes ...')
    await makeIndexes(signal)
    await pool.query('update feed_head set position = $1', [count])
    await pool.query('vacuum analyze')
  } finally {
    await pool.end()
  }
}

function peopleTables(base: readonly BaseArticle[], count: number): CopyText[] {
  const [source, slug, speaker, identity, wording] = [
    new CopyText('source'),
    new CopyText('source_slug'),
    new CopyText('speaker'),
    new CopyText('speaker_identity'),
    new CopyText('wording'),
  ]
  for (const row of sourceList) {
    source.add(row)
    slug.add({ slug: row.slug, source_id: row.id })
  }
  for (const { identity: key, ...row } of namedSpeakers(base, Math.ceil(count / base.length))) {
    speaker.add(row)
    identity.add({ identity: key, words: identityWords(row.name), speaker_id: row.id })
  }
  const printed = base.flatMap(({ speeches }) => speeches.flatMap(({ by }) => [by.office, by.country]))
  for (const row of wordingRows(printed)) wording.add(row)
  return [source, slug, speaker, identity, wording]
}

function articleTables(base: readonly BaseArticle[], start: number, end: number, count: number): CopyText[] {
  const [speaker, identity] = [new CopyText('speaker'), new CopyText('speaker_identity')]
  const [capture, article] = [new CopyText('capture'), new CopyText('article')]
  const [entry, words] = [new CopyText('article_entry'), new CopyText('article_words')]
  const feed = new CopyText('feed')
  const [speech, statement] = [new CopyText('speech'), new CopyText('statement')]
  const [item, link] = [new CopyText('related_item'), new CopyText('related_link')]
  for (let number = start; number < end; number++) {
    const rows = articleRows(base, number, count)
    for (const { identity: key, ...row } of rows.ownSpeakers) {
      speaker.add(row)
      identity.add({ identity: key, words: identityWords(row.name), speaker_id: row.id })
    }
    capture.add(rows.capture)
    article.add(rows.article)
    entry.add(rows.entry)
    words.add(rows.words)
    for (const row of rows.speeches) speech.add(row)
    for (const row of rows.statements) statement.add(row)
    for (const row of rows.relatedItems) item.add(row)
    for (const row of rows.relatedLinks) link.add(row)
    const { id, publish_at } = rows.article
    feed.add({ article_id: id, kind: 'PUBLISHED', publish_at, position: positionOf(number) })
  }
  return [speaker, identity, capture, article, entry, words, feed, speech, statement, item, link]
}

async function copyTables(pool: pg.Pool, isFree: boolean, tables: readonly CopyText[]): Promise<void> {
  const client = await pool.connect()
  try {
    if (isFree) await client.query('set session_replication_role = replica')
    for (const table of tables) {
      if (table.length === 0) continue
      const { statement, data } = table.take()
      await copyIn(client, statement, data)
    }
  } finally {
    client.release()
  }
}
