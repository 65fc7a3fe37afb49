-- $1: false
-- $2: "\u0001 control \u001f 3"
-- $3: "00000002-0000-4000-8000-000000000019"
select format('{"ships":%s}', (
  select format('{"nodes":[%s],"pageInfo":{"hasNextPage":%s,"hasPreviousPage":true}}', coalesce(string_agg(format(
  '{"name":%s}', coalesce(to_json(t1.name::text), '"\u0000"')),
  ',') filter (where t1."#" <= 2), ''), coalesce((count(*) > 2)::boolean::text, '"\u0000"'))
  from (
    select t1.*, row_number() over ( order by t1.name asc, t1.id asc) as "#"
    from "ships" as t1
    where (t1.broken_up = $1) and (t1.name, t1.id) > (cast($2 as text)::text, cast($3 as text)::uuid)
    order by t1.name asc, t1.id asc
    limit 3
  ) as t1
  having true
)) as data
