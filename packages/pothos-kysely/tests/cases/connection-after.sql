-- $1: false
-- $2: "\u0001 control \u001f 3"
-- $3: "00000002-0000-4000-8000-000000000019"
select (('{"ships":' || (
  select ((('{"nodes":[' || coalesce(string_agg((('{"name":' || coalesce(to_json(cast("t1"."name" as text))::text, '"\u0000"')) || '}'),
  ',') filter (where "t1"."#" <= 2), '')) || '],"pageInfo":{"hasNextPage":') || (coalesce(cast(cast((count(*) > 2) as boolean) as text), '"\u0000"') ||
  ',"hasPreviousPage":true}}'))
  from (
    select "t1".*, row_number() over ( order by "t1"."name" asc, "t1"."id" asc) as "#"
    from "ships" as "t1"
    where ("t1"."broken_up" = $1) and ("t1"."name", "t1"."id") > (cast($2 as text)::text, cast($3 as text)::uuid)
    order by "t1"."name" asc, "t1"."id" asc
    limit 3
  ) as "t1"
  having true
)) || '}') as data
