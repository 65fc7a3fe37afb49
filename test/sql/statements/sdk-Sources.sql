select coalesce((('{"sources":' || (
  select ((('{"nodes":[' || coalesce(string_agg(coalesce(((('{"id":"Source:' || t1.id::text) || ('","slug":' || to_json(t1.slug::text)::text)) || ((
  ',"name":' || to_json(t1.name::text)::text) || '}')), '"\u0000"'),
  ',') filter (where t1."#" <= 20), '')) || ('],"pageInfo":{"endCursor":' || coalesce(to_json(((array_agg(translate(encode(convert_to(json_build_array('3qmu3u7fl1blm', t1.sort_name::text, t1.id::text)::text, 'UTF8'), 'base64'), e'+/=\n', '-_') order by t1."#" desc) filter (where t1."#" <= 20))[1])::text)::text, 'null'))) || ((
  ',"hasNextPage":' || (count(*) > 20)::boolean::text) || '}}'))
  from (
    select t1.*, row_number() over ( order by t1.sort_name asc, t1.id asc) as "#"
    from "source" as t1
    where (exists (
      select "visible_article".id
      from "visible_article"
      where "visible_article".source_id = t1.id
    ))
    order by t1.sort_name asc, t1.id asc
    limit 21
  ) as t1
  having true
)) || '}'), '"\u0000"') as data
