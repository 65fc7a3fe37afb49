-- The windows in which a search looks for its `most` newest matches, one after the other, of an archive whose feed has come to
-- `head`: without `found` the first one; when it is known how many were found there, those behind it. No two have an article in
-- common.
--
-- article_words.windows names, of an article that was written behind position `p`, the blocks of 4^6, 4^7, 4^8 and 4^9 positions in
-- which `p` lies, as (number of the size) * 2^28 + (number of the block). So the index that finds words also finds blocks, and
-- never reads more of a frequent word than a window holds. `windows` are the blocks of the window, the largest that fit; `since` is
-- the first position that they hold.
--
-- The first window has the two newest blocks of 4^6 positions. By what was found there, the second one is as long as the rest
-- will need, and a little longer, because few matches foretell badly; each one behind it is twice as long as all before it. Of a word that
-- seems to have hardly more than `most` matches in all, no window is given: what is behind the first is sought at once.
--
-- Used by searches: packages/schema/src/search-candidates.ts.
create or replace function search_windows(head bigint, found bigint, most bigint)
returns table (number integer, windows integer[], since bigint)
language sql immutable parallel safe rows 4
as $$
  with recursive first (newest, since, length, known) as (
    select head >> 12, begin, head - (begin << 12) + 1, nullif(found, 0)::float8 from (select greatest(0, (head >> 12) - 1) as begin) as block
  ),
  -- In blocks of 4^6 positions; `behind` is the first that is not in it any more.
  stretch (number, since, behind) as (
    select 1, since, newest + 1 from first where found is null
    union all
    select 2, greatest(0, since - ceil(length * (most / known - 1) * (1 + 2 / sqrt(known)) / 4096)::bigint), since
    from first where known < most and known * head > 1.3 * most * length
    union all
    select s.number + 1, greatest(0, s.since - 2 * (newest + 1 - s.since)), s.since
    from stretch s cross join first where s.number > 1 and s.since > 0
  ),
  -- Larger and larger blocks; what lies before the first of the next size, and behind its last, is of this one.
  level (number, size, low, high, next_low, next_high) as (
    select s.number, 0, s.since, s.behind, (s.since + 3) / 4, s.behind / 4 from stretch s
    union all
    select l.number, size + 1, next_low, next_high, (next_low + 3) / 4, next_high / 4 from level l where size < 3 and next_low < next_high
  )
  select s.number,
    array(
      select (size << 28) + block::integer
      from level cross join lateral generate_series(low, high - 1) as block
      where level.number = s.number
        and (size = 3 or next_low >= next_high or block < next_low * 4 or block >= next_high * 4)
    ),
    s.since << 12
  from stretch s order by s.number
$$
