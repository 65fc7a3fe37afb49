import { wordsEdition } from '@communique/full-text'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Tables } from '../tables.ts'
import { rewriteWords } from './rewrite-words.ts'
import { beginFill, fillLock } from './words-edition.ts'

/** Makes an entry for each article that has none, as the feed says, and leaves the words of all to `fillSome`. */
export async function makeEntries(tx: Transaction<Tables>): Promise<void> {
  await sql`
    insert into article_entry (article_id, visible_from, source_id, dated, dated_precision, sort_date, genre, language,
      dated_latest, published_latest)
    select c.article_id, shown.visible_from, c.source_id, c.dated, c.dated_precision, c.sort_date, c.genre, c.language,
      c.dated_latest, c.published_latest
    from entry_columns c
    left join (
      select distinct on (article_id) article_id, case when kind <> 'WITHDRAWN' then position end as visible_from
      from feed where position is not null and kind in ('PUBLISHED', 'WITHDRAWN', 'RESTORED')
      order by article_id, position desc
    ) shown on shown.article_id = c.article_id
    on conflict do nothing`.execute(tx)
  await beginFill(tx)
}

/** BUSY: another process fills, or one of another edition of the words is to. DONE: every article has its words. */
export type FillOutcome = 'BUSY' | 'DONE' | 'MORE'

/**
 * Gives some articles their words, the newest first: those of an archive that an earlier release wrote, or that was restored.
 * What was filled stays filled wherever a process ends. Until all are, `search_ready` refuses searches.
 */
export async function fillSome(db: Kysely<Tables>, atOnce: number): Promise<FillOutcome> {
  const fill = await db.selectFrom('search_fill').select('done').executeTakeFirst()
  return fill === undefined ? 'DONE' : await db.transaction().execute((tx) => fillPart(tx, atOnce))
}

/** In the transaction that is open. */
export async function fillPart(tx: Transaction<Tables>, atOnce: number): Promise<FillOutcome> {
  const { rows } = await sql<{ isOurs: boolean }>`
    select pg_try_advisory_xact_lock(${fillLock}) as "isOurs"`.execute(tx)
  if (rows[0]?.isOurs !== true) return 'BUSY'
  const fill = await tx.selectFrom('search_fill').select('below').executeTakeFirst()
  if (fill === undefined) return 'DONE'
  const head = await tx.selectFrom('words_head').select('edition').executeTakeFirst()
  if (head?.edition !== wordsEdition) return 'BUSY'
  // Ids grow with time. What was published since the beginning has its words and is passed by.
  let unfilled = tx
    .selectFrom('article_entry')
    .leftJoin('article_words', 'article_words.article_id', 'article_entry.article_id')
    .select(['article_entry.article_id as id', 'article_words.article_id as filled'])
    .orderBy('article_entry.article_id', 'desc')
    .limit(atOnce)
  if (fill.below !== null) unfilled = unfilled.where('article_entry.article_id', '<', fill.below)
  const found = await unfilled.execute()
  const ids = found.filter(({ filled }) => filled === null).map(({ id }) => id)
  if (ids.length > 0) {
    await lockRows(tx, ids)
    await rewriteWords(tx, ids)
  }
  const last = found.at(-1)
  if (found.length === atOnce && last !== undefined) {
    await tx
      .updateTable('search_fill')
      .set({ done: sql`done + ${ids.length}`, below: last.id })
      .execute()
    return 'MORE'
  }
  await tx.deleteFrom('search_fill').execute()
  return 'DONE'
}

/** Articles are locked before what is made of them: see sql/refresh_entries.sql. */
async function lockRows(tx: Transaction<Tables>, ids: readonly string[]): Promise<void> {
  await tx.selectFrom('article').select('id').where('id', 'in', ids).orderBy('id').forNoKeyUpdate().execute()
  await tx
    .selectFrom('article_entry')
    .select('article_id')
    .where('article_id', 'in', ids)
    .orderBy('article_id')
    .forNoKeyUpdate()
    .execute()
}
