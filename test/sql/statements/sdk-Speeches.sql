-- $1: "%wendrick%"
-- $2: "%minister%"
-- $3: "('bridg' | 'bridge')"
select coalesce((('{"speeches":' || (
  select ((('{"nodes":[' || coalesce(string_agg(coalesce(((((('{"id":"Speech:' || t1.id::text) || '","position":') || ((t1.position::int4::text ||
  ',"kind":"') || case when t1.kind::text in ('INTERVIEW', 'MESSAGE', 'OTHER', 'PRESS_CONFERENCE', 'SPEECH', 'STATEMENT') then t1.kind::text end)) || ((('","office":' || coalesce(to_json(t1.office::text)::text, 'null')) ||
  ',"country":') || (coalesce(to_json(t1.country::text)::text, 'null') ||
  ',"countryCode":'))) || ((((coalesce(to_json(t1.country_code::text)::text, 'null') ||
  ',"inReplyTo":') || coalesce((
    select coalesce((('{"id":"Speech:' || t2.id::text) || '"}'), '"\u0000"')
    from "speech" as t2
    where t2.article_id = t1.article_id and t2.position = t1.in_reply_to
    order by t2.position asc
    limit 1
  ), 'null')) || (',"speaker":' || (
    select (((('{"id":"Speaker:' || t3.id::text) || '","kind":"') || (case when t3.kind::text in ('GROUP', 'ORGANISATION', 'PERSON') then t3.kind::text end || '","name":')) || ((coalesce(to_json(t3.name::text)::text, 'null') ||
    ',"description":') || (coalesce(to_json(t3.description::text)::text, 'null') || '}')))
    from "speaker" as t3
    where t3.id = t1.speaker_id
  ))) || (((',"statements":[' || coalesce((
    select string_agg(l.i, ',')
    from (
      select coalesce((((('{"position":' || t4.position::int4::text) || (
      ',"mode":"' || case when t4.mode::text in ('DIRECT', 'INDIRECT', 'MIXED') then t4.mode::text end)) || (('","text":' || to_json(t4.text::text)::text) ||
      ',"spans":[')) || (((coalesce((
        select string_agg(l.i, ',')
        from (
          select coalesce((((('{"start":' || t5.start::int4::text) || ',"end":') || (t5.end::int4::text ||
          ',"rawStart":')) || ((t5."rawStart"::int4::text || ',"rawEnd":') || (t5."rawEnd"::int4::text || '}'))), '"\u0000"') as i
          from (
            select *
            from jsonb_to_recordset(t4.spans) as record("start" int4, "end" int4, "rawStart" int4, "rawEnd" int4)
          ) as t5
        ) as l
      ), '') || '],"source":') || coalesce((
        select coalesce((((('{"start":' || t6.start::int4::text) || ',"end":') || (t6.end::int4::text ||
        ',"rawStart":')) || ((t6."rawStart"::int4::text || ',"rawEnd":') || (t6."rawEnd"::int4::text || '}'))), '"\u0000"')
        from (
          select *
          from jsonb_to_record(t4.source) as record("start" int4, "end" int4, "rawStart" int4, "rawEnd" int4)
          where t4.source is not null
        ) as t6
        limit 1
      ), 'null')) || ((',"cue":' || coalesce((
        select coalesce((((('{"start":' || t7.start::int4::text) || ',"end":') || (t7.end::int4::text ||
        ',"rawStart":')) || ((t7."rawStart"::int4::text || ',"rawEnd":') || (t7."rawEnd"::int4::text || '}'))), '"\u0000"')
        from (
          select *
          from jsonb_to_record(t4.cue) as record("start" int4, "end" int4, "rawStart" int4, "rawEnd" int4)
          where t4.cue is not null
        ) as t7
        limit 1
      ), 'null')) || '}'))), '"\u0000"') as i
      from "statement" as t4
      where t4.speech_id = t1.id
      order by t4.position asc
    ) as l
  ), '')) || '],"article":') || ((
    select (((('{"id":"Article:' || t8.id::text) || ('","title":' || to_json(t8.title::text)::text)) || ((
    ',"genre":' || case when t8.genre is null then 'null' else coalesce((('"' || case when t8.genre::text in ('ADDRESS', 'JOINT_STATEMENT', 'MINUTES', 'OTHER', 'READOUT', 'REPORT', 'STATEMENT', 'TRANSCRIPT') then t8.genre::text end) || '"'), '"\u0000"') end) ||
    ',"url":')) || (((coalesce(to_json(cast(t8.url as text))::text, 'null') ||
    ',"published":') || case when t8.published_value is not null then ((((
    '{"value":' || to_json(cast(t8.published_value as text))::text) || (
    ',"precision":"' || case when t8.published_precision::text in ('DAY', 'MONTH', 'YEAR') then t8.published_precision::text end)) || (('","basis":"' || case when t8.published_basis::text in ('GIVEN', 'INFERRED', 'METADATA', 'PRINTED', 'TEASER') then t8.published_basis::text end) || '","text":')) || (((coalesce(to_json(t8.published_text::text)::text, 'null') ||
    ',"earliest":') || to_json(cast(t8.published_earliest as text))::text) || ((
    ',"latest":' || to_json(cast(t8.published_latest as text))::text) || '}'))) else 'null' end) || ((
    ',"eventDate":' || case when t8.event_date_value is not null then ((((
    '{"value":' || to_json(cast(t8.event_date_value as text))::text) || (
    ',"precision":"' || case when t8.event_date_precision::text in ('DAY', 'MONTH', 'YEAR') then t8.event_date_precision::text end)) || (('","basis":"' || case when t8.event_date_basis::text in ('GIVEN', 'INFERRED', 'METADATA', 'PRINTED', 'TEASER') then t8.event_date_basis::text end) || '","text":')) || (((coalesce(to_json(t8.event_date_text::text)::text, 'null') ||
    ',"earliest":') || to_json(cast(t8.event_date_earliest as text))::text) || ((
    ',"latest":' || to_json(cast(t8.event_date_latest as text))::text) || '}'))) else 'null' end) || '}')))
    from "article" as t8
    where t8.id = t1.article_id
  ) || '}')))), '"\u0000"'), ',') filter (where t1."#" <= 20), '')) || ('],"pageInfo":{"endCursor":' || coalesce(to_json(((array_agg(translate(encode(convert_to(json_build_array('3ttyrbkfv995h', t1.id::text)::text, 'UTF8'), 'base64'), e'+/=\n', '-_') order by t1."#" desc) filter (where t1."#" <= 20))[1])::text)::text, 'null'))) || ((
  ',"hasNextPage":' || (count(*) > 20)::boolean::text) || '}}'))
  from (
    select t1.*, row_number() over ( order by t1.id asc) as "#"
    from "speech" as t1
    where (exists (
      select "article_entry".article_id
      from "article_entry"
      where "article_entry".article_id = t1.article_id and "article_entry".visible_from is not null
    )) and (t1.speaker_id in (
      select speaker_id
      from speaker_identity
      where "speaker_identity".words like cast($1 as text)
    )) and (left(t1.office, 600) in (
      select text
      from wording
      where "wording".key like cast($2 as text)
    )) and ((t1.search @@ cast(cast($3 as text) as tsquery) and (
      select search_ready()
    )))
    order by t1.id asc
    limit 21
  ) as t1
  having true
)) || '}'), '"\u0000"') as data
