-- Gives an article that prints no date the date of the teasers that announce it and nothing else, where they all say the
-- same day (basis TEASER); takes that date away where they no longer do. Returns the articles whose date has changed.
--
-- Looks at the articles `undated`, which undated_beside found and locked. Candidates are asked for item by item: asked for
-- an article, related_candidate would rank the candidates of every item there is.
--
-- Used by link_teasers and feed_tick.
create or replace function date_by_teasers(undated uuid[])
returns uuid[]
language sql volatile
as $$
  with said as (
    select u.id as article_id, count(distinct i.published_value) as days,
      min(i.published_value) as value, min(i.published_precision) as precision, min(i.published_text) as text,
      min(i.published_earliest) as earliest, min(i.published_latest) as latest
    from unnest(undated) as u(id)
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
    from unnest(undated) as u(id) left join said s on s.article_id = u.id and s.days = 1
  ),
  changed as (
    update article a set
      published_value = d.value,
      published_precision = d.precision,
      published_basis = case when d.value is not null then 'TEASER' end,
      published_text = d.text,
      published_earliest = d.earliest,
      published_latest = d.latest
    from dated d
    where a.id = d.id and a.published_value is distinct from d.value
    returning a.id
  )
  select coalesce(array_agg(id), '{}') from changed
$$
