-- The articles that anybody may see, and the position of the feed from which they are visible: neither withdrawn nor under
-- embargo.
--
-- Every read for callers begins here, at a view that does, or at article_entry with the same condition. No clock decides: an
-- article comes and goes with a position that feed_tick gives.
create or replace view visible_article as
  select article.*, article_entry.visible_from
  from article join article_entry on article_entry.article_id = article.id
  where article_entry.visible_from is not null
