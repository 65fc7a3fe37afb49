-- $1: false
-- $2: "Argo"
-- $3: false
-- $4: "L'Orient"
select ((('{"first":' || coalesce((
  select ((('{"name":' || coalesce(to_json(cast("t1"."name" as text))::text, '"\u0000"')) ||
  ',"rig":') || (coalesce(case when "t1"."rig" is not null then case cast("t1"."rig" as text) when 'brig' then '"BRIG"' when 'full_rigged' then '"FULL_RIGGED"' when 'sloop' then '"SLOOP"' else '"\u0000"' end end, '"\u0000"') || '}'))
  from "ships" as "t1"
  where ("t1"."broken_up" = $1) and ("t1"."name" = $2)
  order by "t1"."id" asc
  limit 1
), 'null')) || ',"second":') || (coalesce((
  select ((('{"name":' || coalesce(to_json(cast("t2"."name" as text))::text, '"\u0000"')) || (
  ',"rig":' || coalesce(case when "t2"."rig" is not null then case cast("t2"."rig" as text) when 'brig' then '"BRIG"' when 'full_rigged' then '"FULL_RIGGED"' when 'sloop' then '"SLOOP"' else '"\u0000"' end end, '"\u0000"'))) || ((
  ',"id":' || coalesce(('"Ship:' || "t2"."id"::text || '"'), '"\u0000"')) || '}'))
  from "ships" as "t2"
  where ("t2"."broken_up" = $3) and ("t2"."name" = $4)
  order by "t2"."id" asc
  limit 1
), 'null') || '}')) as data
