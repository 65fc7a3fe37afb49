-- $1: "00000002-0000-4000-8000-000000000002"
-- $2: false
select format('{"node":%s}', coalesce((
  select format('{"__typename":"Ship","id":%s,"name":%s}', coalesce((('"Ship:' || t1.id::text) || '"'), '"\u0000"'), coalesce(to_json(t1.name::text), '"\u0000"'))
  from "ships" as t1
  where t1.id = cast($1 as text)::uuid and (t1.broken_up = $2)
), 'null')) as data
