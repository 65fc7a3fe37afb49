-- $1: "press.example/notices/1"
select (('{"article":' || coalesce((
  select ((((('{"id":' || coalesce(('"Article:' || "t1"."id"::text || '"'), '"\u0000"')) || (
  ',"title":' || coalesce(to_json(cast("t1"."title" as text))::text, '"\u0000"'))) || ((
  ',"titleBasis":' || coalesce(case when cast("t1"."title_basis" as text) in ('DERIVED', 'PRINTED') then '"' || cast("t1"."title_basis" as text) || '"' when "t1"."title_basis" is not null then '"\u0000"' end, '"\u0000"')) || (
  ',"url":' || coalesce(to_json(cast("t1"."url" as text))::text, 'null')))) || (((
  ',"language":' || coalesce(to_json(cast("t1"."language" as text))::text, 'null')) || (
  ',"text":' || coalesce(to_json(cast("t1"."text" as text))::text, '"\u0000"'))) || ((
  ',"firstSeenAt":' || coalesce(to_json(to_char(date_trunc('milliseconds', "t1"."first_seen_at") at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text, '"\u0000"')) ||
  ',"source":'))) || ((((coalesce((
    select ((('{"id":' || coalesce(('"Source:' || "t2"."id"::text || '"'), '"\u0000"')) || (
    ',"slug":' || coalesce(to_json(cast("t2"."slug" as text))::text, '"\u0000"'))) || ((
    ',"name":' || coalesce(to_json(cast("t2"."name" as text))::text, '"\u0000"')) || '}'))
    from "source" as "t2"
    where "t2"."id" = "t1"."source_id"
  ), 'null') || ',"published":') || (coalesce(case when "t1"."published_value" is not null then ((((
  '{"value":' || coalesce(to_json(cast("t1"."published_value" as text))::text, '"\u0000"')) || (
  ',"precision":' || coalesce(case when cast("t1"."published_precision" as text) in ('DAY', 'MONTH', 'YEAR') then '"' || cast("t1"."published_precision" as text) || '"' when "t1"."published_precision" is not null then '"\u0000"' end, '"\u0000"'))) || ((
  ',"basis":' || coalesce(case when cast("t1"."published_basis" as text) in ('GIVEN', 'INFERRED', 'PRINTED', 'TEASER') then '"' || cast("t1"."published_basis" as text) || '"' when "t1"."published_basis" is not null then '"\u0000"' end, '"\u0000"')) ||
  ',"text":')) || (((coalesce(to_json(cast("t1"."published_text" as text))::text, 'null') ||
  ',"earliest":') || coalesce(to_json(cast("t1"."published_earliest" as text))::text, '"\u0000"')) || ((
  ',"latest":' || coalesce(to_json(cast("t1"."published_latest" as text))::text, '"\u0000"')) || '}'))) end, 'null') ||
  ',"eventDate":')) || ((coalesce(case when "t1"."event_date_value" is not null then ((((
  '{"value":' || coalesce(to_json(cast("t1"."event_date_value" as text))::text, '"\u0000"')) || (
  ',"precision":' || coalesce(case when cast("t1"."event_date_precision" as text) in ('DAY', 'MONTH', 'YEAR') then '"' || cast("t1"."event_date_precision" as text) || '"' when "t1"."event_date_precision" is not null then '"\u0000"' end, '"\u0000"'))) || ((
  ',"basis":' || coalesce(case when cast("t1"."event_date_basis" as text) in ('GIVEN', 'INFERRED', 'PRINTED', 'TEASER') then '"' || cast("t1"."event_date_basis" as text) || '"' when "t1"."event_date_basis" is not null then '"\u0000"' end, '"\u0000"')) ||
  ',"text":')) || (((coalesce(to_json(cast("t1"."event_date_text" as text))::text, 'null') ||
  ',"earliest":') || coalesce(to_json(cast("t1"."event_date_earliest" as text))::text, '"\u0000"')) || ((
  ',"latest":' || coalesce(to_json(cast("t1"."event_date_latest" as text))::text, '"\u0000"')) || '}'))) end, 'null') ||
  ',"event":') || coalesce(case when "t1"."event_kind" is not null then ((((
  '{"kind":' || coalesce(case when cast("t1"."event_kind" as text) in ('CEREMONY', 'INTERVIEW', 'MEETING', 'MESSAGE', 'OTHER', 'PRESS_CONFERENCE', 'RECEPTION', 'SEMINAR', 'STATEMENT', 'TALKS', 'VISIT') then '"' || cast("t1"."event_kind" as text) || '"' when "t1"."event_kind" is not null then '"\u0000"' end, '"\u0000"')) ||
  ',"host":') || ((coalesce(to_json(cast("t1"."event_host" as text))::text, 'null') ||
  ',"occasion":') || coalesce(to_json(cast("t1"."event_occasion" as text))::text, 'null'))) || (((
  ',"venue":' || coalesce(to_json(cast("t1"."event_venue" as text))::text, 'null')) ||
  ',"present":') || (coalesce(case when "t1"."event_present" is not null then (
    select (('[' || coalesce(string_agg(coalesce(to_json(cast("item"."value" as text))::text, '"\u0000"'),
    ','), '')) || ']')
    from unnest("t1"."event_present") as item(value)
  ) end, '"\u0000"') || '}'))) end, 'null'))) || (((',"speeches":' || (
    select (('[' || coalesce(string_agg((((('{"id":' || coalesce(('"Speech:' || "t3"."id"::text || '"'), '"\u0000"')) || (
    ',"position":' || coalesce(cast(cast("t3"."position" as int4) as text), '"\u0000"'))) || ((
    ',"kind":' || coalesce(case when cast("t3"."kind" as text) in ('INTERVIEW', 'MESSAGE', 'OTHER', 'PRESS_CONFERENCE', 'SPEECH', 'STATEMENT') then '"' || cast("t3"."kind" as text) || '"' when "t3"."kind" is not null then '"\u0000"' end, '"\u0000"')) || (
    ',"office":' || coalesce(to_json(cast("t3"."office" as text))::text, 'null')))) || (((
    ',"country":' || coalesce(to_json(cast("t3"."country" as text))::text, 'null')) || (
    ',"speaker":' || coalesce((
      select (((('{"id":' || coalesce(('"Speaker:' || "t4"."id"::text || '"'), '"\u0000"')) ||
      ',"kind":') || (coalesce(case when cast("t4"."kind" as text) in ('GROUP', 'ORGANISATION', 'PERSON') then '"' || cast("t4"."kind" as text) || '"' when "t4"."kind" is not null then '"\u0000"' end, '"\u0000"') ||
      ',"name":')) || ((coalesce(to_json(cast("t4"."name" as text))::text, 'null') ||
      ',"description":') || (coalesce(to_json(cast("t4"."description" as text))::text, 'null') || '}')))
      from "speaker" as "t4"
      where "t4"."id" = "t3"."speaker_id"
    ), '"\u0000"'))) || ((',"statements":' || (
      select (('[' || coalesce(string_agg((((('{"position":' || coalesce(cast(cast("t5"."position" as int4) as text), '"\u0000"')) || (
      ',"mode":' || coalesce(case when cast("t5"."mode" as text) in ('DIRECT', 'INDIRECT', 'MIXED') then '"' || cast("t5"."mode" as text) || '"' when "t5"."mode" is not null then '"\u0000"' end, '"\u0000"'))) || ((
      ',"text":' || coalesce(to_json(cast("t5"."text" as text))::text, '"\u0000"')) ||
      ',"spans":')) || ((((
        select (('[' || coalesce(string_agg((((('{"start":' || coalesce(cast(cast("t6"."start" as int4) as text), '"\u0000"')) ||
        ',"end":') || (coalesce(cast(cast("t6"."end" as int4) as text), '"\u0000"') ||
        ',"rawStart":')) || ((coalesce(cast(cast("t6"."rawStart" as int4) as text), '"\u0000"') ||
        ',"rawEnd":') || (coalesce(cast(cast("t6"."rawEnd" as int4) as text), '"\u0000"') || '}'))),
        ','), '')) || ']')
        from (
          select *
          from jsonb_to_recordset("t5"."spans") as record("start" int4, "end" int4, "rawStart" int4, "rawEnd" int4)
        ) as "t6"
      ) || ',"source":') || coalesce((
        select (((('{"start":' || coalesce(cast(cast("t7"."start" as int4) as text), '"\u0000"')) ||
        ',"end":') || (coalesce(cast(cast("t7"."end" as int4) as text), '"\u0000"') ||
        ',"rawStart":')) || ((coalesce(cast(cast("t7"."rawStart" as int4) as text), '"\u0000"') ||
        ',"rawEnd":') || (coalesce(cast(cast("t7"."rawEnd" as int4) as text), '"\u0000"') || '}')))
        from (
          select *
          from jsonb_to_record("t5"."source") as record("start" int4, "end" int4, "rawStart" int4, "rawEnd" int4)
          where "t5"."source" is not null
        ) as "t7"
        limit 1
      ), 'null')) || ((',"cue":' || coalesce((
        select (((('{"start":' || coalesce(cast(cast("t8"."start" as int4) as text), '"\u0000"')) ||
        ',"end":') || (coalesce(cast(cast("t8"."end" as int4) as text), '"\u0000"') ||
        ',"rawStart":')) || ((coalesce(cast(cast("t8"."rawStart" as int4) as text), '"\u0000"') ||
        ',"rawEnd":') || (coalesce(cast(cast("t8"."rawEnd" as int4) as text), '"\u0000"') || '}')))
        from (
          select *
          from jsonb_to_record("t5"."cue") as record("start" int4, "end" int4, "rawStart" int4, "rawEnd" int4)
          where "t5"."cue" is not null
        ) as "t8"
        limit 1
      ), 'null')) || '}'))), ','), '')) || ']')
      from (
        select "t5".*
        from "statement" as "t5"
        where "t5"."speech_id" = "t3"."id"
        order by "t5"."position" asc
      ) as "t5"
    )) || '}'))), ','), '')) || ']')
    from (
      select "t3".*
      from "speech" as "t3"
      where "t3"."article_id" = "t1"."id"
      order by "t3"."position" asc
    ) as "t3"
  )) || (',"relatedItems":' || (
    select (('[' || coalesce(string_agg(((((('{"id":' || coalesce(('"RelatedItem:' || "t9"."id"::text || '"'), '"\u0000"')) ||
    ',"position":') || (coalesce(cast(cast("t9"."position" as int4) as text), '"\u0000"') ||
    ',"teaser":')) || ((coalesce(to_json(cast("t9"."teaser" as text))::text, '"\u0000"') ||
    ',"truncated":') || (coalesce(cast(cast("t9"."truncated" as boolean) as text), '"\u0000"') ||
    ',"url":'))) || (((coalesce(to_json(cast("t9"."url" as text))::text, 'null') ||
    ',"published":') || (coalesce(case when "t9"."published_value" is not null then ((((
    '{"value":' || coalesce(to_json(cast("t9"."published_value" as text))::text, '"\u0000"')) || (
    ',"precision":' || coalesce(case when cast("t9"."published_precision" as text) in ('DAY', 'MONTH', 'YEAR') then '"' || cast("t9"."published_precision" as text) || '"' when "t9"."published_precision" is not null then '"\u0000"' end, '"\u0000"'))) || ((
    ',"basis":' || coalesce(case when cast("t9"."published_basis" as text) in ('GIVEN', 'INFERRED', 'PRINTED', 'TEASER') then '"' || cast("t9"."published_basis" as text) || '"' when "t9"."published_basis" is not null then '"\u0000"' end, '"\u0000"')) ||
    ',"text":')) || (((coalesce(to_json(cast("t9"."published_text" as text))::text, 'null') ||
    ',"earliest":') || coalesce(to_json(cast("t9"."published_earliest" as text))::text, '"\u0000"')) || ((
    ',"latest":' || coalesce(to_json(cast("t9"."published_latest" as text))::text, '"\u0000"')) || '}'))) end, 'null') ||
    ',"resolution":')) || (((
      select coalesce(case when cast("computed"."value" as text) in ('AMBIGUOUS', 'RESOLVED', 'UNRESOLVED') then '"' || cast("computed"."value" as text) || '"' when "computed"."value" is not null then '"\u0000"' end, '"\u0000"')
      from (
        select (
          select case count(*)
          when 0 then 'UNRESOLVED'
          else case
          when count(*) = 1 and bool_and("related_candidate"."certain") then 'RESOLVED'
          else 'AMBIGUOUS'
          end
          end as "resolution"
          from "related_candidate"
          where "related_candidate"."related_item_id" = "t9"."id"
        ) as value offset 0
      ) as computed
    ) || ',"article":') || (coalesce((
      select ((('{"id":' || coalesce(('"Article:' || "t10"."id"::text || '"'), '"\u0000"')) ||
      ',"title":') || (coalesce(to_json(cast("t10"."title" as text))::text, '"\u0000"') || '}'))
      from (
        select "visible_article".*
        from "visible_article"
        where "visible_article"."id" = (
          select (array_agg("related_candidate"."article_id"))[1] as "article_id"
          from "related_candidate"
          where "related_candidate"."related_item_id" = "t9"."id"
          having count(*) = 1 and bool_and("related_candidate"."certain")
        )
      ) as "t10"
      limit 1
    ), 'null') || '}')))), ','), '')) || ']')
    from (
      select "t9".*
      from "related_item" as "t9"
      where "t9"."article_id" = "t1"."id"
      order by "t9"."position" asc
    ) as "t9"
  ))) || ((',"capture":' || coalesce((
    select (('{"sha256":' || coalesce(to_json(cast("t11"."sha256" as text))::text, '"\u0000"')) || '}')
    from "capture" as "t11"
    where "t11"."sha256" = "t1"."sha256"
  ), '"\u0000"')) || '}'))))
  from "article" as "t1"
  where (("t1"."withdrawn_at" is null and "t1"."publish_at" <= now())) and ("t1"."url_key" = cast($1 as text))
  order by "t1"."id" desc
  limit 1
), 'null')) || '}') as data
