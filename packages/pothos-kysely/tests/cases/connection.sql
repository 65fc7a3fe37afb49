-- $1: "3fgx7u9maqfk6"
-- $2: "3fgx7u9maqfk6"
-- $3: "3fgx7u9maqfk6"
-- $4: false
select format('{"ships":%s}', (
  select format('{"edges":[%s],"pageInfo":{"hasNextPage":%s,"hasPreviousPage":false,"startCursor":%s,"endCursor":%s}}', coalesce(string_agg(format(
  '{"cursor":%s,"node":{"name":%s}}', coalesce(to_json(translate(encode(convert_to(json_build_array(cast($1 as text), t1.name::text, t1.id::text)::text, 'UTF8'), 'base64'), e'+/=\n', '-_')::text), '"\u0000"'), coalesce(to_json(t1.name::text), '"\u0000"')),
  ',') filter (where t1."#" <= 2), ''), coalesce((count(*) > 2)::boolean::text, '"\u0000"'), coalesce(to_json((max(translate(encode(convert_to(json_build_array(cast($2 as text), t1.name::text, t1.id::text)::text, 'UTF8'), 'base64'), e'+/=\n', '-_')) filter (where t1."#" = 1))::text), 'null'), coalesce(to_json(((array_agg(translate(encode(convert_to(json_build_array(cast($3 as text), t1.name::text, t1.id::text)::text, 'UTF8'), 'base64'), e'+/=\n', '-_') order by t1."#" desc) filter (where t1."#" <= 2))[1])::text), 'null'))
  from (
    select t1.*, row_number() over ( order by t1.name asc, t1.id asc) as "#"
    from "ships" as t1
    where (t1.broken_up = $4)
    order by t1.name asc, t1.id asc
    limit 3
  ) as t1
  having true
)) as data
