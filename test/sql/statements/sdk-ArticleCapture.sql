-- $1: "0198c5e0-0000-7000-8000-000000000001"
select format('{"article":%s}', coalesce((
  select format('{"capture":%s}', coalesce((
    select format('{"sha256":%s,"byteLength":%s,"mediaType":%s,"encoding":%s,"parserVersion":%s,"receivedAt":%s,"url":%s,"capturedAt":%s,"declaredMediaType":%s,"basis":%s,"raw":%s,"remainder":[%s]}', coalesce(to_json(t2.sha256::text), '"\u0000"'), coalesce(t2.byte_length::int4::text, '"\u0000"'), coalesce(to_json(t2.media_type::text), '"\u0000"'), coalesce(to_json(t2.encoding::text), '"\u0000"'), coalesce(to_json(t2.parser_version::text), '"\u0000"'), coalesce(to_json(to_char(date_trunc('milliseconds', t2.received_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), '"\u0000"'), coalesce(to_json(cast(t2.url as text)), 'null'), coalesce(to_json(to_char(date_trunc('milliseconds', t2.captured_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), 'null'), coalesce(to_json(t2.declared_media_type::text), 'null'), case when t2.basis is null then 'null' else format('"%s"', case when t2.basis::text in ('ARCHIVED_ADDRESS', 'DOCUMENT', 'EXPORT', 'FEED', 'GIVEN', 'MAIL', 'MHTML', 'MIRROR', 'SAVED_COMMENT', 'TABLE', 'WARC') then t2.basis::text else '"\u0000"' end) end, coalesce(to_json(t2.raw::text), '"\u0000"'), coalesce((
      select string_agg(l.i, ',')
      from (
        select format('{"start":%s,"end":%s}', coalesce(t3.start::int4::text, '"\u0000"'), coalesce(t3.end::int4::text, '"\u0000"')) as i
        from (
          select *
          from jsonb_to_recordset(t2.remainder) as record("start" int4, "end" int4)
        ) as t3
      ) as l
    ), ''))
    from "capture" as t2
    where t2.sha256 = t1.sha256
  ), '"\u0000"'))
  from "article" as t1
  where (exists (
    select "article_entry".article_id
    from "article_entry"
    where "article_entry".article_id = t1.id and "article_entry".visible_from is not null
  )) and (t1.id = cast($1 as uuid))
  order by t1.id desc
  limit 1
), 'null')) as data
