-- $1: ["RECEPTION"]
select format('{"articles":%s}', (
  select format('{"nodes":[%s]}', coalesce(string_agg(format('{"text":%s,"capture":%s,"speeches":[%s]}', to_json(t1.text::text), coalesce((
    select format('{"sha256":%s,"byteLength":%s,"mediaType":%s,"parserVersion":%s}', coalesce(to_json(t2.sha256::text), '"\u0000"'), coalesce(t2.byte_length::int4::text, '"\u0000"'), coalesce(to_json(t2.media_type::text), '"\u0000"'), coalesce(to_json(t2.parser_version::text), '"\u0000"'))
    from "capture" as t2
    where t2.sha256 = t1.sha256
  ), '"\u0000"'), coalesce((
    select string_agg(l.i, ',')
    from (
      select format('{"speaker":%s,"statements":[%s]}', coalesce((
        select format('{"name":%s}', coalesce(to_json(t4.name::text), 'null'))
        from "speaker" as t4
        where t4.id = t3.speaker_id
      ), '"\u0000"'), coalesce((
        select string_agg(l.i, ',')
        from (
          select format('{"text":%s,"source":%s,"cue":%s,"spans":[%s]}', to_json(t5.text::text), coalesce((
            select format('{"start":%s,"end":%s}', coalesce(t6.start::int4::text, '"\u0000"'), coalesce(t6.end::int4::text, '"\u0000"'))
            from (
              select *
              from jsonb_to_record(t5.source) as record("start" int4, "end" int4, "rawStart" int4, "rawEnd" int4)
              where t5.source is not null
            ) as t6
            limit 1
          ), 'null'), coalesce((
            select format('{"start":%s,"end":%s,"rawStart":%s,"rawEnd":%s}', coalesce(t7.start::int4::text, '"\u0000"'), coalesce(t7.end::int4::text, '"\u0000"'), coalesce(t7."rawStart"::int4::text, '"\u0000"'), coalesce(t7."rawEnd"::int4::text, '"\u0000"'))
            from (
              select *
              from jsonb_to_record(t5.cue) as record("start" int4, "end" int4, "rawStart" int4, "rawEnd" int4)
              where t5.cue is not null
            ) as t7
            limit 1
          ), 'null'), coalesce((
            select string_agg(l.i, ',')
            from (
              select format('{"start":%s,"end":%s,"rawStart":%s,"rawEnd":%s}', coalesce(t8.start::int4::text, '"\u0000"'), coalesce(t8.end::int4::text, '"\u0000"'), coalesce(t8."rawStart"::int4::text, '"\u0000"'), coalesce(t8."rawEnd"::int4::text, '"\u0000"')) as i
              from (
                select *
                from jsonb_to_recordset(t5.spans) as record("start" int4, "end" int4, "rawStart" int4, "rawEnd" int4)
              ) as t8
            ) as l
          ), '')) as i
          from "statement" as t5
          where t5.speech_id = t3.id
          order by t5.position asc
        ) as l
      ), '')) as i
      from "speech" as t3
      where t3.article_id = t1.id
      order by t3.position asc
    ) as l
  ), '')), ',') filter (where t1."#" <= 1), ''))
  from (
    select t1.*, row_number() over ( order by t1.sort_date desc, t1.id desc) as "#"
    from "article" as t1
    where (exists (
      select "article_entry".article_id
      from "article_entry"
      where "article_entry".article_id = t1.id and "article_entry".visible_from is not null
    )) and (t1.event_kind = any(cast($1 as text[])))
    order by t1.sort_date desc, t1.id desc
    limit 2
  ) as t1
  having true
)) as data
