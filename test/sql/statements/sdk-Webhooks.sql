select format('{"webhooks":%s}', (
  select format('{"nodes":[%s],"pageInfo":{"hasNextPage":%s,"endCursor":%s}}', coalesce(string_agg(format(
  '{"id":%s,"url":%s,"label":%s,"kinds":%s,"filter":%s,"state":"%s","cursor":%s,"behind":%s,"failures":%s,"lastAttemptAt":%s,"lastStatus":%s,"lastFault":%s,"lastDeliveryAt":%s,"nextAttemptAt":%s,"createdAt":%s}', coalesce(to_json(('Webhook:' || cast(t1.id as text))::text), '"\u0000"'), coalesce(to_json(cast(t1.url as text)), '"\u0000"'), coalesce(to_json(t1.label::text), '"\u0000"'), coalesce(case when t1.kinds is not null then format('[%s]', coalesce((
    select string_agg(l.i, ',')
    from (
      select format('"%s"', case when "item".value::text in ('PUBLISHED', 'RESOLVED', 'RESTORED', 'UPDATED', 'WITHDRAWN') then "item".value::text else '"\u0000"' end) as i
      from unnest(t1.kinds) as item(value)
    ) as l
  ), '')) end, '"\u0000"'), coalesce(to_json((cast(t1.filter as text))::text), 'null'), case when t1.state::text in ('ACTIVE', 'FAILING', 'GONE', 'PAUSED') then t1.state::text else '"\u0000"' end, coalesce(to_json(cast(((
    select concat_ws('.', replace(cast(feed_head.epoch as text), '-', ''), t1.position)
    from feed_head
  )) as text)), '"\u0000"'), coalesce(((
    select cast(greatest(0, feed_head.position - t1.position) as int4)
    from feed_head
  ))::int4::text, '"\u0000"'), coalesce(t1.failures::int4::text, '"\u0000"'), coalesce(to_json(to_char(date_trunc('milliseconds', t1.attempted_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), 'null'), coalesce(t1.status::int4::text, 'null'), coalesce(to_json(t1.fault::text), 'null'), coalesce(to_json(to_char(date_trunc('milliseconds', t1.delivered_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), 'null'), coalesce(to_json(to_char(date_trunc('milliseconds', ((
    select t1.next_attempt_at
    from feed_head
    where t1.state in ('ACTIVE', 'FAILING') and feed_head.position > t1.position
  ))) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), 'null'), coalesce(to_json(to_char(date_trunc('milliseconds', t1.created_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), '"\u0000"')),
  ',') filter (where t1."#" <= 20), ''), coalesce((count(*) > 20)::boolean::text, '"\u0000"'), coalesce(to_json(((array_agg(translate(encode(convert_to(json_build_array('3r33kvrmfiamr', (t1.created_at at time zone 'UTC')::text, t1.id::text)::text, 'UTF8'), 'base64'), e'+/=\n', '-_') order by t1."#" desc) filter (where t1."#" <= 20))[1])::text), 'null'))
  from (
    select t1.*, row_number() over ( order by t1.created_at desc, t1.id desc) as "#"
    from "webhook" as t1
    order by t1.created_at desc, t1.id desc
    limit 21
  ) as t1
  having true
)) as data
