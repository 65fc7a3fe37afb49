-- The position of a cursor of the feed, checked: what the lists show as of this position.
-- Raises QE001 where the archive has another epoch, QF001 where it has not come so far yet; src/sql-states.ts says what callers
-- hear.
--
-- Used by lists that are asked for as of a cursor, once each: `visible_from <= (select position_as_of(...))`.
create or replace function position_as_of(given_epoch uuid, given_position bigint)
returns bigint
language plpgsql stable
as $$
declare
  head feed_head;
begin
  select * into head from feed_head where one = 1;
  if head.epoch <> given_epoch then raise 'another epoch' using errcode = 'QE001'; end if;
  if head.position < given_position then raise 'not yet' using errcode = 'QF001'; end if;
  return given_position;
end
$$
