-- $1: false
select (('{"rigs":[' || array_to_string(array(
  select ((('{"rig":"' || case t1.rig::text when 'brig' then 'BRIG' when 'full_rigged' then 'FULL_RIGGED' when 'sloop' then 'SLOOP' end) || '","ships":') || (t1.ships::int4::text || '}'))
  from (
    select "ships".rig, count(*)::int as "ships"
    from "ships"
    where "ships".broken_up = $1
    group by "ships".rig
  ) as t1
  order by t1.rig asc
), ',', '"\u0000"')) || ']}') as data
