-- True where every article can be found by its words. Raises QN001 while the entries that an earlier release left without words
-- are filled, with what is done and how much there is; src/sql-states.ts says what callers hear.
--
-- Used by all that searches words, as a condition that is looked at once: `and (select search_ready())`.
create or replace function search_ready()
returns boolean
language plpgsql stable
as $$
declare
  fill search_fill;
begin
  select * into fill from search_fill where one = 1;
  if found then raise '% %', fill.done, fill.total using errcode = 'QN001'; end if;
  return true;
end
$$
