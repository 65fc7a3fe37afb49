-- $1: false
-- $2: 1804
-- $3: false
-- $4: 1804
-- $5: false
-- $6: 1804
-- $7: false
-- $8: 1804
select format('{"ships":%s}', (
  select format('{"totalCount":%s,"greatestTonnage":%s,"facets":{"rigs":[%s]},"nodes":[%s]}', coalesce(((
    select count(*)
    from "ships" as t2
    where (t2.broken_up = $1) and (t2.built < $2)
  ))::int4::text, '"\u0000"'), (
    select coalesce(case when cast("computed".value as float8) = 0 then '0' when abs(cast("computed".value as float8)) between 1e-4 and 1e+14 then cast(cast("computed".value as float8) as text) else (
      select case
      when digits in ('NaN', 'Infinity', '-Infinity') then '"\u0000"'
      when digits not like '%e%' then digits
      when abs(cast(digits as float8)) >= 1e21 or abs(cast(digits as float8)) < 1e-6 then regexp_replace(digits, 'e([+-])0', 'e\1')
      else cast(cast(digits as numeric) as text)
      end
      from cast(cast("computed".value as float8) as text) as digits
    ) end, 'null')
    from (
      select (
        select max(t3.tonnage)
        from "ships" as t3
        where (t3.broken_up = $3) and (t3.built < $4)
      ) as value offset 0
    ) as computed
  ), coalesce((
    select string_agg(l.i, ',')
    from (
      select format('{"rig":"%s","ships":%s}', case t5.rig::text when 'brig' then 'BRIG' when 'full_rigged' then 'FULL_RIGGED' when 'sloop' then 'SLOOP' else '"\u0000"' end, coalesce(t5.ships::int4::text, '"\u0000"')) as i
      from (
        select "ships".rig, cast(count(*) as integer) as "ships"
        from (
          select t4.*
          from "ships" as t4
          where (t4.broken_up = $5) and (t4.built < $6)
        ) as "ships"
        group by "ships".rig
        order by "ships".rig
      ) as t5
    ) as l
  ), ''), coalesce(string_agg(format('{"name":%s}', coalesce(to_json(t1.name::text), '"\u0000"')),
  ',') filter (where t1."#" <= 1), ''))
  from (
    select t1.*, row_number() over ( order by t1.name asc, t1.id asc) as "#"
    from "ships" as t1
    where (t1.broken_up = $7) and (t1.built < $8)
    order by t1.name asc, t1.id asc
    limit 2
  ) as t1
  having true
)) as data
