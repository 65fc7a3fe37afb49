-- $1: ["RECEPTION"]
select (('{"articles":' || (
  select (('{"nodes":[' || coalesce(string_agg(coalesce(((('{"text":' || to_json(t1.text::text)::text) || (
  ',"capture":' || (
    select (((('{"sha256":' || to_json(t2.sha256::text)::text) ||
    ',"byteLength":') || (t2.byte_length::int4::text || ',"mediaType":')) || ((to_json(t2.media_type::text)::text ||
    ',"parserVersion":') || (to_json(t2.parser_version::text)::text || '}')))
    from "capture" as t2
    where t2.sha256 = t1.sha256
  ))) || ((',"speeches":[' || coalesce((
    select string_agg(l.i, ',')
    from (
      select coalesce(((('{"speaker":' || (
        select (('{"name":' || coalesce(to_json(t4.name::text)::text, 'null')) || '}')
        from "speaker" as t4
        where t4.id = t3.speaker_id
      )) || ',"statements":[') || (coalesce((
        select string_agg(l.i, ',')
        from (
          select coalesce((((('{"text":' || to_json(t5.text::text)::text) ||
          ',"source":') || (coalesce((
            select coalesce(((('{"start":' || t6.start::int4::text) || ',"end":') || (t6.end::int4::text || '}')), '"\u0000"')
            from (
              select *
              from jsonb_to_record(t5.source) as record("start" int4, "end" int4, "rawStart" int4, "rawEnd" int4)
              where t5.source is not null
            ) as t6
            limit 1
          ), 'null') || ',"cue":')) || ((coalesce((
            select coalesce((((('{"start":' || t7.start::int4::text) || ',"end":') || (t7.end::int4::text ||
            ',"rawStart":')) || ((t7."rawStart"::int4::text || ',"rawEnd":') || (t7."rawEnd"::int4::text || '}'))), '"\u0000"')
            from (
              select *
              from jsonb_to_record(t5.cue) as record("start" int4, "end" int4, "rawStart" int4, "rawEnd" int4)
              where t5.cue is not null
            ) as t7
            limit 1
          ), 'null') || ',"spans":[') || (coalesce((
            select string_agg(l.i, ',')
            from (
              select coalesce((((('{"start":' || t8.start::int4::text) || ',"end":') || (t8.end::int4::text ||
              ',"rawStart":')) || ((t8."rawStart"::int4::text || ',"rawEnd":') || (t8."rawEnd"::int4::text || '}'))), '"\u0000"') as i
              from (
                select *
                from jsonb_to_recordset(t5.spans) as record("start" int4, "end" int4, "rawStart" int4, "rawEnd" int4)
              ) as t8
            ) as l
          ), '') || ']}'))), '"\u0000"') as i
          from "statement" as t5
          where t5.speech_id = t3.id
          order by t5.position asc
        ) as l
      ), '') || ']}')), '"\u0000"') as i
      from "speech" as t3
      where t3.article_id = t1.id
      order by t3.position asc
    ) as l
  ), '')) || ']}')), '"\u0000"'), ',') filter (where t1."#" <= 1), '')) || ']}')
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
)) || '}') as data
