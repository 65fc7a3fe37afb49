-- $1: false
select format('{"rigs":[%s]}', coalesce((
  select string_agg(l.i, ',')
  from (
    select format('{"rig":"%s","ships":%s}', case t1.rig::text when 'brig' then 'BRIG' when 'full_rigged' then 'FULL_RIGGED' when 'sloop' then 'SLOOP' else '"\u0000"' end, coalesce(t1.ships::int4::text, '"\u0000"')) as i
    from (
      select "ships".rig, count(*)::int as "ships"
      from "ships"
      where "ships".broken_up = $1
      group by "ships".rig
    ) as t1
    order by t1.rig asc
  ) as l
), '')) as data
