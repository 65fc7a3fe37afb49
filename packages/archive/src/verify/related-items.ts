import { sql } from 'kysely'
import type { KeyPage } from '../key-pages.ts'
import { addressKey, teaserKey } from '../teaser-key.ts'
import { type Check, type CheckContext, type Fault, pagesOf } from './check.ts'

interface StoredItem {
  readonly id: string
  readonly teaser: string
  readonly truncated: boolean
  readonly url: string | null
  readonly teaserKey: string
  readonly urlKey: string | null
  readonly isRead: boolean
}

/** Keys of teasers, and the links that come of them. */
export const relatedItems: Check = {
  name: 'related items and their links',
  run: async function* (context) {
    for await (const page of pagesOf(context, 'related_item')) {
      const items = await storedItems(context, page)
      const keys = items.filter(({ isRead }) => isRead).flatMap((item) => [...itemFaults(item)])
      yield { rows: items.length, faults: [...keys, ...(await linkFaults(context, page))] }
    }
  },
}

function* itemFaults(item: StoredItem): Generator<Fault, void, void> {
  const fault = (what: string) => ({ table: 'related_item', id: item.id, what })
  if (item.urlKey !== addressKey(item.url)) yield fault('its url_key is not that of its url')
  if (item.teaserKey !== teaserKey(item.teaser, item.truncated))
    yield fault('its teaser_key is not that of its teaser')
}

async function storedItems(
  { db, parserVersion }: CheckContext,
  { within }: KeyPage,
): Promise<readonly StoredItem[]> {
  const { rows } = await sql<StoredItem>`
    select t.id, t.teaser, t.truncated, t.url, t.teaser_key as "teaserKey", t.url_key as "urlKey",
      c.parser_version = ${parserVersion} as "isRead"
    from related_item t join article a on a.id = t.article_id join capture c on c.sha256 = a.sha256
    where ${within}`.execute(db)
  return rows
}

/**
 * Judges items and articles again, item by item, in another way than `insert_teaser_links` finds them. A link must be there once both
 * articles are stamped, and may be there before; whatever is there must be what the words and addresses say.
 */
async function linkFaults({ db }: CheckContext, { within }: KeyPage): Promise<readonly Fault[]> {
  const { rows } = await sql<Fault>`
    with item as materialized (
      select t.*, host.source_id as host_source,
        exists (select from feed f where f.article_id = t.article_id and f.kind = 'PUBLISHED' and f.position is not null) as stamped
      from related_item t join article host on host.id = t.article_id
      where ${within}
    ),
    pair as (
      select i.id as item_id, a.id as article_id from item i
        cross join lateral (select id from article where url_key = i.url_key offset 0) a
      union
      select i.id, a.id from item i cross join lateral (
        select id from article
        where head_key >= i.teaser_key and head_key < i.teaser_key || chr(1114111) offset 0) a
        where i.teaser_key <> ''
      union
      select i.id, a.id from item i cross join lateral (
        select id from article
        where title_key >= i.teaser_key and title_key < i.teaser_key || chr(1114111) offset 0) a
        where i.teaser_key <> ''
    ),
    judged as (
      select i.id as item_id, a.id as article_id, i.stamped,
        teaser_fits(i.teaser_key, i.truncated, a.head_key, a.title_key) as words,
        i.url_key is not null and i.url_key = a.url_key as address,
        i.url_key <> a.url_key and split_part(i.url_key, '/', 1) = split_part(a.url_key, '/', 1) as elsewhere,
        i.published_value is not null and a.published_value is not null and a.published_basis <> 'TEASER' as both_dated,
        i.published_earliest <= a.published_latest and a.published_earliest <= i.published_latest as dates_agree,
        coalesce(i.published_latest < a.event_date_earliest, false) as too_early,
        i.host_source is null or a.source_id is null or i.host_source = a.source_id as same_source
      from pair p join item i on i.id = p.item_id
      cross join lateral (select * from article where id = p.article_id offset 0) a
    ),
    wanted as (
      select item_id, article_id, stamped, case when address and words then 1 when address then 2 else 3 end as rank,
        both_dated and coalesce(dates_agree, false) as dated
      from judged
      where address or (words and same_source and not coalesce(elsewhere, false)
        and case when both_dated then dates_agree else not too_early end)
    ),
    there as (
      select l.* from item i cross join lateral (select * from related_link where related_item_id = i.id offset 0) l
    )
    select 'related_link' as table, coalesce(w.item_id, l.related_item_id) || ' ' || coalesce(w.article_id, l.article_id) as id,
      case when l.article_id is null then 'this link is missing'
        when w.article_id is null then 'nothing says that this item announces this article'
        else 'its rank or its date is not what words and addresses say' end as what
    from wanted w full join there l on l.related_item_id = w.item_id and l.article_id = w.article_id
    where (w.article_id is null)
      or (l.article_id is not null and (l.rank <> w.rank or l.dated <> w.dated))
      or (l.article_id is null and w.stamped and exists (
        select from feed f where f.article_id = w.article_id and f.kind = 'PUBLISHED' and f.position is not null))`.execute(
    db,
  )
  return rows
}
