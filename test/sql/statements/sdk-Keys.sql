select coalesce((('{"keys":' || (
  select ((('{"nodes":[' || coalesce(string_agg(coalesce(((((('{"id":' || to_json(('Key:' || cast(t1.id as text))::text)::text) ||
  ',"scope":"') || (case when t1.scope::text in ('ADMIN', 'PUBLISH', 'READ') then t1.scope::text end || '","label":')) || ((to_json(t1.label::text)::text ||
  ',"ending":') || (coalesce(to_json(t1.ending::text)::text, 'null') ||
  ',"createdAt":'))) || (((to_json(to_char(date_trunc('milliseconds', t1.created_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text ||
  ',"expiresAt":') || (coalesce(to_json(to_char(date_trunc('milliseconds', t1.expires_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text, 'null') ||
  ',"revokedAt":')) || ((coalesce(to_json(to_char(date_trunc('milliseconds', t1.revoked_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text, 'null') ||
  ',"lastUsedAt":') || (coalesce(to_json(to_char(date_trunc('milliseconds', t1.last_used_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text, 'null') || '}')))), '"\u0000"'),
  ',') filter (where t1."#" <= 20), '')) || ('],"pageInfo":{"hasNextPage":' || (count(*) > 20)::boolean::text)) || ((
  ',"endCursor":' || coalesce(to_json(((array_agg(translate(encode(convert_to(json_build_array('3rs8jnvs528ap', (t1.created_at at time zone 'UTC')::text, t1.id::text)::text, 'UTF8'), 'base64'), e'+/=\n', '-_') order by t1."#" desc) filter (where t1."#" <= 20))[1])::text)::text, 'null')) || '}}'))
  from (
    select t1.*, row_number() over ( order by t1.created_at desc, t1.id desc) as "#"
    from "api_key" as t1
    order by t1.created_at desc, t1.id desc
    limit 21
  ) as t1
  having true
)) || '}'), '"\u0000"') as data
