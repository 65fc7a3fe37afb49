-- $1: "Wendrick"
-- $2: "Wendrick"
select (('{"speeches":' || (
  select ((('{"totalCount":' || coalesce(cast(cast(((
    select count(*)
    from "speech" as "t2"
    where (exists (
      select "visible_article"."id"
      from "visible_article"
      where "visible_article"."id" = "t2"."article_id"
    )) and ("t2"."speaker_id" in (
      select "speaker"."id"
      from "speaker"
      where strpos(lower("speaker"."name"), lower(cast($1 as text))) > 0
    ))
  )) as int4) as text), '"\u0000"')) || ',"nodes":[') || (coalesce(string_agg(((((
  '{"kind":' || coalesce(case when cast("t1"."kind" as text) in ('INTERVIEW', 'MESSAGE', 'OTHER', 'PRESS_CONFERENCE', 'SPEECH', 'STATEMENT') then '"' || cast("t1"."kind" as text) || '"' when "t1"."kind" is not null then '"\u0000"' end, '"\u0000"')) ||
  ',"office":') || ((coalesce(to_json(cast("t1"."office" as text))::text, 'null') ||
  ',"country":') || coalesce(to_json(cast("t1"."country" as text))::text, 'null'))) || (((
  ',"article":' || coalesce((
    select ((('{"title":' || coalesce(to_json(cast("t3"."title" as text))::text, '"\u0000"')) ||
    ',"eventDate":') || (coalesce(case when "t3"."event_date_value" is not null then (((
    '{"value":' || coalesce(to_json(cast("t3"."event_date_value" as text))::text, '"\u0000"')) || (
    ',"text":' || coalesce(to_json(cast("t3"."event_date_text" as text))::text, 'null'))) || ((
    ',"basis":' || coalesce(case when cast("t3"."event_date_basis" as text) in ('GIVEN', 'INFERRED', 'PRINTED', 'TEASER') then '"' || cast("t3"."event_date_basis" as text) || '"' when "t3"."event_date_basis" is not null then '"\u0000"' end, '"\u0000"')) || '}')) end, 'null') || '}'))
    from "article" as "t3"
    where "t3"."id" = "t1"."article_id"
  ), '"\u0000"')) || ',"statements":') || ((
    select (('[' || coalesce(string_agg((('{"text":' || coalesce(to_json(cast("t4"."text" as text))::text, '"\u0000"')) || '}'),
    ','), '')) || ']')
    from (
      select "t4".*
      from "statement" as "t4"
      where "t4"."speech_id" = "t1"."id"
      order by "t4"."position" asc
    ) as "t4"
  ) || '}'))), ',') filter (where "t1"."#" <= 20), '') || ']}'))
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
      where strpos(lower("speaker"."name"), lower(cast($2 as text))) > 0
    ))
    order by "t1"."id" asc
    limit 21
  ) as "t1"
  having true
)) || '}') as data
