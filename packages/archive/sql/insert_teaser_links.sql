-- Links the related items of the articles `ids` to all articles, and all related items to these articles, wherever a teaser
-- may announce an article. Links that are there stay. Which of them count is decided when they are read (related_candidate).
--
-- An item and an article are a pair when
--   - their addresses are equal, or
--   - the teaser is a beginning of the article's text or title: from an item by a range of head_key or title_key, from an article
--     by walking down the sorted teaser keys (`walk`): each step looks up the greatest one that is not greater than what is left of
--     the key, and leaves what that has in common with it. That takes about as many steps as there are teasers that fit and a few
--     more, whereas a key has sixty beginnings.
-- Each alternative is a branch of the union that an index serves; an `or` between them would read whole tables.
--
-- It walks from the given articles outward, row by row by index, whatever the planner estimates: `materialized` and
-- `offset 0` keep subqueries from being joined in another order. In an archive that is just being filled, the statistics say that
-- the tables are empty, and the planner would read all of them for each batch.
--
-- The outcome depends on what is in the tables, never on the order in which it came: dates that were themselves
-- taken from teasers are ignored.
--
-- Used by link_teasers.
create or replace function insert_teaser_links(ids uuid[])
returns void
language sql volatile
as $$
  with recursive item as materialized (
    select id, url_key, teaser_key from related_item where article_id = any(ids)
  ),
  given as materialized (
    select id, url_key, head_key, title_key from article where id = any(ids)
  ),
  walk(article_id, beginning) as (
    select id, key from given cross join lateral (values (head_key), (title_key)) as keys(key) where key <> ''
    union
    select walk.article_id, shorter.beginning
    from walk
    cross join lateral (
      select teaser_key from related_item where teaser_key <= walk.beginning order by teaser_key desc limit 1
    ) nearest
    cross join lateral (select shorter_beginning(walk.beginning, nearest.teaser_key) as beginning offset 0) shorter
    where shorter.beginning <> ''
  ),
  pair as materialized (
    -- by address
    select item.id as related_item_id, a.id as article_id
    from item
    cross join lateral (select id from article where url_key = item.url_key offset 0) a
    union
    select i.id, given.id
    from given
    cross join lateral (select id from related_item where url_key = given.url_key offset 0) i
    union
    -- by words, from the items of these articles
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
    -- by words, from all items to these articles
    select i.id, walk.article_id
    from walk
    cross join lateral (select id from related_item where teaser_key = walk.beginning offset 0) i
  ),
  judged as (
    select p.related_item_id, p.article_id,
      teaser_fits(i.teaser_key, i.truncated, a.head_key, a.title_key) as words,
      i.url_key is not null and i.url_key = a.url_key as address,
      -- Two addresses of one site that differ are two articles, however alike their words.
      i.url_key <> a.url_key and split_part(i.url_key, '/', 1) = split_part(a.url_key, '/', 1) as elsewhere,
      i.published_value is not null and a.published_value is not null and a.published_basis <> 'TEASER' as both_dated,
      i.published_earliest <= a.published_latest and a.published_earliest <= i.published_latest as dates_agree,
      -- No teaser announces what has not happened yet.
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
  -- In one order, so that two transactions never wait for each other crosswise.
  order by related_item_id, article_id
  on conflict do nothing
$$
