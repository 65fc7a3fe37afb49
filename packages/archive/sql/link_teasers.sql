-- Brings everything that depends on "which article does this teaser announce?" up to date after the articles `ids` have
-- come or changed: links from their items and to them, and the dates that undated articles owe to teasers.
--
-- Most articles announce nothing and are announced by nothing; both steps are passed over where they cannot do anything.
--
-- By index whatever the planner estimates, as in insert_teaser_links: of an archive that is being filled it knows little, and of
-- links that are few it expects to meet one soon, reading all items. Planning anew takes longer than what there is to do.
--
-- Used by feed_tick for what was published, and in the transaction that withdraws or reads again. Ticks come one after the other and
-- see all that is committed, so of two articles that were published at the same time the later one finds the earlier one. In the
-- transactions that publish, neither could see the other, and everything would have to be done twice.
create or replace function link_teasers(ids uuid[])
returns void
language plpgsql volatile
set enable_seqscan to off
set enable_bitmapscan to off
set jit to off
set plan_cache_mode to force_generic_plan
as $$
begin
  if exists (select from related_item) then
    perform insert_teaser_links(ids);
  end if;
  if exists (select from related_link where article_id = any(ids))
    or exists (
      select from unnest(ids) as given(id)
      cross join lateral (select id from related_item where article_id = given.id offset 0) i
      cross join lateral (select from related_link where related_item_id = i.id offset 0) l)
    or exists (select from article where id = any(ids) and published_basis = 'TEASER')
  then
    perform date_by_teasers(ids);
  end if;
end
$$
