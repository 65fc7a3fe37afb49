-- The longest beginning of `key`, in whole words and shorter than it, that a teaser may be, where `nearest` is the greatest of all
-- teaser keys that are not greater than `key`. Empty where there is none.
--
-- Whatever sorts between a beginning of a key and the key itself begins like that as well. So no teaser is a beginning of the
-- key that has more words than `nearest` and the key share; and where they are the same, the next one has a word less.
--
-- Used by insert_teaser_links.
create or replace function shorter_beginning(key text, nearest text)
returns text
language plpgsql immutable parallel safe strict
as $$
declare
  low int := 0;
  high int := least(length(key), length(nearest));
  middle int;
  shared text;
begin
  if nearest = key then
    shared := key;
  elsif starts_with(key, nearest || ' ') then
    return nearest;
  else
    while low < high loop
      middle := (low + high + 1) / 2;
      if left(key, middle) = left(nearest, middle) then low := middle; else high := middle - 1; end if;
    end loop;
    shared := left(key, low);
  end if;
  -- The last word of what they share goes: it is the last of the key, or they have only its first letters in common.
  return left(shared, greatest(length(shared) - strpos(reverse(shared) || ' ', ' '), 0));
end
$$
