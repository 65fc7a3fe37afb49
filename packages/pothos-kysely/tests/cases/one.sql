-- $1: false
-- $2: "Argo"
select (('{"ship":' || coalesce((
  select (((('{"__typename":"Ship","id":' || coalesce(('"Ship:' || "t1"."id"::text || '"'), '"\u0000"')) ||
  ',"name":') || (coalesce(to_json(cast("t1"."name" as text))::text, '"\u0000"') ||
  ',"rig":')) || ((coalesce(case when "t1"."rig" is not null then case cast("t1"."rig" as text) when 'brig' then '"BRIG"' when 'full_rigged' then '"FULL_RIGGED"' when 'sloop' then '"SLOOP"' else '"\u0000"' end end, '"\u0000"') ||
  ',"homePort":') || (coalesce((
    select ((('{"name":' || coalesce(to_json(cast("t2"."name" as text))::text, '"\u0000"')) ||
    ',"country":') || (coalesce(to_json(cast("t2"."country" as text))::text, 'null') || '}'))
    from "ports" as "t2"
    where "t2"."id" = "t1"."home_port_id"
  ), 'null') || '}')))
  from "ships" as "t1"
  where ("t1"."broken_up" = $1) and ("t1"."name" = $2)
  order by "t1"."id" asc
  limit 1
), 'null')) || '}') as data
