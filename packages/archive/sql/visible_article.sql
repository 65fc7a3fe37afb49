-- The articles that anybody may see now: neither withdrawn nor under embargo.
--
-- Every read for callers begins here or at a view that does, so that an embargo ends by the clock of the database alone,
-- without a job. An index on publish_at would not pay: almost all articles are visible.
create or replace view visible_article as
  select * from article where withdrawn_at is null and publish_at <= now()
