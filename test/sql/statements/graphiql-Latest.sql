select (('{"articles":' || (
  select (('{"nodes":[' || coalesce(string_agg((((('{"title":' || coalesce(to_json(cast("t1"."title" as text))::text, '"\u0000"')) ||
  ',"source":') || ((coalesce((
    select (('{"name":' || coalesce(to_json(cast("t2"."name" as text))::text, '"\u0000"')) || '}')
    from "source" as "t2"
    where "t2"."id" = "t1"."source_id"
  ), 'null') || ',"published":') || coalesce(case when "t1"."published_value" is not null then (((
  '{"value":' || coalesce(to_json(cast("t1"."published_value" as text))::text, '"\u0000"')) ||
  ',"basis":') || (coalesce(case when cast("t1"."published_basis" as text) in ('GIVEN', 'INFERRED', 'PRINTED', 'TEASER') then '"' || cast("t1"."published_basis" as text) || '"' when "t1"."published_basis" is not null then '"\u0000"' end, '"\u0000"') || '}')) end, 'null'))) || (((
  ',"event":' || coalesce(case when "t1"."event_kind" is not null then (((
  '{"kind":' || coalesce(case when cast("t1"."event_kind" as text) in ('CEREMONY', 'INTERVIEW', 'MEETING', 'MESSAGE', 'OTHER', 'PRESS_CONFERENCE', 'RECEPTION', 'SEMINAR', 'STATEMENT', 'TALKS', 'VISIT') then '"' || cast("t1"."event_kind" as text) || '"' when "t1"."event_kind" is not null then '"\u0000"' end, '"\u0000"')) || (
  ',"venue":' || coalesce(to_json(cast("t1"."event_venue" as text))::text, 'null'))) || ((
  ',"host":' || coalesce(to_json(cast("t1"."event_host" as text))::text, 'null')) || '}')) end, 'null')) ||
  ',"speeches":') || ((
    select (('[' || coalesce(string_agg(((('{"speaker":' || coalesce((
      select (('{"name":' || coalesce(to_json(cast("t4"."name" as text))::text, 'null')) || '}')
      from "speaker" as "t4"
      where "t4"."id" = "t3"."speaker_id"
    ), '"\u0000"')) || (',"office":' || coalesce(to_json(cast("t3"."office" as text))::text, 'null'))) || ((
    ',"statements":' || (
      select (('[' || coalesce(string_agg(((('{"mode":' || coalesce(case when cast("t5"."mode" as text) in ('DIRECT', 'INDIRECT', 'MIXED') then '"' || cast("t5"."mode" as text) || '"' when "t5"."mode" is not null then '"\u0000"' end, '"\u0000"')) ||
      ',"text":') || (coalesce(to_json(cast("t5"."text" as text))::text, '"\u0000"') || '}')),
      ','), '')) || ']')
      from (
        select "t5".*
        from "statement" as "t5"
        where "t5"."speech_id" = "t3"."id"
        order by "t5"."position" asc
      ) as "t5"
    )) || '}')), ','), '')) || ']')
    from (
      select "t3".*
      from "speech" as "t3"
      where "t3"."article_id" = "t1"."id"
      order by "t3"."position" asc
    ) as "t3"
  ) || '}'))), ',') filter (where "t1"."#" <= 5), '')) || ']}')
  from (
    select "t1".*, row_number() over ( order by "t1"."sort_date" desc, "t1"."id" desc) as "#"
    from "article" as "t1"
    where (("t1"."withdrawn_at" is null and "t1"."publish_at" <= now()))
    order by "t1"."sort_date" desc, "t1"."id" desc
    limit 6
  ) as "t1"
  having true
)) || '}') as data
