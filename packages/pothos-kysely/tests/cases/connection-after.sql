-- $1: false
-- $2: "\u0001 control \u001f 3"
-- $3: "00000002-0000-4000-8000-000000000019"
select coalesce((('{"ships":' || (
  select ((('{"nodes":[' || coalesce(string_agg(coalesce((('{"name":' || to_json(t1.name::text)::text) || '}'), '"\u0000"'),
  ',') filter (where t1."#" <= 2), '')) || '],"pageInfo":{"hasNextPage":') || ((count(*) > 2)::boolean::text ||
  ',"hasPreviousPage":true}}'))
  from (
    select t1.*, row_number() over ( order by t1.name asc, t1.id asc) as "#"
    from "ships" as t1
    where (t1.broken_up = $1) and (t1.name, t1.id) > (cast($2 as text)::text, cast($3 as text)::uuid)
    order by t1.name asc, t1.id asc
    limit 3
  ) as t1
  having true
)) || '}'), '"\u0000"') as data
