-- All beginnings of a key that end with a word: at most sixty, because a key has no more words.
--
-- Turns "whose key is a beginning of this one?" into equalities, which an index on the key answers.
-- `rows 60`: the planner takes a function for a thousand rows, and would rather read all items than look them up.
-- Used by insert_teaser_links.
create or replace function key_beginnings(key text)
returns setof text
language sql immutable parallel safe rows 60
as $$
  select string_agg(word, ' ') over (order by position)
  from unnest(string_to_array(key, ' ')) with ordinality as words(word, position)
$$
