-- $1: false
select coalesce((('{"ships":' || (
  select (((('{"edges":[' || coalesce(string_agg(coalesce(((('{"cursor":' || to_json(translate(encode(convert_to(json_build_array('3fgx7u9maqfk6', t1.name::text, t1.id::text)::text, 'UTF8'), 'base64'), e'+/=\n', '-_')::text)::text) ||
  ',"node":{"name":') || (to_json(t1.name::text)::text || '}}')), '"\u0000"'),
  ',') filter (where t1."#" <= 2), '')) || '],"pageInfo":{"hasNextPage":') || ((count(*) > 2)::boolean::text ||
  ',"hasPreviousPage":false,"startCursor":')) || ((coalesce(to_json((max(translate(encode(convert_to(json_build_array('3fgx7u9maqfk6', t1.name::text, t1.id::text)::text, 'UTF8'), 'base64'), e'+/=\n', '-_')) filter (where t1."#" = 1))::text)::text, 'null') ||
  ',"endCursor":') || (coalesce(to_json(((array_agg(translate(encode(convert_to(json_build_array('3fgx7u9maqfk6', t1.name::text, t1.id::text)::text, 'UTF8'), 'base64'), e'+/=\n', '-_') order by t1."#" desc) filter (where t1."#" <= 2))[1])::text)::text, 'null') || '}}')))
  from (
    select t1.*, row_number() over ( order by t1.name asc, t1.id asc) as "#"
    from "ships" as t1
    where (t1.broken_up = $1)
    order by t1.name asc, t1.id asc
    limit 3
  ) as t1
  having true
)) || '}'), '"\u0000"') as data
