import { sql } from 'kysely'
import { type Check, type Fault, pagesOf } from './check.ts'

/** What lists and searches find of each article is what the article and the feed say. */
export const entries: Check = {
  name: 'entries of articles',
  run: async function* (context) {
    for await (const { within } of pagesOf(context, 'article', { rows: 2_000, bytes: 100_000_000 })) {
      const { rows } = await sql<Fault & { isFault: boolean }>`
        select 'article_entry' as table, t.id, what, what is not null as "isFault"
        from article t
        join entry_columns c on c.article_id = t.id
        left join article_entry e on e.article_id = t.id
        left join article_words w on w.article_id = t.id
        left join lateral (
          select case when kind <> 'WITHDRAWN' then position end as position from feed
          where article_id = t.id and position is not null and kind in ('PUBLISHED', 'WITHDRAWN', 'RESTORED')
          order by feed.position desc limit 1
        ) shown on true
        cross join lateral (select case
          when e.article_id is null then 'the article has no entry'
          when e.visible_from is distinct from shown.position
            then 'it is visible from another position than the feed says'
          when (e.source_id, e.dated, e.dated_precision, e.sort_date, e.genre, e.language, e.dated_latest, e.published_latest)
              is distinct from (c.source_id, c.dated, c.dated_precision, c.sort_date, c.genre, c.language, c.dated_latest, c.published_latest)
            then 'it is not as its article is'
          when w.article_id is null and not exists (select from search_fill) then 'it has no words'
          when e.visible_from is not null and not w.is_listed then 'no search finds it'
        end as what) judged
        where ${within}`.execute(context.db)
      yield {
        rows: rows.length,
        faults: rows.filter(({ isFault }) => isFault).map(({ isFault: _, ...fault }) => fault),
      }
    }
  },
}
