-- $1: "3kpioajww64q5"
select format('{"auditEntries":%s}', (
  select format('{"nodes":[%s],"pageInfo":{"hasNextPage":%s,"endCursor":%s}}', coalesce(string_agg(format(
  '{"id":%s,"at":%s,"act":"%s","keyId":%s,"keyLabel":%s,"address":%s,"requestId":%s,"articles":%s,"articleIds":%s,"subjectKeyId":%s,"subjectWebhookId":%s,"before":%s,"after":%s}', coalesce(to_json(('AuditEntry:' || cast(t1.id as text))::text), '"\u0000"'), coalesce(to_json(to_char(date_trunc('milliseconds', t1.at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), '"\u0000"'), case when t1.act::text in ('CREATE_KEY', 'CREATE_WEBHOOK', 'MERGE_SOURCES', 'MOVE_EMBARGO', 'PAUSE_WEBHOOK', 'PUBLISH', 'REMOVE_WEBHOOK', 'RENAME_SOURCE', 'REPARSE', 'REPLAY_WEBHOOK', 'RESTORE', 'RESUME_WEBHOOK', 'REVOKE_KEY', 'ROTATE_WEBHOOK_SECRET', 'WITHDRAW') then t1.act::text else '"\u0000"' end, coalesce(to_json(('Key:' || cast(t1.key_id as text))::text), 'null'), coalesce(to_json(t1.key_label::text), 'null'), coalesce(to_json(t1.address::text), 'null'), coalesce(to_json(t1.request_id::text), 'null'), coalesce(((
    select count(*)::int4
    from audit_article
    where audit_article.audit_id = t1.id
  ))::int4::text, '"\u0000"'), (
    select coalesce(case when "computed".value is not null then format('[%s]', coalesce((
      select string_agg(l.i, ',')
      from (
        select coalesce(to_json("item".value::text)::text, '"\u0000"') as i
        from unnest("computed".value) as item(value)
      ) as l
    ), '')) end, '"\u0000"')
    from (
      select array(
        select 'Article:' || cast(article_id as text)
        from audit_article
        where audit_article.audit_id = t1.id
        order by article_id
        limit 100
      ) as value offset 0
    ) as computed
  ), coalesce(to_json(('Key:' || cast(t1.subject_key_id as text))::text), 'null'), coalesce(to_json(('Webhook:' || cast(t1.subject_webhook_id as text))::text), 'null'), coalesce(to_json(t1.before::text), 'null'), coalesce(to_json(t1.after::text), 'null')),
  ',') filter (where t1."#" <= 20), ''), coalesce((count(*) > 20)::boolean::text, '"\u0000"'), coalesce(to_json(((array_agg(translate(encode(convert_to(json_build_array(cast($1 as text), (t1.at at time zone 'UTC')::text, t1.id::text)::text, 'UTF8'), 'base64'), e'+/=\n', '-_') order by t1."#" desc) filter (where t1."#" <= 20))[1])::text), 'null'))
  from (
    select t1.*, row_number() over ( order by t1.at desc, t1.id desc) as "#"
    from "audit_entry" as t1
    order by t1.at desc, t1.id desc
    limit 21
  ) as t1
  having true
)) as data
