-- The windows in which a search looks for its newest matches, one after the other, of an archive whose feed has come to
-- `head`. The first has the articles that were written behind some 8,000 of the newest positions; each goes about as far back as
-- all before it together. No two have an article in common.
--
-- article_words.windows names, of an article that was written behind position `p`, the blocks of 4^6, 4^7, 4^8 and 4^9 positions in
-- which `p` lies, as (number of the size) * 2^28 + (number of the block). So the index that finds words also finds blocks, and
-- never reads more of a frequent word than a window holds. `windows` are the blocks of the window; `before` is the first position that
-- they hold: older articles are in later windows, or in none.
--
-- Of blocks of one size, the first window has the two newest that are not taken yet, the second all others until they are
-- whole blocks of the next size: 2 to 5.
--
-- Used by searches, once each: packages/schema/src/search-candidates.ts.
create or replace function search_windows(head bigint)
returns table (number integer, windows integer[], before bigint)
language sql immutable parallel safe rows 8
as $$
  with recursive blocks (size, behind, taken) as (
    select 0, ((head >> 12) + 1)::integer, 4 + (((head >> 12) + 1) & 3)::integer
    union all
    select size + 1, (behind - taken) / 4, 4 + (((behind - taken) / 4) & 3) from blocks where size < 3
  )
  select 2 * size + 1, array[(size << 28) + behind - 1, (size << 28) + behind - 2], (behind - 2)::bigint << (12 + 2 * size)
  from blocks
  union all
  select 2 * size + 2, array(select (size << 28) + behind - back from generate_series(3, taken) as back),
    (behind - taken)::bigint << (12 + 2 * size)
  from blocks
$$
