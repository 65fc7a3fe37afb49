-- $1: "0198c5e0-0000-7000-8000-000000000001"
select (('{"article":' || coalesce((
  select coalesce((('{"capture":' || (
    select ((((('{"sha256":' || to_json(t2.sha256::text)::text) || (
    ',"byteLength":' || t2.byte_length::int4::text)) || ((',"mediaType":' || to_json(t2.media_type::text)::text) ||
    ',"encoding":')) || (((to_json(t2.encoding::text)::text || ',"parserVersion":') || to_json(t2.parser_version::text)::text) || ((
    ',"receivedAt":' || to_json(to_char(date_trunc('milliseconds', t2.received_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text) ||
    ',"url":'))) || ((((coalesce(to_json(cast(t2.url as text))::text, 'null') ||
    ',"capturedAt":') || coalesce(to_json(to_char(date_trunc('milliseconds', t2.captured_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text, 'null')) || ((
    ',"declaredMediaType":' || coalesce(to_json(t2.declared_media_type::text)::text, 'null')) ||
    ',"basis":')) || (((case when t2.basis is null then 'null' else coalesce((('"' || case when t2.basis::text in ('ARCHIVED_ADDRESS', 'DOCUMENT', 'EXPORT', 'FEED', 'GIVEN', 'MAIL', 'MHTML', 'MIRROR', 'SAVED_COMMENT', 'TABLE', 'WARC') then t2.basis::text end) || '"'), '"\u0000"') end ||
    ',"raw":') || to_json(t2.raw::text)::text) || ((',"remainder":[' || coalesce((
      select string_agg(l.i, ',')
      from (
        select coalesce(((('{"start":' || t3.start::int4::text) || ',"end":') || (t3.end::int4::text || '}')), '"\u0000"') as i
        from (
          select *
          from jsonb_to_recordset(t2.remainder) as record("start" int4, "end" int4)
        ) as t3
      ) as l
    ), '')) || ']}'))))
    from "capture" as t2
    where t2.sha256 = t1.sha256
  )) || '}'), '"\u0000"')
  from "article" as t1
  where (exists (
    select "article_entry".article_id
    from "article_entry"
    where "article_entry".article_id = t1.id and "article_entry".visible_from is not null
  )) and (t1.id = cast($1 as uuid))
  order by t1.id desc
  limit 1
), 'null')) || '}') as data
