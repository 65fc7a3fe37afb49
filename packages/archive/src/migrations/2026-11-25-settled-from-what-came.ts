import { type Kysely, sql } from 'kysely'

/**
 * What was published is settled from there, one row after the other by index, whatever the planner believes about the
 * tables: of tables that are just being filled it knows nothing, and walked through all articles and items for each
 * batch. `offset 0` keeps a subquery from being joined in another order.
 */
const statements = [
  `create or replace function link_related(ids uuid[]) returns void language sql volatile as $$
    with item as materialized (
      select id, url_key, teaser_key from related_item where article_id = any(ids)
    ),
    came as materialized (
      select id, url_key, head_key, title_key from article where id = any(ids)
    ),
    pair as materialized (
      select item.id as related_item_id, a.id as article_id
      from item
      cross join lateral (select id from article where url_key = item.url_key offset 0) a
      union
      select i.id, came.id
      from came
      cross join lateral (select id from related_item where url_key = came.url_key offset 0) i
      union
      -- from the items of these articles
      select item.id, a.id
      from item
      cross join lateral (
        select id from article
        where head_key >= item.teaser_key and head_key < item.teaser_key || chr(1114111) offset 0
      ) a
      where item.teaser_key <> ''
      union
      select item.id, a.id
      from item
      cross join lateral (
        select id from article
        where title_key >= item.teaser_key and title_key < item.teaser_key || chr(1114111) offset 0
      ) a
      where item.teaser_key <> ''
      union
      -- from all items to these articles
      select i.id, came.id
      from came
      cross join lateral (
        select key_beginnings(came.head_key) union select key_beginnings(came.title_key)
      ) as b(beginning)
      cross join lateral (
        select id from related_item where teaser_key = b.beginning and teaser_key <> '' offset 0
      ) i
    ),
    judged as (
      select p.related_item_id, p.article_id,
        teaser_fits(i.teaser_key, i.truncated, a.head_key, a.title_key) as words,
        i.url_key is not null and i.url_key = a.url_key as address,
        -- two addresses of one site that differ are two articles, however alike their words
        i.url_key <> a.url_key and split_part(i.url_key, '/', 1) = split_part(a.url_key, '/', 1) as elsewhere,
        i.published_value is not null and a.published_value is not null and a.published_basis <> 'TEASER' as both_dated,
        i.published_earliest <= a.published_latest and a.published_earliest <= i.published_latest as dates_agree,
        -- no teaser announces what has not happened yet
        coalesce(i.published_latest < a.event_date_earliest, false) as too_early,
        host.source_id is null or a.source_id is null or host.source_id = a.source_id as same_source
      from pair p
      cross join lateral (select * from related_item where id = p.related_item_id offset 0) i
      cross join lateral (select * from article where id = p.article_id offset 0) a
      cross join lateral (select source_id from article where id = i.article_id offset 0) host
    )
    insert into related_link (related_item_id, article_id, rank, dated)
    select related_item_id, article_id,
      case when address and words then 1 when address then 2 else 3 end,
      both_dated and dates_agree
    from judged
    where address
      or (words and same_source and not coalesce(elsewhere, false)
          and case when both_dated then dates_agree else not too_early end)
    order by related_item_id, article_id
    on conflict do nothing
  $$`,
  `create or replace function announce_resolved(ids uuid[], head bigint) returns bigint language sql volatile as $$
    with near as materialized (
      select id from related_item where article_id = any(ids)
      union
      select related_item_id from related_link where article_id = any(ids)
    ),
    concerned as materialized (
      select id from near
      union
      select other.related_item_id
      from near
      cross join lateral (select article_id from related_link where related_item_id = near.id offset 0) l
      cross join lateral (
        select id from article where id = l.article_id and published_basis = 'TEASER' offset 0
      ) a
      cross join lateral (select related_item_id from related_link where article_id = a.id offset 0) other
    ),
    resolved as (
      select i.id, announced.article_id
      from concerned c
      cross join lateral (select id, article_id from related_item where id = c.id offset 0) i
      cross join lateral (select id from visible_article where id = i.article_id offset 0) host
      cross join lateral (
        select (array_agg(r.article_id))[1] as article_id
        from related_candidate r where r.related_item_id = i.id
        having count(*) = 1 and bool_and(r.certain)
      ) announced
      where exists (select from feed f
          where f.article_id = host.id and f.kind = 'PUBLISHED' and f.position is not null)
        and exists (select from feed f
          where f.article_id = announced.article_id and f.kind = 'PUBLISHED' and f.position is not null)
        and not exists (select from feed f
          where f.related_item_id = i.id and f.article_id = announced.article_id and f.kind = 'RESOLVED')
    ),
    told as (
      insert into feed (article_id, related_item_id, kind, publish_at, position)
      select article_id, id, 'RESOLVED', now(), head + row_number() over (order by id)
      from resolved
      returning 1
    )
    select count(*) from told
  $$`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
