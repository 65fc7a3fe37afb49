-- $1: "Wendrick"
-- $2: "minister"
-- $3: "bridge"
-- $4: "bridge"
select (('{"speeches":' || (
  select ((('{"nodes":[' || coalesce(string_agg(((((('{"id":' || coalesce(('"Speech:' || "t1"."id"::text || '"'), '"\u0000"')) ||
  ',"position":') || (coalesce(cast(cast("t1"."position" as int4) as text), '"\u0000"') ||
  ',"kind":')) || ((coalesce(case when cast("t1"."kind" as text) in ('INTERVIEW', 'MESSAGE', 'OTHER', 'PRESS_CONFERENCE', 'SPEECH', 'STATEMENT') then '"' || cast("t1"."kind" as text) || '"' when "t1"."kind" is not null then '"\u0000"' end, '"\u0000"') ||
  ',"office":') || (coalesce(to_json(cast("t1"."office" as text))::text, 'null') ||
  ',"country":'))) || (((coalesce(to_json(cast("t1"."country" as text))::text, 'null') ||
  ',"speaker":') || (coalesce((
    select (((('{"id":' || coalesce(('"Speaker:' || "t2"."id"::text || '"'), '"\u0000"')) ||
    ',"kind":') || (coalesce(case when cast("t2"."kind" as text) in ('GROUP', 'ORGANISATION', 'PERSON') then '"' || cast("t2"."kind" as text) || '"' when "t2"."kind" is not null then '"\u0000"' end, '"\u0000"') ||
    ',"name":')) || ((coalesce(to_json(cast("t2"."name" as text))::text, 'null') ||
    ',"description":') || (coalesce(to_json(cast("t2"."description" as text))::text, 'null') || '}')))
    from "speaker" as "t2"
    where "t2"."id" = "t1"."speaker_id"
  ), '"\u0000"') || ',"statements":')) || (((
    select (('[' || coalesce(string_agg((((('{"position":' || coalesce(cast(cast("t3"."position" as int4) as text), '"\u0000"')) || (
    ',"mode":' || coalesce(case when cast("t3"."mode" as text) in ('DIRECT', 'INDIRECT', 'MIXED') then '"' || cast("t3"."mode" as text) || '"' when "t3"."mode" is not null then '"\u0000"' end, '"\u0000"'))) || ((
    ',"text":' || coalesce(to_json(cast("t3"."text" as text))::text, '"\u0000"')) ||
    ',"spans":')) || ((((
      select (('[' || coalesce(string_agg((((('{"start":' || coalesce(cast(cast("t4"."start" as int4) as text), '"\u0000"')) ||
      ',"end":') || (coalesce(cast(cast("t4"."end" as int4) as text), '"\u0000"') ||
      ',"rawStart":')) || ((coalesce(cast(cast("t4"."rawStart" as int4) as text), '"\u0000"') ||
      ',"rawEnd":') || (coalesce(cast(cast("t4"."rawEnd" as int4) as text), '"\u0000"') || '}'))),
      ','), '')) || ']')
      from (
        select *
        from jsonb_to_recordset("t3"."spans") as record("start" int4, "end" int4, "rawStart" int4, "rawEnd" int4)
      ) as "t4"
    ) || ',"source":') || coalesce((
      select (((('{"start":' || coalesce(cast(cast("t5"."start" as int4) as text), '"\u0000"')) ||
      ',"end":') || (coalesce(cast(cast("t5"."end" as int4) as text), '"\u0000"') ||
      ',"rawStart":')) || ((coalesce(cast(cast("t5"."rawStart" as int4) as text), '"\u0000"') ||
      ',"rawEnd":') || (coalesce(cast(cast("t5"."rawEnd" as int4) as text), '"\u0000"') || '}')))
      from (
        select *
        from jsonb_to_record("t3"."source") as record("start" int4, "end" int4, "rawStart" int4, "rawEnd" int4)
        where "t3"."source" is not null
      ) as "t5"
      limit 1
    ), 'null')) || ((',"cue":' || coalesce((
      select (((('{"start":' || coalesce(cast(cast("t6"."start" as int4) as text), '"\u0000"')) ||
      ',"end":') || (coalesce(cast(cast("t6"."end" as int4) as text), '"\u0000"') ||
      ',"rawStart":')) || ((coalesce(cast(cast("t6"."rawStart" as int4) as text), '"\u0000"') ||
      ',"rawEnd":') || (coalesce(cast(cast("t6"."rawEnd" as int4) as text), '"\u0000"') || '}')))
      from (
        select *
        from jsonb_to_record("t3"."cue") as record("start" int4, "end" int4, "rawStart" int4, "rawEnd" int4)
        where "t3"."cue" is not null
      ) as "t6"
      limit 1
    ), 'null')) || '}'))), ','), '')) || ']')
    from (
      select "t3".*
      from "statement" as "t3"
      where "t3"."speech_id" = "t1"."id"
      order by "t3"."position" asc
    ) as "t3"
  ) || ',"article":') || (coalesce((
    select (((('{"id":' || coalesce(('"Article:' || "t7"."id"::text || '"'), '"\u0000"')) ||
    ',"title":') || ((coalesce(to_json(cast("t7"."title" as text))::text, '"\u0000"') ||
    ',"url":') || coalesce(to_json(cast("t7"."url" as text))::text, 'null'))) || (((
    ',"published":' || coalesce(case when "t7"."published_value" is not null then ((((
    '{"value":' || coalesce(to_json(cast("t7"."published_value" as text))::text, '"\u0000"')) || (
    ',"precision":' || coalesce(case when cast("t7"."published_precision" as text) in ('DAY', 'MONTH', 'YEAR') then '"' || cast("t7"."published_precision" as text) || '"' when "t7"."published_precision" is not null then '"\u0000"' end, '"\u0000"'))) || ((
    ',"basis":' || coalesce(case when cast("t7"."published_basis" as text) in ('GIVEN', 'INFERRED', 'PRINTED', 'TEASER') then '"' || cast("t7"."published_basis" as text) || '"' when "t7"."published_basis" is not null then '"\u0000"' end, '"\u0000"')) ||
    ',"text":')) || (((coalesce(to_json(cast("t7"."published_text" as text))::text, 'null') ||
    ',"earliest":') || coalesce(to_json(cast("t7"."published_earliest" as text))::text, '"\u0000"')) || ((
    ',"latest":' || coalesce(to_json(cast("t7"."published_latest" as text))::text, '"\u0000"')) || '}'))) end, 'null')) ||
    ',"eventDate":') || (coalesce(case when "t7"."event_date_value" is not null then ((((
    '{"value":' || coalesce(to_json(cast("t7"."event_date_value" as text))::text, '"\u0000"')) || (
    ',"precision":' || coalesce(case when cast("t7"."event_date_precision" as text) in ('DAY', 'MONTH', 'YEAR') then '"' || cast("t7"."event_date_precision" as text) || '"' when "t7"."event_date_precision" is not null then '"\u0000"' end, '"\u0000"'))) || ((
    ',"basis":' || coalesce(case when cast("t7"."event_date_basis" as text) in ('GIVEN', 'INFERRED', 'PRINTED', 'TEASER') then '"' || cast("t7"."event_date_basis" as text) || '"' when "t7"."event_date_basis" is not null then '"\u0000"' end, '"\u0000"')) ||
    ',"text":')) || (((coalesce(to_json(cast("t7"."event_date_text" as text))::text, 'null') ||
    ',"earliest":') || coalesce(to_json(cast("t7"."event_date_earliest" as text))::text, '"\u0000"')) || ((
    ',"latest":' || coalesce(to_json(cast("t7"."event_date_latest" as text))::text, '"\u0000"')) || '}'))) end, 'null') || '}')))
    from "article" as "t7"
    where "t7"."id" = "t1"."article_id"
  ), '"\u0000"') || '}')))), ',') filter (where "t1"."#" <= 20), '')) || ('],"pageInfo":{"endCursor":' || coalesce(to_json(cast(((array_agg(translate(encode(convert_to(json_build_array('3ttyrbkfv995h', "t1"."id"::text)::text, 'UTF8'), 'base64'), e'+/=\n', '-_') order by "t1"."#" desc) filter (where "t1"."#" <= 20))[1]) as text))::text, 'null'))) || ((
  ',"hasNextPage":' || coalesce(cast(cast((count(*) > 20) as boolean) as text), '"\u0000"')) || '}}'))
  from (
    select "t1".*, row_number() over ( order by "t1"."id" asc) as "#"
    from "speech" as "t1"
    where (exists (
      select "visible_article"."id"
      from "visible_article"
      where "visible_article"."id" = "t1"."article_id"
    )) and ("t1"."speaker_id" in (
      select "speaker"."id"
      from "speaker"
      where strpos(lower("speaker"."name"), lower(cast($1 as text))) > 0
    )) and (strpos(lower("t1"."office"), lower(cast($2 as text))) > 0) and (( ("t1"."search" @@ websearch_to_tsquery('english', cast($3 as text)) and "t1"."language" like 'en%') or ("t1"."search" @@ websearch_to_tsquery('simple', cast($4 as text)) and ("t1"."language" is null or "t1"."language" not like 'en%'))))
    order by "t1"."id" asc
    limit 21
  ) as "t1"
  having true
)) || '}') as data
