-- $1: false
-- $2: "Argo"
select format('{"ship":%s}', coalesce((
  select format('{"__typename":"Ship","id":%s,"name":%s,"rig":"%s","homePort":%s}', coalesce((('"Ship:' || t1.id::text) || '"'), '"\u0000"'), coalesce(to_json(t1.name::text), '"\u0000"'), case t1.rig::text when 'brig' then 'BRIG' when 'full_rigged' then 'FULL_RIGGED' when 'sloop' then 'SLOOP' else '"\u0000"' end, coalesce((
    select format('{"name":%s,"country":%s}', coalesce(to_json(t2.name::text), '"\u0000"'), coalesce(to_json(t2.country::text), 'null'))
    from "ports" as t2
    where t2.id = t1.home_port_id
  ), 'null'))
  from "ships" as t1
  where (t1.broken_up = $1) and (t1.name = $2)
  order by t1.id asc
  limit 1
), 'null')) as data
