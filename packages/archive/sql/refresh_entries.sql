-- Brings the entries of the articles `ids` up to date after these have changed.
--
-- Whoever calls it has changed the articles in the same transaction, and changes no other afterwards: articles are locked before
-- entries, and entries in one order, so that two transactions never wait for each other crosswise.
--
-- Used by link_teasers, feed_tick, and where facts of articles are written: publish/ and reparse/.
create or replace function refresh_entries(ids uuid[])
returns void
language sql volatile
as $$
  with held as materialized (
    select article_id from article_entry where article_id = any(ids) order by article_id for no key update
  )
  update article_entry e set
    source_id = c.source_id,
    dated = c.dated,
    dated_precision = c.dated_precision,
    sort_date = c.sort_date,
    genre = c.genre,
    language = c.language,
    dated_latest = c.dated_latest,
    published_latest = c.published_latest
  from held
  cross join lateral (select * from entry_columns where article_id = held.article_id offset 0) c
  where e.article_id = held.article_id
    and (e.source_id, e.dated, e.dated_precision, e.sort_date, e.genre, e.language, e.dated_latest, e.published_latest)
      is distinct from (c.source_id, c.dated, c.dated_precision, c.sort_date, c.genre, c.language, c.dated_latest, c.published_latest)
$$
