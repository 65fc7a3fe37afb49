-- Brings everything that depends on "which article does this teaser announce?" up to date after the articles `ids` have
-- changed: links from their items and to them, and the dates that undated articles owe to teasers. Nothing of the articles
-- may be changed behind it in the same transaction: see refresh_entries.
--
-- Most articles announce nothing and are announced by nothing; both steps are passed over where they cannot do anything.
--
-- By index whatever the planner estimates, as in insert_teaser_links: of an archive that is being filled it knows little, and of
-- links that are few it expects to meet one soon, reading all items. Planning anew takes longer than what there is to do.
--
-- Used in transactions that read again or take what is given later. What is published, withdrawn and restored is linked by
-- feed_tick: ticks come one after the other and see all that is committed, so of two articles that were published at the same
-- time the later one finds the earlier one. In the transactions that publish, neither could see the other.
create or replace function link_teasers(ids uuid[])
returns void
language plpgsql volatile
set enable_seqscan to off
set enable_bitmapscan to off
set jit to off
set plan_cache_mode to force_generic_plan
as $$
declare
  undated uuid[];
begin
  if exists (select from related_item) then
    perform insert_teaser_links(ids);
  end if;
  undated := undated_beside(ids);
  if cardinality(undated) > 0 then
    perform refresh_entries(date_by_teasers(undated));
  end if;
end
$$
