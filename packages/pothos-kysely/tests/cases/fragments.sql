-- $1: false
-- $2: "Argo"
-- $3: false
-- $4: "L'Orient"
select ((('{"first":' || coalesce((
  select coalesce(((('{"name":' || to_json(t1.name::text)::text) ||
  ',"rig":"') || (case t1.rig::text when 'brig' then 'BRIG' when 'full_rigged' then 'FULL_RIGGED' when 'sloop' then 'SLOOP' end || '"}')), '"\u0000"')
  from "ships" as t1
  where (t1.broken_up = $1) and (t1.name = $2)
  order by t1.id asc
  limit 1
), 'null')) || ',"second":') || (coalesce((
  select coalesce(((('{"name":' || to_json(t2.name::text)::text) || (
  ',"rig":"' || case t2.rig::text when 'brig' then 'BRIG' when 'full_rigged' then 'FULL_RIGGED' when 'sloop' then 'SLOOP' end)) || (('","id":"Ship:' || t2.id::text) || '"}')), '"\u0000"')
  from "ships" as t2
  where (t2.broken_up = $3) and (t2.name = $4)
  order by t2.id asc
  limit 1
), 'null') || '}')) as data
