-- $1: "%wendrick%"
-- $2: "%wendrick%"
select coalesce((('{"speeches":' || (
  select ((('{"totalCount":' || ((
    select count(*)
    from "speech" as t2
    where (exists (
      select "article_entry".article_id
      from "article_entry"
      where "article_entry".article_id = t2.article_id and "article_entry".visible_from is not null
    )) and (t2.speaker_id in (
      select speaker_id
      from speaker_identity
      where "speaker_identity".words like cast($1 as text)
    ))
  ))::int4::text) || ',"nodes":[') || (coalesce(string_agg(coalesce(((((
  '{"kind":"' || case when t1.kind::text in ('INTERVIEW', 'MESSAGE', 'OTHER', 'PRESS_CONFERENCE', 'SPEECH', 'STATEMENT') then t1.kind::text end) || ('","office":' || coalesce(to_json(t1.office::text)::text, 'null'))) || ((
  ',"country":' || coalesce(to_json(t1.country::text)::text, 'null')) ||
  ',"countryCode":')) || (((coalesce(to_json(t1.country_code::text)::text, 'null') ||
  ',"article":') || (
    select ((('{"title":' || to_json(t3.title::text)::text) || ',"eventDate":') || (case when t3.event_date_value is not null then (((
    '{"value":' || to_json(cast(t3.event_date_value as text))::text) || (
    ',"text":' || coalesce(to_json(t3.event_date_text::text)::text, 'null'))) || ((
    ',"basis":"' || case when t3.event_date_basis::text in ('GIVEN', 'INFERRED', 'METADATA', 'PRINTED', 'TEASER') then t3.event_date_basis::text end) || '"}')) else 'null' end || '}'))
    from "article" as t3
    where t3.id = t1.article_id
  )) || ((',"statements":[' || coalesce((
    select string_agg(l.i, ',')
    from (
      select coalesce((('{"text":' || to_json(t4.text::text)::text) || '}'), '"\u0000"') as i
      from "statement" as t4
      where t4.speech_id = t1.id
      order by t4.position asc
    ) as l
  ), '')) || ']}'))), '"\u0000"'), ',') filter (where t1."#" <= 20), '') || ']}'))
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
      where "speaker_identity".words like cast($2 as text)
    ))
    order by t1.id asc
    limit 21
  ) as t1
  having true
)) || '}'), '"\u0000"') as data
