-- $1: false
-- $2: "Argo"
-- $3: false
-- $4: "L'Orient"
select format('{"first":%s,"second":%s}', coalesce((
  select format('{"name":%s,"rig":"%s"}', coalesce(to_json(t1.name::text), '"\u0000"'), case t1.rig::text when 'brig' then 'BRIG' when 'full_rigged' then 'FULL_RIGGED' when 'sloop' then 'SLOOP' else '"\u0000"' end)
  from "ships" as t1
  where (t1.broken_up = $1) and (t1.name = $2)
  order by t1.id asc
  limit 1
), 'null'), coalesce((
  select format('{"name":%s,"rig":"%s","id":%s}', coalesce(to_json(t2.name::text), '"\u0000"'), case t2.rig::text when 'brig' then 'BRIG' when 'full_rigged' then 'FULL_RIGGED' when 'sloop' then 'SLOOP' else '"\u0000"' end, coalesce((('"Ship:' || t2.id::text) || '"'), '"\u0000"'))
  from "ships" as t2
  where (t2.broken_up = $3) and (t2.name = $4)
  order by t2.id asc
  limit 1
), 'null')) as data
