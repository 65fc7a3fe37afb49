-- $1: "Ayr"
-- $2: "Ayr"
-- $3: "00000001-0000-4000-8000-000000000006"
select format('{"ports":%s}', (
  select format('{"nodes":[%s],"pageInfo":{"hasNextPage":true,"hasPreviousPage":%s}}', coalesce(string_agg(format(
  '{"name":%s,"country":%s}', coalesce(to_json(t1.name::text), '"\u0000"'), coalesce(to_json(t1.country::text), 'null')),
  ',' order by t1."#" desc) filter (where t1."#" <= 2), ''), coalesce((count(*) > 2)::boolean::text, '"\u0000"'))
  from (
    select t1.*, row_number() over ( order by t1.country desc nulls first, t1.name asc, t1.id asc) as "#"
    from "ports" as t1
    where ((t1.country is not null) or (t1.country is null and t1.name > cast($1 as text)::text) or (t1.country is null and t1.name = cast($2 as text)::text and t1.id > cast($3 as text)::uuid))
    order by t1.country desc nulls first, t1.name asc, t1.id asc
    limit 3
  ) as t1
  having true
)) as data
