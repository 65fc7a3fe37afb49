-- $1: "DAY"
-- $2: "MONTH"
-- $3: "DAY"
-- $4: "MONTH"
select (('{"timeline":' || (
  select (('[' || coalesce(string_agg(((('{"period":' || coalesce(to_json(cast("t1"."period" as text))::text, '"\u0000"')) ||
  ',"count":') || (coalesce(cast(cast("t1"."count" as int4) as text), '"\u0000"') || '}')),
  ','), '')) || ']')
  from (
    select "t1".*
    from (
      select to_char("article"."sort_date", 'YYYY-MM') as "period", count(*) as "count"
      from "article"
      where (("article"."withdrawn_at" is null and "article"."publish_at" <= now())) and ("article"."published_precision" in ($1, $2) or ("article"."published_precision" is null and "article"."event_date_precision" in ($3, $4)))
      group by "period"
    ) as "t1"
    order by "t1"."period" asc
  ) as "t1"
)) || '}') as data
