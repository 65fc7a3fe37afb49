-- Gives an article that prints no date the date of the teasers that announce it and nothing else, where they all say the
-- same day (basis TEASER); takes that date away where they no longer do.
--
-- Looks at the articles `ids`, at those that share an item with them, and at those that their own items may announce; others
-- cannot have changed. Candidates are asked for item by item: asked for an article, related_candidate would rank the
-- candidates of every item there is.
--
-- `for no key update`: an article that a transaction still open only links to is not waited for.
--
-- Used by link_teasers.
create or replace function date_by_teasers(ids uuid[])
returns void
language sql volatile
as $$
  with concerned as (
    select unnest(ids) as id
    union
    select l.article_id
    from unnest(ids) as given(id)
    cross join lateral (select related_item_id from related_link where article_id = given.id offset 0) b
    cross join lateral (select article_id from related_link where related_item_id = b.related_item_id offset 0) l
    union
    select l.article_id
    from unnest(ids) as given(id)
    cross join lateral (select id from related_item where article_id = given.id offset 0) i
    cross join lateral (select article_id from related_link where related_item_id = i.id offset 0) l
  ),
  undated as (
    select a.id from article a
    where a.id = any(array(select id from concerned)) and (a.published_basis is null or a.published_basis = 'TEASER')
    order by a.id for no key update of a
  ),
  said as (
    select u.id as article_id, count(distinct i.published_value) as days,
      min(i.published_value) as value, min(i.published_precision) as precision, min(i.published_text) as text,
      min(i.published_earliest) as earliest, min(i.published_latest) as latest
    from undated u
    join related_link l on l.article_id = u.id
    join related_item i on i.id = l.related_item_id and i.published_precision = 'DAY'
    join visible_article host on host.id = i.article_id
    cross join lateral (
      select count(*) as candidates, bool_or(c.article_id = u.id) as included
      from related_candidate c where c.related_item_id = i.id
    ) announced
    where announced.included and announced.candidates = 1
    group by u.id
  ),
  dated as (
    select u.id, s.value, s.precision, s.text, s.earliest, s.latest
    from undated u left join said s on s.article_id = u.id and s.days = 1
  )
  update article a set
    published_value = d.value,
    published_precision = d.precision,
    published_basis = case when d.value is not null then 'TEASER' end,
    published_text = d.text,
    published_earliest = d.earliest,
    published_latest = d.latest
  from dated d
  where a.id = d.id and a.published_value is distinct from d.value
$$
