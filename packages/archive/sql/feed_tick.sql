-- One step of the sequencer: gives up to 1,000 committed records that are due their positions in the feed, makes visible what
-- they publish or restore and invisible what they withdraw, links the teasers of their articles, and appends what is
-- resolved by that. Returns how many positions were given.
--
-- Any number of processes may call it at any time. The row of feed_head, taken with `skip locked`, elects the one that
-- works; the others return at once, and a process that dies sets the row free. Positions are given after commit, because a number
-- drawn inside a transaction can become visible after a greater one, and a reader that has gone past it would never see it.
--
-- Where nothing is due it only looks: taking the lock would write each time.
--
-- Articles are locked before entries are, here as everywhere: see refresh_entries.
--
-- Plans are kept, and go by index whatever the planner estimates: see link_teasers.
--
-- Used by src/feed/sequencer.ts, after each batch that is published and every 50 ms.
create or replace function feed_tick()
returns bigint
language plpgsql volatile
set enable_seqscan to off
set enable_bitmapscan to off
set jit to off
set plan_cache_mode to force_generic_plan
as $$
declare
  head bigint;
  stamped uuid[];
  undated uuid[];
  added bigint;
begin
  if not exists (select from feed where position is null and publish_at <= now()) then return 0; end if;
  select position into head from feed_head where one = 1 for update skip locked;
  if not found then return 0; end if;
  -- A statement of its own, so that its snapshot is younger than the lock.
  with due as (
    select id, row_number() over (order by publish_at, id) as n
    from (select id, publish_at from feed where position is null and publish_at <= now()
          order by publish_at, id limit 1000) batch
  ),
  stamp as (
    update feed f set position = head + due.n from due where f.id = due.id returning f.article_id
  )
  select array_agg(article_id) into stamped from stamp;
  if stamped is null then return 0; end if;
  if exists (select from related_item) then
    perform insert_teaser_links(stamped);
  end if;
  undated := undated_beside(stamped);
  perform show_articles(head);
  if cardinality(undated) > 0 then
    perform refresh_entries(date_by_teasers(undated));
  end if;
  added := cardinality(stamped);
  -- Most articles announce nothing and are announced by nothing.
  if exists (select from related_item where article_id = any(stamped))
    or exists (select from related_link where article_id = any(stamped))
  then
    added := added + append_resolutions(stamped, head + added);
  end if;
  update feed_head set position = head + added where one = 1;
  return added;
end
$$
