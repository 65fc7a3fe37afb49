-- $1: "00000002-0000-4000-8000-000000000002"
-- $2: false
select (('{"node":' || coalesce((
  select coalesce(((('{"__typename":"Ship","id":"Ship:' || t1.id::text) || '","name":') || (to_json(t1.name::text)::text || '}')), '"\u0000"')
  from "ships" as t1
  where t1.id = cast($1 as text)::uuid and (t1.broken_up = $2)
), 'null')) || '}') as data
