-- $1: "1q3y2j8d7sfoy"
-- $2: "%wendrick%"
-- $3: "%minister%"
-- $4: "('bridg' | 'bridge')"
select format('{"speeches":%s}', (
  select format('{"nodes":[%s],"pageInfo":{"endCursor":%s,"hasNextPage":%s}}', coalesce(string_agg(format(
  '{"id":"Speech:%s","position":%s,"kind":"%s","office":%s,"country":%s,"countryCode":%s,"inReplyTo":%s,"speaker":%s,"statements":[%s],"article":%s}', t1.id, t1.position::int4, case when t1.kind::text in ('INTERVIEW', 'MESSAGE', 'OTHER', 'PRESS_CONFERENCE', 'SPEECH', 'STATEMENT') then t1.kind::text else '"\u0000"' end, coalesce(to_json(t1.office::text), 'null'), coalesce(to_json(t1.country::text), 'null'), coalesce(to_json(t1.country_code::text), 'null'), coalesce((
    select format('{"id":"Speech:%s"}', t2.id)
    from "speech" as t2
    where t2.article_id = t1.article_id and t2.position = t1.in_reply_to
    order by t2.position asc
    limit 1
  ), 'null'), coalesce((
    select format('{"id":"Speaker:%s","kind":"%s","name":%s,"description":%s}', t3.id, case when t3.kind::text in ('GROUP', 'ORGANISATION', 'PERSON') then t3.kind::text else '"\u0000"' end, coalesce(to_json(t3.name::text), 'null'), coalesce(to_json(t3.description::text), 'null'))
    from "speaker" as t3
    where t3.id = t1.speaker_id
  ), '"\u0000"'), coalesce((
    select string_agg(l.i, ',')
    from (
      select format('{"position":%s,"mode":"%s","text":%s,"spans":[%s],"source":%s,"cue":%s}', t4.position::int4, case when t4.mode::text in ('DIRECT', 'INDIRECT', 'MIXED') then t4.mode::text else '"\u0000"' end, to_json(t4.text::text), coalesce((
        select string_agg(l.i, ',')
        from (
          select format('{"start":%s,"end":%s,"rawStart":%s,"rawEnd":%s}', coalesce(t5.start::int4::text, '"\u0000"'), coalesce(t5.end::int4::text, '"\u0000"'), coalesce(t5."rawStart"::int4::text, '"\u0000"'), coalesce(t5."rawEnd"::int4::text, '"\u0000"')) as i
          from (
            select *
            from jsonb_to_recordset(t4.spans) as record("start" int4, "end" int4, "rawStart" int4, "rawEnd" int4)
          ) as t5
        ) as l
      ), ''), coalesce((
        select format('{"start":%s,"end":%s,"rawStart":%s,"rawEnd":%s}', coalesce(t6.start::int4::text, '"\u0000"'), coalesce(t6.end::int4::text, '"\u0000"'), coalesce(t6."rawStart"::int4::text, '"\u0000"'), coalesce(t6."rawEnd"::int4::text, '"\u0000"'))
        from (
          select *
          from jsonb_to_record(t4.source) as record("start" int4, "end" int4, "rawStart" int4, "rawEnd" int4)
          where t4.source is not null
        ) as t6
        limit 1
      ), 'null'), coalesce((
        select format('{"start":%s,"end":%s,"rawStart":%s,"rawEnd":%s}', coalesce(t7.start::int4::text, '"\u0000"'), coalesce(t7.end::int4::text, '"\u0000"'), coalesce(t7."rawStart"::int4::text, '"\u0000"'), coalesce(t7."rawEnd"::int4::text, '"\u0000"'))
        from (
          select *
          from jsonb_to_record(t4.cue) as record("start" int4, "end" int4, "rawStart" int4, "rawEnd" int4)
          where t4.cue is not null
        ) as t7
        limit 1
      ), 'null')) as i
      from "statement" as t4
      where t4.speech_id = t1.id
      order by t4.position asc
    ) as l
  ), ''), coalesce((
    select format('{"id":"Article:%s","title":%s,"genre":%s,"url":%s,"language":%s,"source":%s,"published":%s,"eventDate":%s}', t8.id, to_json(t8.title::text), case when t8.genre is null then 'null' else format('"%s"', case when t8.genre::text in ('ADDRESS', 'JOINT_STATEMENT', 'MINUTES', 'OTHER', 'READOUT', 'REPORT', 'STATEMENT', 'TRANSCRIPT') then t8.genre::text else '"\u0000"' end) end, coalesce(to_json(cast(t8.url as text)), 'null'), coalesce(to_json(t8.language::text), 'null'), coalesce((
      select format('{"id":"Source:%s","slug":%s,"name":%s}', t9.id, to_json(t9.slug::text), to_json(t9.name::text))
      from "source" as t9
      where t9.id = t8.source_id
    ), 'null'), case when t8.published_value is not null then format(
    '{"value":%s,"precision":"%s","basis":"%s","text":%s,"earliest":%s,"latest":%s}', coalesce(to_json(cast(t8.published_value as text)), '"\u0000"'), case when t8.published_precision::text in ('DAY', 'MONTH', 'YEAR') then t8.published_precision::text else '"\u0000"' end, case when t8.published_basis::text in ('GIVEN', 'INFERRED', 'METADATA', 'PRINTED', 'TEASER') then t8.published_basis::text else '"\u0000"' end, coalesce(to_json(t8.published_text::text), 'null'), coalesce(to_json(cast(t8.published_earliest as text)), '"\u0000"'), coalesce(to_json(cast(t8.published_latest as text)), '"\u0000"')) else 'null' end, case when t8.event_date_value is not null then format(
    '{"value":%s,"precision":"%s","basis":"%s","text":%s,"earliest":%s,"latest":%s}', coalesce(to_json(cast(t8.event_date_value as text)), '"\u0000"'), case when t8.event_date_precision::text in ('DAY', 'MONTH', 'YEAR') then t8.event_date_precision::text else '"\u0000"' end, case when t8.event_date_basis::text in ('GIVEN', 'INFERRED', 'METADATA', 'PRINTED', 'TEASER') then t8.event_date_basis::text else '"\u0000"' end, coalesce(to_json(t8.event_date_text::text), 'null'), coalesce(to_json(cast(t8.event_date_earliest as text)), '"\u0000"'), coalesce(to_json(cast(t8.event_date_latest as text)), '"\u0000"')) else 'null' end)
    from "article" as t8
    where t8.id = t1.article_id
  ), '"\u0000"')), ',') filter (where t1."#" <= 20), ''), coalesce(to_json(((array_agg(translate(encode(convert_to(json_build_array(cast($1 as text), t1.id::text)::text, 'UTF8'), 'base64'), e'+/=\n', '-_') order by t1."#" desc) filter (where t1."#" <= 20))[1])::text), 'null'), coalesce((count(*) > 20)::boolean::text, '"\u0000"'))
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
    )) and (left(t1.office, 600) in (
      select text
      from wording
      where "wording".key like cast($3 as text)
    )) and ((t1.search @@ cast(cast($4 as text) as tsquery) and (
      select search_ready()
    )))
    order by t1.id asc
    limit 21
  ) as t1
  having true
)) as data
