select (('{"articles":' || (
  select (('{"nodes":[' || coalesce(string_agg(coalesce((((('{"title":' || to_json(t1.title::text)::text) ||
  ',"source":') || ((coalesce((
    select coalesce((('{"name":' || to_json(t2.name::text)::text) || '}'), '"\u0000"')
    from "source" as t2
    where t2.id = t1.source_id
  ), 'null') || ',"published":') || case when t1.published_value is not null then (((
  '{"value":' || to_json(cast(t1.published_value as text))::text) ||
  ',"basis":"') || (case when t1.published_basis::text in ('GIVEN', 'INFERRED', 'METADATA', 'PRINTED', 'TEASER') then t1.published_basis::text end || '"}')) else 'null' end)) || (((
  ',"event":' || case when t1.event_kind is not null then ((('{"kind":"' || case when t1.event_kind::text in ('CEREMONY', 'INTERVIEW', 'MEETING', 'MESSAGE', 'OTHER', 'PRESS_CONFERENCE', 'RECEPTION', 'SEMINAR', 'STATEMENT', 'TALKS', 'VISIT') then t1.event_kind::text end) || ('","venue":' || coalesce(to_json(t1.event_venue::text)::text, 'null'))) || ((
  ',"host":' || coalesce(to_json(t1.event_host::text)::text, 'null')) || '}')) else 'null' end) ||
  ',"speeches":[') || (coalesce((
    select string_agg(l.i, ',')
    from (
      select coalesce(((('{"speaker":' || (
        select (('{"name":' || coalesce(to_json(t4.name::text)::text, 'null')) || '}')
        from "speaker" as t4
        where t4.id = t3.speaker_id
      )) || (',"office":' || coalesce(to_json(t3.office::text)::text, 'null'))) || ((
      ',"statements":[' || coalesce((
        select string_agg(l.i, ',')
        from (
          select coalesce(((('{"mode":"' || case when t5.mode::text in ('DIRECT', 'INDIRECT', 'MIXED') then t5.mode::text end) || '","text":') || (to_json(t5.text::text)::text || '}')), '"\u0000"') as i
          from "statement" as t5
          where t5.speech_id = t3.id
          order by t5.position asc
        ) as l
      ), '')) || ']}')), '"\u0000"') as i
      from "speech" as t3
      where t3.article_id = t1.id
      order by t3.position asc
    ) as l
  ), '') || ']}'))), '"\u0000"'), ',') filter (where t1."#" <= 5), '')) || ']}')
  from (
    select t1.*, row_number() over ( order by t1.sort_date desc, t1.id desc) as "#"
    from "article" as t1
    where (exists (
      select "article_entry".article_id
      from "article_entry"
      where "article_entry".article_id = t1.id and "article_entry".visible_from is not null
    ))
    order by t1.sort_date desc, t1.id desc
    limit 6
  ) as t1
  having true
)) || '}') as data
