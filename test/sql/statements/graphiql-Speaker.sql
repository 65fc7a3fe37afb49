-- $1: "%wendrick%"
-- $2: "%wendrick%"
select format('{"speeches":%s}', (
  select format('{"totalCount":%s,"nodes":[%s]}', coalesce(((
    select count(*)
    from (
      select "speech".*
      from "speech"
      where (exists (
        select "article_entry".article_id
        from "article_entry"
        where "article_entry".article_id = "speech".article_id and "article_entry".visible_from is not null
      ))
    ) as t2
    where (t2.speaker_id in (
      select speaker_id
      from speaker_identity
      where "speaker_identity".words like cast($1 as text)
    ))
  ))::int4::text, '"\u0000"'), coalesce(string_agg(format('{"kind":"%s","office":%s,"country":%s,"countryCode":%s,"article":%s,"statements":[%s]}', case when t1.kind::text in ('INTERVIEW', 'MESSAGE', 'OTHER', 'PRESS_CONFERENCE', 'SPEECH', 'STATEMENT') then t1.kind::text else '"\u0000"' end, coalesce(to_json(t1.office::text), 'null'), coalesce(to_json(t1.country::text), 'null'), coalesce(to_json(t1.country_code::text), 'null'), coalesce((
    select format('{"title":%s,"eventDate":%s}', to_json(t3.title::text), case when t3.event_date_value is not null then format(
    '{"value":%s,"text":%s,"basis":"%s"}', coalesce(to_json(cast(t3.event_date_value as text)), '"\u0000"'), coalesce(to_json(t3.event_date_text::text), 'null'), case when t3.event_date_basis::text in ('GIVEN', 'INFERRED', 'METADATA', 'PRINTED', 'TEASER') then t3.event_date_basis::text else '"\u0000"' end) else 'null' end)
    from "article" as t3
    where t3.id = t1.article_id
  ), '"\u0000"'), coalesce((
    select string_agg(l.i, ',')
    from (
      select format('{"text":%s}', to_json(t4.text::text)) as i
      from "statement" as t4
      where t4.speech_id = t1.id
      order by t4.position asc
    ) as l
  ), '')), ',') filter (where t1."#" <= 20), ''))
  from (
    select t1.*, row_number() over ( order by t1.id asc) as "#"
    from (
      select "speech".*
      from "speech"
      where (exists (
        select "article_entry".article_id
        from "article_entry"
        where "article_entry".article_id = "speech".article_id and "article_entry".visible_from is not null
      ))
    ) as t1
    where (t1.speaker_id in (
      select speaker_id
      from speaker_identity
      where "speaker_identity".words like cast($2 as text)
    ))
    order by t1.id asc
    limit 21
  ) as t1
  having true
)) as data
