-- What the entry of an article takes from the article.
--
-- Used where entries are made and brought up to date: refresh_entries, show_articles and src/publish/entries.ts.
create or replace view entry_columns as
  select id as article_id, source_id, coalesce(published_earliest, event_date_earliest) as dated,
    case when published_earliest is null then event_date_precision else published_precision end as dated_precision,
    sort_date, genre, language, coalesce(published_latest, event_date_latest) as dated_latest, published_latest
  from article
