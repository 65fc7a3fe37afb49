select (('{"sources":' || (
  select ((('{"nodes":[' || coalesce(string_agg(((('{"id":' || coalesce(('"Source:' || "t1"."id"::text || '"'), '"\u0000"')) || (
  ',"slug":' || coalesce(to_json(cast("t1"."slug" as text))::text, '"\u0000"'))) || ((
  ',"name":' || coalesce(to_json(cast("t1"."name" as text))::text, '"\u0000"')) || '}')),
  ',') filter (where "t1"."#" <= 20), '')) || ('],"pageInfo":{"endCursor":' || coalesce(to_json(cast(((array_agg(translate(encode(convert_to(json_build_array('1juod0rbioybn', "t1"."name"::text, "t1"."id"::text)::text, 'UTF8'), 'base64'), e'+/=\n', '-_') order by "t1"."#" desc) filter (where "t1"."#" <= 20))[1]) as text))::text, 'null'))) || ((
  ',"hasNextPage":' || coalesce(cast(cast((count(*) > 20) as boolean) as text), '"\u0000"')) || '}}'))
  from (
    select "t1".*, row_number() over ( order by "t1"."name" asc, "t1"."id" asc) as "#"
    from "source" as "t1"
    where (exists (
      select "visible_article"."id"
      from "visible_article"
      where "visible_article"."source_id" = "t1"."id"
    ))
    order by "t1"."name" asc, "t1"."id" asc
    limit 21
  ) as "t1"
  having true
)) || '}') as data
