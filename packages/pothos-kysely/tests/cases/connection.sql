-- $1: false
select (('{"ships":' || (
  select (((('{"edges":[' || coalesce(string_agg(((('{"cursor":' || coalesce(to_json(cast(translate(encode(convert_to(json_build_array('3fgx7u9maqfk6', "t1"."name"::text, "t1"."id"::text)::text, 'UTF8'), 'base64'), e'+/=\n', '-_') as text))::text, '"\u0000"')) ||
  ',"node":{"name":') || (coalesce(to_json(cast("t1"."name" as text))::text, '"\u0000"') || '}}')),
  ',') filter (where "t1"."#" <= 2), '')) || '],"pageInfo":{"hasNextPage":') || (coalesce(cast(cast((count(*) > 2) as boolean) as text), '"\u0000"') ||
  ',"hasPreviousPage":false,"startCursor":')) || ((coalesce(to_json(cast((max(translate(encode(convert_to(json_build_array('3fgx7u9maqfk6', "t1"."name"::text, "t1"."id"::text)::text, 'UTF8'), 'base64'), e'+/=\n', '-_')) filter (where "t1"."#" = 1)) as text))::text, 'null') ||
  ',"endCursor":') || (coalesce(to_json(cast(((array_agg(translate(encode(convert_to(json_build_array('3fgx7u9maqfk6', "t1"."name"::text, "t1"."id"::text)::text, 'UTF8'), 'base64'), e'+/=\n', '-_') order by "t1"."#" desc) filter (where "t1"."#" <= 2))[1]) as text))::text, 'null') || '}}')))
  from (
    select "t1".*, row_number() over ( order by "t1"."name" asc, "t1"."id" asc) as "#"
    from "ships" as "t1"
    where ("t1"."broken_up" = $1)
    order by "t1"."name" asc, "t1"."id" asc
    limit 3
  ) as "t1"
  having true
)) || '}') as data
