select format('{"archive":%s,"articles":{"totalCount":%s}}', coalesce((
  select format('{"position":%s,"generation":%s}', coalesce(to_json(cast(t1.position as text)), '"\u0000"'), coalesce(t1.generation::int4::text, '"\u0000"'))
  from (
    select concat_ws('.', replace(feed_head.epoch::text, '-', ''), feed_head.position) as "position", "generation_head".generation
    from "feed_head", "generation_head"
  ) as t1
  limit 1
), '"\u0000"'), coalesce(((
  select count(*)
  from "article" as t3
  where (exists (
    select "article_entry".article_id
    from "article_entry"
    where "article_entry".article_id = t3.id and "article_entry".visible_from is not null
  ))
))::int4::text, '"\u0000"')) as data
