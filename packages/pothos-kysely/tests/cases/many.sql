-- $1: "Fog"
-- $2: 0
-- $3: null
select format('{"voyages":%s}', (
  select format('{"nodes":[%s]}', coalesce(string_agg(format('{"cargo":%s,"all":[%s],"foggy":[%s]}', coalesce(to_json(t1.cargo::text), 'null'), coalesce((
    select string_agg(l.i, ',')
    from (
      select format('{"position":%s,"words":%s}', coalesce(t2.position::int4::text, '"\u0000"'), coalesce(to_json(t2.words::text), '"\u0000"')) as i
      from "entries" as t2
      where t2.voyage_id = t1.id
      order by t2.position asc
    ) as l
  ), ''), coalesce((
    select string_agg(l.i, ',')
    from (
      select format('{"position":%s}', coalesce(t3.position::int4::text, '"\u0000"')) as i
      from "entries" as t3
      where t3.voyage_id = t1.id and (strpos(t3.words, cast($1 as text)) > $2)
      order by t3.position asc
    ) as l
  ), '')), ',') filter (where t1."#" <= 2), ''))
  from (
    select t1.*, row_number() over ( order by t1.sailed_at desc, t1.id desc) as "#"
    from "voyages" as t1
    where ((t1.secret_of is null or t1.secret_of = cast($3 as text)))
    order by t1.sailed_at desc, t1.id desc
    limit 3
  ) as t1
  having true
)) as data
