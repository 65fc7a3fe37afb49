-- The articles whose date may depend on the teasers of the articles `ids` or on teasers that announce these, locked until the
-- transaction ends; none where nothing announces anything. Those without a printed date, among the articles themselves, those
-- that share an item with them, and those that their own items may announce; others cannot have changed.
--
-- `for no key update`: an article that a transaction still open only links to is not waited for.
--
-- Used by link_teasers and feed_tick, before date_by_teasers.
create or replace function undated_beside(ids uuid[])
returns uuid[]
language plpgsql volatile
as $$
begin
  if not exists (select from related_link where article_id = any(ids))
    and not exists (
      select from unnest(ids) as given(id)
      cross join lateral (select id from related_item where article_id = given.id offset 0) i
      cross join lateral (select from related_link where related_item_id = i.id offset 0) l)
    and not exists (select from article where id = any(ids) and published_basis = 'TEASER')
  then
    return '{}';
  end if;
  return array(
    with concerned as (
      select unnest(ids) as id
      union
      select l.article_id
      from unnest(ids) as given(id)
      cross join lateral (select related_item_id from related_link where article_id = given.id offset 0) b
      cross join lateral (select article_id from related_link where related_item_id = b.related_item_id offset 0) l
      union
      select l.article_id
      from unnest(ids) as given(id)
      cross join lateral (select id from related_item where article_id = given.id offset 0) i
      cross join lateral (select article_id from related_link where related_item_id = i.id offset 0) l
    )
    select a.id from article a
    where a.id = any(array(select id from concerned)) and (a.published_basis is null or a.published_basis = 'TEASER')
    order by a.id for no key update of a);
end
$$
