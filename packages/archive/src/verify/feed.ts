import { sql } from 'kysely'
import { type Check, type Fault, pagesOf } from './check.ts'

/** Positions are consecutive from 1, up to the head. */
export const positions: Check = {
  name: 'positions of the feed',
  run: async function* ({ db }) {
    const { rows } = await sql<{ stamped: number; head: number; gaps: number[] }>`
      with record as (
        select position, lag(position, 1, 0::bigint) over (order by position) as before
        from feed where position is not null
      )
      select count(*)::int8 as stamped, (select position from feed_head) as head,
        (select coalesce(json_agg(position order by position), '[]') from (
          select position from record where position <> before + 1 limit 100) gap) as gaps
      from record`.execute(db)
    for (const { stamped, head, gaps } of rows) {
      const faults: Fault[] = gaps.map((position) => ({
        table: 'feed',
        id: String(position),
        what: `position ${position} does not follow the one before it`,
      }))
      if (stamped !== head)
        faults.push({
          table: 'feed_head',
          id: '1',
          what: `its position is ${head}, and ${stamped} records have one`,
        })
      yield { rows: stamped, faults }
    }
  },
}

/** What the feed says of each article is what the article is. */
export const articles: Check = {
  name: 'articles in the feed',
  run: async function* (context) {
    for await (const { within } of pagesOf(context, 'article', { rows: 2_000, bytes: 100_000_000 })) {
      const { rows } = await sql<Fault & { isFault: boolean }>`
        select 'article' as table, t.id, what, what is not null as "isFault"
        from article t
        cross join lateral (
          select count(*) as records, count(*) filter (where kind = 'PUBLISHED') as published,
            min(position) filter (where kind = 'PUBLISHED') as first,
            min(position) filter (where kind <> 'PUBLISHED') as next,
            (array_agg(kind order by id desc) filter (where kind in ('WITHDRAWN', 'RESTORED')))[1] as last
          from feed where article_id = t.id
        ) f
        cross join lateral (select case
          -- Withdrawn under embargo, so that nobody was to hear of it.
          when f.records = 0 and t.withdrawn_at is not null then null
          when f.published <> 1 then 'it has ' || f.published || ' records PUBLISHED in the feed'
          when f.next < f.first or (f.next is not null and f.first is null) then 'something of it comes before its publication'
          when (t.withdrawn_at is not null) <> (f.last is not distinct from 'WITHDRAWN')
            then 'the feed does not say whether it is withdrawn'
        end as what) judged
        where ${within}`.execute(context.db)
      yield {
        rows: rows.length,
        faults: rows.filter(({ isFault }) => isFault).map(({ isFault: _, ...fault }) => fault),
      }
    }
  },
}
