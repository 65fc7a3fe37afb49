select format('{"keys":%s}', (
  select format('{"nodes":[%s],"pageInfo":{"hasNextPage":%s,"endCursor":%s}}', coalesce(string_agg(format(
  '{"id":%s,"scope":"%s","label":%s,"ending":%s,"createdAt":%s,"expiresAt":%s,"revokedAt":%s,"lastUsedAt":%s}', coalesce(to_json(('Key:' || cast(t1.id as text))::text), '"\u0000"'), case when t1.scope::text in ('ADMIN', 'PUBLISH', 'READ') then t1.scope::text else '"\u0000"' end, coalesce(to_json(t1.label::text), '"\u0000"'), coalesce(to_json(t1.ending::text), 'null'), coalesce(to_json(to_char(date_trunc('milliseconds', t1.created_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), '"\u0000"'), coalesce(to_json(to_char(date_trunc('milliseconds', t1.expires_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), 'null'), coalesce(to_json(to_char(date_trunc('milliseconds', t1.revoked_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), 'null'), coalesce(to_json(to_char(date_trunc('milliseconds', t1.last_used_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), 'null')),
  ',') filter (where t1."#" <= 20), ''), coalesce((count(*) > 20)::boolean::text, '"\u0000"'), coalesce(to_json(((array_agg(translate(encode(convert_to(json_build_array('3rs8jnvs528ap', (t1.created_at at time zone 'UTC')::text, t1.id::text)::text, 'UTF8'), 'base64'), e'+/=\n', '-_') order by t1."#" desc) filter (where t1."#" <= 20))[1])::text), 'null'))
  from (
    select t1.*, row_number() over ( order by t1.created_at desc, t1.id desc) as "#"
    from "api_key" as t1
    order by t1.created_at desc, t1.id desc
    limit 21
  ) as t1
  having true
)) as data
