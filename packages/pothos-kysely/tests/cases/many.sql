-- $1: "Fog"
-- $2: 0
-- $3: null
select (('{"voyages":' || (
  select (('{"nodes":[' || coalesce(string_agg(((('{"cargo":' || coalesce(to_json(cast("t1"."cargo" as text))::text, 'null')) || (
  ',"all":' || (
    select (('[' || coalesce(string_agg(((('{"position":' || coalesce(cast(cast("t2"."position" as int4) as text), '"\u0000"')) ||
    ',"words":') || (coalesce(to_json(cast("t2"."words" as text))::text, '"\u0000"') || '}')),
    ','), '')) || ']')
    from (
      select "t2".*
      from "entries" as "t2"
      where "t2"."voyage_id" = "t1"."id"
      order by "t2"."position" asc
    ) as "t2"
  ))) || ((',"foggy":' || (
    select (('[' || coalesce(string_agg((('{"position":' || coalesce(cast(cast("t3"."position" as int4) as text), '"\u0000"')) || '}'),
    ','), '')) || ']')
    from (
      select "t3".*
      from "entries" as "t3"
      where "t3"."voyage_id" = "t1"."id" and (strpos("t3"."words", cast($1 as text)) > $2)
      order by "t3"."position" asc
    ) as "t3"
  )) || '}')), ',') filter (where "t1"."#" <= 2), '')) || ']}')
  from (
    select "t1".*, row_number() over ( order by "t1"."sailed_at" desc, "t1"."id" desc) as "#"
    from "voyages" as "t1"
    where (("t1"."secret_of" is null or "t1"."secret_of" = cast($3 as text)))
    order by "t1"."sailed_at" desc, "t1"."id" desc
    limit 3
  ) as "t1"
  having true
)) || '}') as data
