-- $1: "Wendrick"
-- $2: "minister"
-- $3: "bridge"
-- $4: "bridge"
select coalesce((('{"speeches":' || (
  select ((('{"nodes":[' || coalesce(string_agg(coalesce(((((('{"id":"Speech:' || t1.id::text) || '","position":') || (t1.position::int4::text ||
  ',"kind":"')) || ((case when t1.kind::text in ('INTERVIEW', 'MESSAGE', 'OTHER', 'PRESS_CONFERENCE', 'SPEECH', 'STATEMENT') then t1.kind::text end || '","office":') || (coalesce(to_json(t1.office::text)::text, 'null') ||
  ',"country":'))) || (((coalesce(to_json(t1.country::text)::text, 'null') ||
  ',"speaker":') || ((
    select (((('{"id":"Speaker:' || t2.id::text) || '","kind":"') || (case when t2.kind::text in ('GROUP', 'ORGANISATION', 'PERSON') then t2.kind::text end || '","name":')) || ((coalesce(to_json(t2.name::text)::text, 'null') ||
    ',"description":') || (coalesce(to_json(t2.description::text)::text, 'null') || '}')))
    from "speaker" as t2
    where t2.id = t1.speaker_id
  ) || ',"statements":[')) || ((coalesce((
    select string_agg(l.i, ',')
    from (
      select coalesce((((('{"position":' || t3.position::int4::text) || (
      ',"mode":"' || case when t3.mode::text in ('DIRECT', 'INDIRECT', 'MIXED') then t3.mode::text end)) || (('","text":' || to_json(t3.text::text)::text) ||
      ',"spans":[')) || (((coalesce((
        select string_agg(l.i, ',')
        from (
          select coalesce((((('{"start":' || t4.start::int4::text) || ',"end":') || (t4.end::int4::text ||
          ',"rawStart":')) || ((t4."rawStart"::int4::text || ',"rawEnd":') || (t4."rawEnd"::int4::text || '}'))), '"\u0000"') as i
          from (
            select *
            from jsonb_to_recordset(t3.spans) as record("start" int4, "end" int4, "rawStart" int4, "rawEnd" int4)
          ) as t4
        ) as l
      ), '') || '],"source":') || coalesce((
        select coalesce((((('{"start":' || t5.start::int4::text) || ',"end":') || (t5.end::int4::text ||
        ',"rawStart":')) || ((t5."rawStart"::int4::text || ',"rawEnd":') || (t5."rawEnd"::int4::text || '}'))), '"\u0000"')
        from (
          select *
          from jsonb_to_record(t3.source) as record("start" int4, "end" int4, "rawStart" int4, "rawEnd" int4)
          where t3.source is not null
        ) as t5
        limit 1
      ), 'null')) || ((',"cue":' || coalesce((
        select coalesce((((('{"start":' || t6.start::int4::text) || ',"end":') || (t6.end::int4::text ||
        ',"rawStart":')) || ((t6."rawStart"::int4::text || ',"rawEnd":') || (t6."rawEnd"::int4::text || '}'))), '"\u0000"')
        from (
          select *
          from jsonb_to_record(t3.cue) as record("start" int4, "end" int4, "rawStart" int4, "rawEnd" int4)
          where t3.cue is not null
        ) as t6
        limit 1
      ), 'null')) || '}'))), '"\u0000"') as i
      from "statement" as t3
      where t3.speech_id = t1.id
      order by t3.position asc
    ) as l
  ), '') || '],"article":') || ((
    select (((('{"id":"Article:' || t7.id::text) || '","title":') || ((to_json(t7.title::text)::text ||
    ',"url":') || coalesce(to_json(cast(t7.url as text))::text, 'null'))) || (((
    ',"published":' || case when t7.published_value is not null then ((((
    '{"value":' || to_json(cast(t7.published_value as text))::text) || (
    ',"precision":"' || case when t7.published_precision::text in ('DAY', 'MONTH', 'YEAR') then t7.published_precision::text end)) || (('","basis":"' || case when t7.published_basis::text in ('GIVEN', 'INFERRED', 'PRINTED', 'TEASER') then t7.published_basis::text end) || '","text":')) || (((coalesce(to_json(t7.published_text::text)::text, 'null') ||
    ',"earliest":') || to_json(cast(t7.published_earliest as text))::text) || ((
    ',"latest":' || to_json(cast(t7.published_latest as text))::text) || '}'))) else 'null' end) ||
    ',"eventDate":') || (case when t7.event_date_value is not null then ((((
    '{"value":' || to_json(cast(t7.event_date_value as text))::text) || (
    ',"precision":"' || case when t7.event_date_precision::text in ('DAY', 'MONTH', 'YEAR') then t7.event_date_precision::text end)) || (('","basis":"' || case when t7.event_date_basis::text in ('GIVEN', 'INFERRED', 'PRINTED', 'TEASER') then t7.event_date_basis::text end) || '","text":')) || (((coalesce(to_json(t7.event_date_text::text)::text, 'null') ||
    ',"earliest":') || to_json(cast(t7.event_date_earliest as text))::text) || ((
    ',"latest":' || to_json(cast(t7.event_date_latest as text))::text) || '}'))) else 'null' end || '}')))
    from "article" as t7
    where t7.id = t1.article_id
  ) || '}')))), '"\u0000"'), ',') filter (where t1."#" <= 20), '')) || ('],"pageInfo":{"endCursor":' || coalesce(to_json(((array_agg(translate(encode(convert_to(json_build_array('3ttyrbkfv995h', t1.id::text)::text, 'UTF8'), 'base64'), e'+/=\n', '-_') order by t1."#" desc) filter (where t1."#" <= 20))[1])::text)::text, 'null'))) || ((
  ',"hasNextPage":' || (count(*) > 20)::boolean::text) || '}}'))
  from (
    select t1.*, row_number() over ( order by t1.id asc) as "#"
    from "speech" as t1
    where (exists (
      select "visible_article".id
      from "visible_article"
      where "visible_article".id = t1.article_id
    )) and (t1.speaker_id in (
      select "speaker".id
      from "speaker"
      where strpos(lower("speaker".name), lower(cast($1 as text))) > 0
    )) and (strpos(lower(t1.office), lower(cast($2 as text))) > 0) and (( (t1.search @@ websearch_to_tsquery('english', cast($3 as text)) and t1.language like 'en%') or (t1.search @@ websearch_to_tsquery('simple', cast($4 as text)) and (t1.language is null or t1.language not like 'en%'))))
    order by t1.id asc
    limit 21
  ) as t1
  having true
)) || '}'), '"\u0000"') as data
