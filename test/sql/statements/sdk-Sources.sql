-- $1: "3qmu3u7fl1blm"
select format('{"sources":%s}', (
  select format('{"nodes":[%s],"pageInfo":{"endCursor":%s,"hasNextPage":%s}}', coalesce(string_agg(format(
  '{"id":"Source:%s","slug":%s,"name":%s}', t1.id, to_json(t1.slug::text), to_json(t1.name::text)),
  ',') filter (where t1."#" <= 20), ''), coalesce(to_json(((array_agg(translate(encode(convert_to(json_build_array(cast($1 as text), t1.sort_name::text, t1.id::text)::text, 'UTF8'), 'base64'), e'+/=\n', '-_') order by t1."#" desc) filter (where t1."#" <= 20))[1])::text), 'null'), coalesce((count(*) > 20)::boolean::text, '"\u0000"'))
  from (
    select t1.*, row_number() over ( order by t1.sort_name asc, t1.id asc) as "#"
    from "source" as t1
    where (exists (
      select "visible_article".id
      from "visible_article"
      where "visible_article".source_id = t1.id and "visible_article".visible_from is not null
    ))
    order by t1.sort_name asc, t1.id asc
    limit 21
  ) as t1
  having true
)) as data
