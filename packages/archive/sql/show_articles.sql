-- Makes visible, from their positions on, the articles that the records behind `head` publish or restore, and invisible those
-- that they withdraw. Of several records of one article the last one counts.
--
-- An article without an entry gets one: whatever wrote it, nothing that the feed tells of may be missing in lists.
--
-- Searches are told in a statement of its own, whose snapshot has the words that were put in while this one waited for an entry. The words
-- of what is published at once are listed already: they are long, and would be written twice.
--
-- Used by feed_tick alone, in the transaction that moves the head.
create or replace function show_articles(head bigint)
returns void
language sql volatile
as $$
  insert into article_entry (article_id, visible_from, source_id, dated, dated_precision, sort_date, genre, language,
    dated_latest, published_latest)
  select c.article_id, shown.visible_from, c.source_id, c.dated, c.dated_precision, c.sort_date, c.genre, c.language,
    c.dated_latest, c.published_latest
  from (
    select distinct on (article_id) article_id, case when kind <> 'WITHDRAWN' then position end as visible_from
    from feed where position > head and kind in ('PUBLISHED', 'WITHDRAWN', 'RESTORED')
    order by article_id, position desc
  ) shown
  cross join lateral (select * from entry_columns where article_id = shown.article_id offset 0) c
  order by c.article_id
  on conflict (article_id) do update set visible_from = excluded.visible_from;
  update article_words set is_listed = not is_listed
  from article_entry e
  where e.article_id in (select article_id from feed where position > head and kind in ('PUBLISHED', 'WITHDRAWN', 'RESTORED'))
    and article_words.article_id = e.article_id and is_listed <> (e.visible_from is not null);
$$
