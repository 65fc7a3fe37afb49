-- $1: "0198c5e0-0000-7000-8000-000000000001"
select (('{"article":' || coalesce((
  select (('{"capture":' || coalesce((
    select ((((('{"sha256":' || coalesce(to_json(cast("t2"."sha256" as text))::text, '"\u0000"')) ||
    ',"byteLength":') || (coalesce(cast(cast("t2"."byte_length" as int4) as text), '"\u0000"') ||
    ',"mediaType":')) || ((coalesce(to_json(cast("t2"."media_type" as text))::text, '"\u0000"') ||
    ',"encoding":') || (coalesce(to_json(cast("t2"."encoding" as text))::text, '"\u0000"') ||
    ',"parserVersion":'))) || (((coalesce(to_json(cast("t2"."parser_version" as text))::text, '"\u0000"') ||
    ',"receivedAt":') || (coalesce(to_json(to_char(date_trunc('milliseconds', "t2"."received_at") at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text, '"\u0000"') ||
    ',"raw":')) || ((coalesce(to_json(cast("t2"."raw" as text))::text, '"\u0000"') ||
    ',"remainder":') || ((
      select (('[' || coalesce(string_agg(((('{"start":' || coalesce(cast(cast("t3"."start" as int4) as text), '"\u0000"')) ||
      ',"end":') || (coalesce(cast(cast("t3"."end" as int4) as text), '"\u0000"') || '}')),
      ','), '')) || ']')
      from (
        select *
        from jsonb_to_recordset("t2"."remainder") as record("start" int4, "end" int4)
      ) as "t3"
    ) || '}'))))
    from "capture" as "t2"
    where "t2"."sha256" = "t1"."sha256"
  ), '"\u0000"')) || '}')
  from "article" as "t1"
  where (("t1"."withdrawn_at" is null and "t1"."publish_at" <= now())) and ("t1"."id" = cast($1 as uuid))
  order by "t1"."id" desc
  limit 1
), 'null')) || '}') as data
