-- $1: 1850
-- $2: false
select format('{"ships":%s}', (
  select format('{"nodes":[%s]}', coalesce(string_agg(format('{"tonnage":%s,"value":%s,"flags":%s,"registeredAt":%s,"launchedOn":%s,"age":%s}', coalesce(case when cast(t1.tonnage as float8) = 0 then '0' when abs(cast(t1.tonnage as float8)) between 1e-4 and 1e+14 then cast(cast(t1.tonnage as float8) as text) else (
    select case
    when digits in ('NaN', 'Infinity', '-Infinity') then '"\u0000"'
    when digits not like '%e%' then digits
    when abs(cast(digits as float8)) >= 1e21 or abs(cast(digits as float8)) < 1e-6 then regexp_replace(digits, 'e([+-])0', 'e\1')
    else cast(cast(digits as numeric) as text)
    end
    from cast(cast(t1.tonnage as float8) as text) as digits
  ) end, '"\u0000"'), coalesce(to_json(t1.value::text), '"\u0000"'), coalesce(case when t1.flags is not null then format('[%s]', coalesce((
    select string_agg(l.i, ',')
    from (
      select coalesce(to_json("item".value::text)::text, '"\u0000"') as i
      from unnest(t1.flags) as item(value)
    ) as l
  ), '')) end, '"\u0000"'), coalesce(to_json(to_char(date_trunc('milliseconds', t1.registered_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), '"\u0000"'), coalesce(to_json(t1.launched_on::text), 'null'), coalesce((cast($1 as int4) - t1.built)::int4::text, 'null')),
  ',') filter (where t1."#" <= 3), ''))
  from (
    select t1.*, row_number() over ( order by t1.tonnage desc, t1.id desc) as "#"
    from "ships" as t1
    where (t1.broken_up = $2)
    order by t1.tonnage desc, t1.id desc
    limit 4
  ) as t1
  having true
)) as data
