import { type Kysely, sql, type Transaction } from 'kysely'
import type { Tables } from '../tables.ts'
import { rewriteWords } from './rewrite-words.ts'

/** Makes an entry for each article that has none, as the feed says, and leaves their words to `fillSome`. */
export async function makeEntries(tx: Transaction<Tables>): Promise<void> {
  await sql`
    insert into article_entry (article_id, visible_from, written_after, source_id, dated, dated_precision, sort_date, genre, language,
      dated_latest, published_latest)
    select c.article_id, shown.visible_from, coalesce(shown.written_after, head.position), c.source_id, c.dated, c.dated_precision, c.sort_date, c.genre, c.language,
      c.dated_latest, c.published_latest
    from entry_columns c cross join feed_head head
    left join (
      select distinct on (article_id) article_id, case when kind <> 'WITHDRAWN' then position end as visible_from,
        min(position) over (partition by article_id) as written_after
      from feed where position is not null and kind in ('PUBLISHED', 'WITHDRAWN', 'RESTORED')
      order by article_id, position desc
    ) shown on shown.article_id = c.article_id
    on conflict do nothing`.execute(tx)
  await sql`
    insert into search_fill (done, total)
    select count(*) filter (where search is not null), count(*) from article_entry having bool_or(search is null)
    on conflict do nothing`.execute(tx)
}

/** BUSY: another process fills. DONE: every entry has its words. */
export type FillOutcome = 'BUSY' | 'DONE' | 'MORE'

/**
 * Gives some entries without words their words, the newest first: those of an archive that an earlier release wrote, or that
 * was restored. What was filled stays filled wherever a process ends. Until all are, `search_ready` refuses searches.
 */
export async function fillSome(db: Kysely<Tables>, atOnce: number): Promise<FillOutcome> {
  const { rows: found } = await sql<{ isFilled: boolean }>`
    select not exists (select from article_entry where search is null) and not exists (select from search_fill)
      as "isFilled"`.execute(db)
  if (found[0]?.isFilled === true) return 'DONE'
  return await db.transaction().execute((tx) => fillPart(tx, atOnce))
}

/** In the transaction that is open. */
export async function fillPart(tx: Transaction<Tables>, atOnce: number): Promise<FillOutcome> {
  const { rows } = await sql<{ isOurs: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended('communique search fill', 0)) as "isOurs"`.execute(tx)
  if (rows[0]?.isOurs !== true) return 'BUSY'
  const unfilled = await tx
    .selectFrom('article_entry')
    .select('article_id')
    .where('search', 'is', null)
    .orderBy('article_id', 'desc')
    .limit(atOnce)
    .execute()
  if (unfilled.length > 0) {
    const ids = unfilled.map(({ article_id }) => article_id)
    // Articles are locked before what is made of them: see sql/refresh_entries.sql.
    await tx
      .selectFrom('article')
      .select('id')
      .where('id', 'in', ids)
      .orderBy('id')
      .forNoKeyUpdate()
      .execute()
    await rewriteWords(tx, ids)
    await tx
      .updateTable('search_fill')
      .set({ done: sql`done + ${unfilled.length}` })
      .execute()
  }
  if (unfilled.length === atOnce) return 'MORE'
  await tx.deleteFrom('search_fill').execute()
  return 'DONE'
}
