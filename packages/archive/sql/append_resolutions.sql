-- Appends a record RESOLVED to the feed for each related item whose article is known beyond doubt since the articles `ids`
-- were stamped, at the positions after `head`; returns how many. Each pair of item and article gets one record, and one more when
-- one of the two articles was restored since: whoever follows the feed took the teaser for unresolved when it was withdrawn.
--
-- Looks at the items of these articles, at those linked to them, and at the items of articles whose date comes from such items,
-- because that date may put an announcement beyond doubt. As in insert_teaser_links, row by row by index whatever
-- the planner estimates.
--
-- The record comes after the records of both articles, so that a reader knows them already; embargo needs no rule of its
-- own.
--
-- Used by feed_tick alone: only the holder of the row of feed_head may give positions.
create or replace function append_resolutions(ids uuid[], head bigint)
returns bigint
language sql volatile
as $$
  with near as materialized (
    -- Most items have no link, and so nothing that they could be resolved by.
    select i.id
    from unnest(ids) as given(id)
    cross join lateral (select id from related_item where article_id = given.id offset 0) i
    cross join lateral (select from related_link where related_item_id = i.id limit 1) l
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
        where f.article_id = host.id and f.kind = 'PUBLISHED' and f.position is not null offset 0)
      and exists (select from feed f
        where f.article_id = announced.article_id and f.kind = 'PUBLISHED' and f.position is not null offset 0)
      and not exists (select from feed f
        where f.related_item_id = i.id and f.article_id = announced.article_id and f.kind = 'RESOLVED'
          and f.position > coalesce((select max(r.position) from feed r
            where r.article_id in (host.id, announced.article_id) and r.kind = 'RESTORED'), 0) offset 0)
  ),
  appended as (
    insert into feed (article_id, related_item_id, kind, publish_at, position)
    select article_id, id, 'RESOLVED', now(), head + row_number() over (order by id)
    from resolved
    returning 1
  )
  select count(*) from appended
$$
