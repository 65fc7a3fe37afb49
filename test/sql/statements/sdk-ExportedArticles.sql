-- $1: "2nhowmnc98hin"
select format('{"articles":%s}', (
  select format('{"nodes":[%s],"pageInfo":{"endCursor":%s,"hasNextPage":%s}}', coalesce(string_agg(format(
  '{"id":"Article:%s","title":%s,"titleBasis":"%s","genre":%s,"url":%s,"language":%s,"text":%s,"firstSeenAt":%s,"source":%s,"published":%s,"updated":%s,"eventDate":%s,"event":%s,"speeches":[%s],"relatedItems":[%s],"capture":%s,"visibleSince":%s}', t1.id, to_json(t1.title::text), case when t1.title_basis::text in ('DERIVED', 'PRINTED') then t1.title_basis::text else '"\u0000"' end, case when t1.genre is null then 'null' else format('"%s"', case when t1.genre::text in ('ADDRESS', 'JOINT_STATEMENT', 'MINUTES', 'OTHER', 'READOUT', 'REPORT', 'STATEMENT', 'TRANSCRIPT') then t1.genre::text else '"\u0000"' end) end, coalesce(to_json(cast(t1.url as text)), 'null'), coalesce(to_json(t1.language::text), 'null'), to_json(t1.text::text), to_json(to_char(date_trunc('milliseconds', t1.first_seen_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), coalesce((
    select format('{"id":"Source:%s","slug":%s,"name":%s}', t2.id, to_json(t2.slug::text), to_json(t2.name::text))
    from "source" as t2
    where t2.id = t1.source_id
  ), 'null'), case when t1.published_value is not null then format(
  '{"value":%s,"precision":"%s","basis":"%s","text":%s,"earliest":%s,"latest":%s}', coalesce(to_json(cast(t1.published_value as text)), '"\u0000"'), case when t1.published_precision::text in ('DAY', 'MONTH', 'YEAR') then t1.published_precision::text else '"\u0000"' end, case when t1.published_basis::text in ('GIVEN', 'INFERRED', 'METADATA', 'PRINTED', 'TEASER') then t1.published_basis::text else '"\u0000"' end, coalesce(to_json(t1.published_text::text), 'null'), coalesce(to_json(cast(t1.published_earliest as text)), '"\u0000"'), coalesce(to_json(cast(t1.published_latest as text)), '"\u0000"')) else 'null' end, case when t1.updated_value is not null then format(
  '{"value":%s,"precision":"%s","basis":"%s","text":%s,"earliest":%s,"latest":%s}', coalesce(to_json(cast(t1.updated_value as text)), '"\u0000"'), case when t1.updated_precision::text in ('DAY', 'MONTH', 'YEAR') then t1.updated_precision::text else '"\u0000"' end, case when t1.updated_basis::text in ('GIVEN', 'INFERRED', 'METADATA', 'PRINTED', 'TEASER') then t1.updated_basis::text else '"\u0000"' end, coalesce(to_json(t1.updated_text::text), 'null'), coalesce(to_json(cast(t1.updated_earliest as text)), '"\u0000"'), coalesce(to_json(cast(t1.updated_latest as text)), '"\u0000"')) else 'null' end, case when t1.event_date_value is not null then format(
  '{"value":%s,"precision":"%s","basis":"%s","text":%s,"earliest":%s,"latest":%s}', coalesce(to_json(cast(t1.event_date_value as text)), '"\u0000"'), case when t1.event_date_precision::text in ('DAY', 'MONTH', 'YEAR') then t1.event_date_precision::text else '"\u0000"' end, case when t1.event_date_basis::text in ('GIVEN', 'INFERRED', 'METADATA', 'PRINTED', 'TEASER') then t1.event_date_basis::text else '"\u0000"' end, coalesce(to_json(t1.event_date_text::text), 'null'), coalesce(to_json(cast(t1.event_date_earliest as text)), '"\u0000"'), coalesce(to_json(cast(t1.event_date_latest as text)), '"\u0000"')) else 'null' end, case when t1.event_kind is not null then format(
  '{"kind":"%s","host":%s,"occasion":%s,"venue":%s,"present":%s}', case when t1.event_kind::text in ('CEREMONY', 'INTERVIEW', 'MEETING', 'MESSAGE', 'OTHER', 'PRESS_CONFERENCE', 'RECEPTION', 'SEMINAR', 'STATEMENT', 'TALKS', 'VISIT') then t1.event_kind::text else '"\u0000"' end, coalesce(to_json(t1.event_host::text), 'null'), coalesce(to_json(t1.event_occasion::text), 'null'), coalesce(to_json(t1.event_venue::text), 'null'), coalesce(case when t1.event_present is not null then format('[%s]', coalesce((
    select string_agg(l.i, ',')
    from (
      select coalesce(to_json("item".value::text)::text, '"\u0000"') as i
      from unnest(t1.event_present) as item(value)
    ) as l
  ), '')) end, '"\u0000"')) else 'null' end, coalesce((
    select string_agg(l.i, ',')
    from (
      select format('{"id":"Speech:%s","position":%s,"kind":"%s","office":%s,"country":%s,"countryCode":%s,"inReplyTo":%s,"speaker":%s,"statements":[%s]}', t3.id, t3.position::int4, case when t3.kind::text in ('INTERVIEW', 'MESSAGE', 'OTHER', 'PRESS_CONFERENCE', 'SPEECH', 'STATEMENT') then t3.kind::text else '"\u0000"' end, coalesce(to_json(t3.office::text), 'null'), coalesce(to_json(t3.country::text), 'null'), coalesce(to_json(t3.country_code::text), 'null'), coalesce((
        select format('{"id":"Speech:%s"}', t4.id)
        from "speech" as t4
        where t4.article_id = t3.article_id and t4.position = t3.in_reply_to
        order by t4.position asc
        limit 1
      ), 'null'), coalesce((
        select format('{"id":"Speaker:%s","kind":"%s","name":%s,"description":%s}', t5.id, case when t5.kind::text in ('GROUP', 'ORGANISATION', 'PERSON') then t5.kind::text else '"\u0000"' end, coalesce(to_json(t5.name::text), 'null'), coalesce(to_json(t5.description::text), 'null'))
        from "speaker" as t5
        where t5.id = t3.speaker_id
      ), '"\u0000"'), coalesce((
        select string_agg(l.i, ',')
        from (
          select format('{"position":%s,"mode":"%s","text":%s,"spans":[%s],"source":%s,"cue":%s}', t6.position::int4, case when t6.mode::text in ('DIRECT', 'INDIRECT', 'MIXED') then t6.mode::text else '"\u0000"' end, to_json(t6.text::text), coalesce((
            select string_agg(l.i, ',')
            from (
              select format('{"start":%s,"end":%s,"rawStart":%s,"rawEnd":%s}', coalesce(t7.start::int4::text, '"\u0000"'), coalesce(t7.end::int4::text, '"\u0000"'), coalesce(t7."rawStart"::int4::text, '"\u0000"'), coalesce(t7."rawEnd"::int4::text, '"\u0000"')) as i
              from (
                select *
                from jsonb_to_recordset(t6.spans) as record("start" int4, "end" int4, "rawStart" int4, "rawEnd" int4)
              ) as t7
            ) as l
          ), ''), coalesce((
            select format('{"start":%s,"end":%s,"rawStart":%s,"rawEnd":%s}', coalesce(t8.start::int4::text, '"\u0000"'), coalesce(t8.end::int4::text, '"\u0000"'), coalesce(t8."rawStart"::int4::text, '"\u0000"'), coalesce(t8."rawEnd"::int4::text, '"\u0000"'))
            from (
              select *
              from jsonb_to_record(t6.source) as record("start" int4, "end" int4, "rawStart" int4, "rawEnd" int4)
              where t6.source is not null
            ) as t8
            limit 1
          ), 'null'), coalesce((
            select format('{"start":%s,"end":%s,"rawStart":%s,"rawEnd":%s}', coalesce(t9.start::int4::text, '"\u0000"'), coalesce(t9.end::int4::text, '"\u0000"'), coalesce(t9."rawStart"::int4::text, '"\u0000"'), coalesce(t9."rawEnd"::int4::text, '"\u0000"'))
            from (
              select *
              from jsonb_to_record(t6.cue) as record("start" int4, "end" int4, "rawStart" int4, "rawEnd" int4)
              where t6.cue is not null
            ) as t9
            limit 1
          ), 'null')) as i
          from "statement" as t6
          where t6.speech_id = t3.id
          order by t6.position asc
        ) as l
      ), '')) as i
      from "speech" as t3
      where t3.article_id = t1.id
      order by t3.position asc
    ) as l
  ), ''), coalesce((
    select string_agg(l.i, ',')
    from (
      select format('{"id":"RelatedItem:%s","position":%s,"teaser":%s,"truncated":%s,"url":%s,"published":%s,"resolution":%s,"article":%s}', t10.id, t10.position::int4, to_json(t10.teaser::text), t10.truncated::boolean::text, coalesce(to_json(cast(t10.url as text)), 'null'), case when t10.published_value is not null then format(
      '{"value":%s,"precision":"%s","basis":"%s","text":%s,"earliest":%s,"latest":%s}', coalesce(to_json(cast(t10.published_value as text)), '"\u0000"'), case when t10.published_precision::text in ('DAY', 'MONTH', 'YEAR') then t10.published_precision::text else '"\u0000"' end, case when t10.published_basis::text in ('GIVEN', 'INFERRED', 'METADATA', 'PRINTED', 'TEASER') then t10.published_basis::text else '"\u0000"' end, coalesce(to_json(t10.published_text::text), 'null'), coalesce(to_json(cast(t10.published_earliest as text)), '"\u0000"'), coalesce(to_json(cast(t10.published_latest as text)), '"\u0000"')) else 'null' end, (
        select format('"%s"', case when "computed".value::text in ('AMBIGUOUS', 'RESOLVED', 'UNRESOLVED') then "computed".value::text else '"\u0000"' end)
        from (
          select (
            select case count(*)
            when 0 then 'UNRESOLVED'
            else case
            when count(*) = 1 and bool_and("related_candidate".certain) then 'RESOLVED'
            else 'AMBIGUOUS'
            end
            end as "resolution"
            from related_candidate as "related_candidate"
            where "related_candidate".related_item_id = t10.id
          ) as value offset 0
        ) as computed
      ), coalesce((
        select format('{"id":"Article:%s","title":%s}', t11.id, to_json(t11.title::text))
        from (
          select "visible_article".*
          from "visible_article"
          where "visible_article".id = (
            select (array_agg("related_candidate".article_id))[1] as "article_id"
            from related_candidate as "related_candidate"
            where "related_candidate".related_item_id = t10.id
            having count(*) = 1 and bool_and("related_candidate".certain)
          )
        ) as t11
        limit 1
      ), 'null')) as i
      from "related_item" as t10
      where t10.article_id = t1.id
      order by t10.position asc
    ) as l
  ), ''), coalesce((
    select format('{"sha256":%s,"byteLength":%s,"mediaType":%s,"parserVersion":%s,"receivedAt":%s,"url":%s,"capturedAt":%s,"declaredMediaType":%s,"basis":%s}', coalesce(to_json(t12.sha256::text), '"\u0000"'), coalesce(t12.byte_length::int4::text, '"\u0000"'), coalesce(to_json(t12.media_type::text), '"\u0000"'), coalesce(to_json(t12.parser_version::text), '"\u0000"'), coalesce(to_json(to_char(date_trunc('milliseconds', t12.received_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), '"\u0000"'), coalesce(to_json(cast(t12.url as text)), 'null'), coalesce(to_json(to_char(date_trunc('milliseconds', t12.captured_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), 'null'), coalesce(to_json(t12.declared_media_type::text), 'null'), case when t12.basis is null then 'null' else format('"%s"', case when t12.basis::text in ('ARCHIVED_ADDRESS', 'DOCUMENT', 'EXPORT', 'FEED', 'GIVEN', 'MAIL', 'MHTML', 'MIRROR', 'SAVED_COMMENT', 'TABLE', 'WARC') then t12.basis::text else '"\u0000"' end) end)
    from "capture" as t12
    where t12.sha256 = t1.sha256
  ), '"\u0000"'), coalesce(to_json(to_char(date_trunc('milliseconds', (((
    select "feed".publish_at
    from "article_entry" inner join "feed" on "feed".position = "article_entry".visible_from
    where "article_entry".article_id = t1.id
  )))) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), '"\u0000"')),
  ',') filter (where t1."#" <= 20), ''), coalesce(to_json(((array_agg(translate(encode(convert_to(json_build_array(cast($1 as text), t1.sort_date::text, t1.id::text)::text, 'UTF8'), 'base64'), e'+/=\n', '-_') order by t1."#" desc) filter (where t1."#" <= 20))[1])::text), 'null'), coalesce((count(*) > 20)::boolean::text, '"\u0000"'))
  from (
    select t1.*, row_number() over ( order by t1.sort_date desc, t1.id desc) as "#"
    from "article" as t1
    where (exists (
      select "article_entry".article_id
      from "article_entry"
      where "article_entry".article_id = t1.id and "article_entry".visible_from is not null
    ))
    order by t1.sort_date desc, t1.id desc
    limit 21
  ) as t1
  having true
)) as data
