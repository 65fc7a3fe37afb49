-- $1: ["RECEPTION"]
select (('{"articles":' || (
  select (('{"nodes":[' || coalesce(string_agg(((('{"text":' || coalesce(to_json(cast("t1"."text" as text))::text, '"\u0000"')) || (
  ',"capture":' || coalesce((
    select (((('{"sha256":' || coalesce(to_json(cast("t2"."sha256" as text))::text, '"\u0000"')) ||
    ',"byteLength":') || (coalesce(cast(cast("t2"."byte_length" as int4) as text), '"\u0000"') ||
    ',"mediaType":')) || ((coalesce(to_json(cast("t2"."media_type" as text))::text, '"\u0000"') ||
    ',"parserVersion":') || (coalesce(to_json(cast("t2"."parser_version" as text))::text, '"\u0000"') || '}')))
    from "capture" as "t2"
    where "t2"."sha256" = "t1"."sha256"
  ), '"\u0000"'))) || ((',"speeches":' || (
    select (('[' || coalesce(string_agg(((('{"speaker":' || coalesce((
      select (('{"name":' || coalesce(to_json(cast("t4"."name" as text))::text, 'null')) || '}')
      from "speaker" as "t4"
      where "t4"."id" = "t3"."speaker_id"
    ), '"\u0000"')) || ',"statements":') || ((
      select (('[' || coalesce(string_agg((((('{"text":' || coalesce(to_json(cast("t5"."text" as text))::text, '"\u0000"')) ||
      ',"source":') || (coalesce((
        select ((('{"start":' || coalesce(cast(cast("t6"."start" as int4) as text), '"\u0000"')) ||
        ',"end":') || (coalesce(cast(cast("t6"."end" as int4) as text), '"\u0000"') || '}'))
        from (
          select *
          from jsonb_to_record("t5"."source") as record("start" int4, "end" int4, "rawStart" int4, "rawEnd" int4)
          where "t5"."source" is not null
        ) as "t6"
        limit 1
      ), 'null') || ',"cue":')) || ((coalesce((
        select (((('{"start":' || coalesce(cast(cast("t7"."start" as int4) as text), '"\u0000"')) ||
        ',"end":') || (coalesce(cast(cast("t7"."end" as int4) as text), '"\u0000"') ||
        ',"rawStart":')) || ((coalesce(cast(cast("t7"."rawStart" as int4) as text), '"\u0000"') ||
        ',"rawEnd":') || (coalesce(cast(cast("t7"."rawEnd" as int4) as text), '"\u0000"') || '}')))
        from (
          select *
          from jsonb_to_record("t5"."cue") as record("start" int4, "end" int4, "rawStart" int4, "rawEnd" int4)
          where "t5"."cue" is not null
        ) as "t7"
        limit 1
      ), 'null') || ',"spans":') || ((
        select (('[' || coalesce(string_agg((((('{"start":' || coalesce(cast(cast("t8"."start" as int4) as text), '"\u0000"')) ||
        ',"end":') || (coalesce(cast(cast("t8"."end" as int4) as text), '"\u0000"') ||
        ',"rawStart":')) || ((coalesce(cast(cast("t8"."rawStart" as int4) as text), '"\u0000"') ||
        ',"rawEnd":') || (coalesce(cast(cast("t8"."rawEnd" as int4) as text), '"\u0000"') || '}'))),
        ','), '')) || ']')
        from (
          select *
          from jsonb_to_recordset("t5"."spans") as record("start" int4, "end" int4, "rawStart" int4, "rawEnd" int4)
        ) as "t8"
      ) || '}'))), ','), '')) || ']')
      from (
        select "t5".*
        from "statement" as "t5"
        where "t5"."speech_id" = "t3"."id"
        order by "t5"."position" asc
      ) as "t5"
    ) || '}')), ','), '')) || ']')
    from (
      select "t3".*
      from "speech" as "t3"
      where "t3"."article_id" = "t1"."id"
      order by "t3"."position" asc
    ) as "t3"
  )) || '}')), ',') filter (where "t1"."#" <= 1), '')) || ']}')
  from (
    select "t1".*, row_number() over ( order by "t1"."sort_date" desc, "t1"."id" desc) as "#"
    from "article" as "t1"
    where (("t1"."withdrawn_at" is null and "t1"."publish_at" <= now())) and ("t1"."event_kind" = any(cast($1 as text[])))
    order by "t1"."sort_date" desc, "t1"."id" desc
    limit 2
  ) as "t1"
  having true
)) || '}') as data
