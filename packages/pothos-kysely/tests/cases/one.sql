-- $1: false
-- $2: "Argo"
select (('{"ship":' || coalesce((
  select coalesce((((('{"__typename":"Ship","id":"Ship:' || t1.id::text) || '","name":') || (to_json(t1.name::text)::text ||
  ',"rig":"')) || ((case t1.rig::text when 'brig' then 'BRIG' when 'full_rigged' then 'FULL_RIGGED' when 'sloop' then 'SLOOP' end || '","homePort":') || (coalesce((
    select coalesce(((('{"name":' || to_json(t2.name::text)::text) ||
    ',"country":') || (coalesce(to_json(t2.country::text)::text, 'null') || '}')), '"\u0000"')
    from "ports" as t2
    where t2.id = t1.home_port_id
  ), 'null') || '}'))), '"\u0000"')
  from "ships" as t1
  where (t1.broken_up = $1) and (t1.name = $2)
  order by t1.id asc
  limit 1
), 'null')) || '}') as data
