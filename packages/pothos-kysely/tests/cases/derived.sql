-- $1: false
select (('{"rigs":' || (
  select (('[' || coalesce(string_agg(((('{"rig":' || coalesce(case when "t1"."rig" is not null then case cast("t1"."rig" as text) when 'brig' then '"BRIG"' when 'full_rigged' then '"FULL_RIGGED"' when 'sloop' then '"SLOOP"' else '"\u0000"' end end, '"\u0000"')) ||
  ',"ships":') || (coalesce(cast(cast("t1"."ships" as int4) as text), '"\u0000"') || '}')),
  ','), '')) || ']')
  from (
    select "t1".*
    from (
      select "ships"."rig", count(*)::int as "ships"
      from "ships"
      where "ships"."broken_up" = $1
      group by "ships"."rig"
    ) as "t1"
    order by "t1"."rig" asc
  ) as "t1"
)) || '}') as data
