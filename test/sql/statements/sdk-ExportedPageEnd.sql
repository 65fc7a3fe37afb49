-- $1: "2nhowmnc98hin"
select format('{"articles":%s}', (
  select format('{"pageInfo":{"endCursor":%s,"hasNextPage":%s}}', coalesce(to_json(((array_agg(translate(encode(convert_to(json_build_array(cast($1 as text), t1.sort_date::text, t1.id::text)::text, 'UTF8'), 'base64'), e'+/=\n', '-_') order by t1."#" desc) filter (where t1."#" <= 20))[1])::text), 'null'), coalesce((count(*) > 20)::boolean::text, '"\u0000"'))
  from (
    select t1.*, row_number() over ( order by t1.sort_date desc, t1.id desc) as "#"
    from "article" as t1
    where (exists (
      select "article_entry".article_id
      from "article_entry"
      where "article_entry".article_id = t1.id and "article_entry".visible_from is not null
    ))
    order by t1.sort_date desc, t1.id desc
    limit 21
  ) as t1
  having true
)) as data
