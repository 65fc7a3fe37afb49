select format('{"articles":%s}', (
  select format('{"nodes":[%s]}', coalesce(string_agg(format('{"title":%s,"source":%s,"published":%s,"event":%s,"speeches":[%s]}', to_json(t1.title::text), coalesce((
    select format('{"name":%s}', to_json(t2.name::text))
    from "source" as t2
    where t2.id = t1.source_id
  ), 'null'), case when t1.published_value is not null then format(
  '{"value":%s,"basis":"%s"}', coalesce(to_json(cast(t1.published_value as text)), '"\u0000"'), case when t1.published_basis::text in ('GIVEN', 'INFERRED', 'METADATA', 'PRINTED', 'TEASER') then t1.published_basis::text else '"\u0000"' end) else 'null' end, case when t1.event_kind is not null then format(
  '{"kind":"%s","venue":%s,"host":%s}', case when t1.event_kind::text in ('CEREMONY', 'INTERVIEW', 'MEETING', 'MESSAGE', 'OTHER', 'PRESS_CONFERENCE', 'RECEPTION', 'SEMINAR', 'STATEMENT', 'TALKS', 'VISIT') then t1.event_kind::text else '"\u0000"' end, coalesce(to_json(t1.event_venue::text), 'null'), coalesce(to_json(t1.event_host::text), 'null')) else 'null' end, coalesce((
    select string_agg(l.i, ',')
    from (
      select format('{"speaker":%s,"office":%s,"statements":[%s]}', coalesce((
        select format('{"name":%s}', coalesce(to_json(t4.name::text), 'null'))
        from "speaker" as t4
        where t4.id = t3.speaker_id
      ), '"\u0000"'), coalesce(to_json(t3.office::text), 'null'), coalesce((
        select string_agg(l.i, ',')
        from (
          select format('{"mode":"%s","text":%s}', case when t5.mode::text in ('DIRECT', 'INDIRECT', 'MIXED') then t5.mode::text else '"\u0000"' end, to_json(t5.text::text)) as i
          from "statement" as t5
          where t5.speech_id = t3.id
          order by t5.position asc
        ) as l
      ), '')) as i
      from "speech" as t3
      where t3.article_id = t1.id
      order by t3.position asc
    ) as l
  ), '')), ',') filter (where t1."#" <= 5), ''))
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
)) as data
