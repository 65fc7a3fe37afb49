-- $1: false
-- $2: ["sloop","brig"]
-- $3: "argo"
-- $4: 0
select format('{"ships":%s}', (
  select format('{"nodes":[%s]}', coalesce(string_agg(format('{"name":%s,"rig":"%s","tonnage":%s}', coalesce(to_json(t1.name::text), '"\u0000"'), case t1.rig::text when 'brig' then 'BRIG' when 'full_rigged' then 'FULL_RIGGED' when 'sloop' then 'SLOOP' else '"\u0000"' end, coalesce(case when cast(t1.tonnage as float8) = 0 then '0' when abs(cast(t1.tonnage as float8)) between 1e-4 and 1e+14 then cast(cast(t1.tonnage as float8) as text) else (
    select case
    when digits in ('NaN', 'Infinity', '-Infinity') then '"\u0000"'
    when digits not like '%e%' then digits
    when abs(cast(digits as float8)) >= 1e21 or abs(cast(digits as float8)) < 1e-6 then regexp_replace(digits, 'e([+-])0', 'e\1')
    else cast(cast(digits as numeric) as text)
    end
    from cast(cast(t1.tonnage as float8) as text) as digits
  ) end, '"\u0000"')), ',') filter (where t1."#" <= 3), ''))
  from (
    select t1.*, row_number() over ( order by t1.tonnage desc, t1.id desc) as "#"
    from "ships" as t1
    where (t1.broken_up = $1) and (t1.rig = any(cast($2 as text[]))) and (not coalesce(strpos(lower(t1.name), cast($3 as text)) > $4, false))
    order by t1.tonnage desc, t1.id desc
    limit 4
  ) as t1
  having true
)) as data
