select coalesce((('{"auditEntries":' || (
  select ((('{"nodes":[' || coalesce(string_agg(coalesce(((((('{"id":' || to_json(('AuditEntry:' || cast(t1.id as text))::text)::text) || (
  ',"at":' || to_json(to_char(date_trunc('milliseconds', t1.at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text)) || ((
  ',"act":"' || case when t1.act::text in ('CREATE_KEY', 'MERGE_SOURCES', 'MOVE_EMBARGO', 'PUBLISH', 'RENAME_SOURCE', 'REPARSE', 'RESTORE', 'REVOKE_KEY', 'WITHDRAW') then t1.act::text end) || '","keyId":')) || (((coalesce(to_json(('Key:' || cast(t1.key_id as text))::text)::text, 'null') ||
  ',"keyLabel":') || coalesce(to_json(t1.key_label::text)::text, 'null')) || ((
  ',"address":' || coalesce(to_json(t1.address::text)::text, 'null')) ||
  ',"requestId":'))) || ((((coalesce(to_json(t1.request_id::text)::text, 'null') ||
  ',"articles":') || ((
    select count(*)::int4
    from audit_article
    where audit_article.audit_id = t1.id
  ))::int4::text) || ((',"articleIds":' || (
    select case
    when "computed".value is not null then (('[' || coalesce((
      select string_agg(l.i, ',')
      from (
        select coalesce(to_json("item".value::text)::text, '"\u0000"') as i
        from unnest("computed".value) as item(value)
      ) as l
    ), '')) || ']')
    end
    from (
      select array(
        select 'Article:' || cast(article_id as text)
        from audit_article
        where audit_article.audit_id = t1.id
        order by article_id
        limit 100
      ) as value offset 0
    ) as computed
  )) || ',"subjectKeyId":')) || (((coalesce(to_json(('Key:' || cast(t1.subject_key_id as text))::text)::text, 'null') ||
  ',"before":') || coalesce(to_json(t1.before::text)::text, 'null')) || ((
  ',"after":' || coalesce(to_json(t1.after::text)::text, 'null')) || '}')))), '"\u0000"'),
  ',') filter (where t1."#" <= 20), '')) || ('],"pageInfo":{"hasNextPage":' || (count(*) > 20)::boolean::text)) || ((
  ',"endCursor":' || coalesce(to_json(((array_agg(translate(encode(convert_to(json_build_array('3kpioajww64q5', (t1.at at time zone 'UTC')::text, t1.id::text)::text, 'UTF8'), 'base64'), e'+/=\n', '-_') order by t1."#" desc) filter (where t1."#" <= 20))[1])::text)::text, 'null')) || '}}'))
  from (
    select t1.*, row_number() over ( order by t1.at desc, t1.id desc) as "#"
    from "audit_entry" as t1
    order by t1.at desc, t1.id desc
    limit 21
  ) as t1
  having true
)) || '}'), '"\u0000"') as data
