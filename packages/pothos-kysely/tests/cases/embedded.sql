-- $1: false
-- $2: null
select format('{"voyages":%s}', (
  select format('{"nodes":[%s]}', coalesce(string_agg(format('{"passage":%s,"ship":%s,"entries":[%s]}', case when t1.arrived_at is not null then format(
  '{"sailedAt":%s,"days":%s}', coalesce(to_json(to_char(date_trunc('milliseconds', t1.sailed_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), '"\u0000"'), (
    select coalesce(case when cast("computed".value as float8) = 0 then '0' when abs(cast("computed".value as float8)) between 1e-4 and 1e+14 then cast(cast("computed".value as float8) as text) else (
      select case
      when digits in ('NaN', 'Infinity', '-Infinity') then '"\u0000"'
      when digits not like '%e%' then digits
      when abs(cast(digits as float8)) >= 1e21 or abs(cast(digits as float8)) < 1e-6 then regexp_replace(digits, 'e([+-])0', 'e\1')
      else cast(cast(digits as numeric) as text)
      end
      from cast(cast("computed".value as float8) as text) as digits
    ) end, '"\u0000"')
    from (
      select extract(epoch from t1.arrived_at - t1.sailed_at) / 86400 as value offset 0
    ) as computed
  )) else 'null' end, coalesce((
    select format('{"dimensions":%s}', coalesce((
      select format('{"length":%s,"draught":%s}', coalesce(case when cast(t3.length as float8) = 0 then '0' when abs(cast(t3.length as float8)) between 1e-4 and 1e+14 then cast(cast(t3.length as float8) as text) else (
        select case
        when digits in ('NaN', 'Infinity', '-Infinity') then '"\u0000"'
        when digits not like '%e%' then digits
        when abs(cast(digits as float8)) >= 1e21 or abs(cast(digits as float8)) < 1e-6 then regexp_replace(digits, 'e([+-])0', 'e\1')
        else cast(cast(digits as numeric) as text)
        end
        from cast(cast(t3.length as float8) as text) as digits
      ) end, '"\u0000"'), coalesce(case when cast(t3.draught as float8) = 0 then '0' when abs(cast(t3.draught as float8)) between 1e-4 and 1e+14 then cast(cast(t3.draught as float8) as text) else (
        select case
        when digits in ('NaN', 'Infinity', '-Infinity') then '"\u0000"'
        when digits not like '%e%' then digits
        when abs(cast(digits as float8)) >= 1e21 or abs(cast(digits as float8)) < 1e-6 then regexp_replace(digits, 'e([+-])0', 'e\1')
        else cast(cast(digits as numeric) as text)
        end
        from cast(cast(t3.draught as float8) as text) as digits
      ) end, 'null'))
      from (
        select *
        from jsonb_to_record(t2.dimensions) as record("length" float8, "beam" float8, "draught" float8)
        where t2.dimensions is not null
      ) as t3
      limit 1
    ), 'null'))
    from "ships" as t2
    where (t2.broken_up = $1) and t2.id = t1.ship_id
  ), '"\u0000"'), coalesce((
    select string_agg(l.i, ',')
    from (
      select format('{"remarks":[%s]}', coalesce((
        select string_agg(l.i, ',')
        from (
          select format('{"at":%s,"text":%s}', coalesce(t5.at::int4::text, '"\u0000"'), coalesce(to_json(t5.text::text), '"\u0000"')) as i
          from (
            select *
            from jsonb_to_recordset(t4.remarks) as record("at" int4, "text" text)
          ) as t5
        ) as l
      ), '')) as i
      from "entries" as t4
      where t4.voyage_id = t1.id
      order by t4.position asc
    ) as l
  ), '')), ',') filter (where t1."#" <= 2), ''))
  from (
    select t1.*, row_number() over ( order by t1.sailed_at desc, t1.id desc) as "#"
    from "voyages" as t1
    where ((t1.secret_of is null or t1.secret_of = cast($2 as text)))
    order by t1.sailed_at desc, t1.id desc
    limit 3
  ) as t1
  having true
)) as data
