-- $1: false
-- $2: false
select format('{"ports":%s}', (
  select format('{"nodes":[%s]}', coalesce(string_agg(format('{"name":%s,"ships":%s}', coalesce(to_json(t1.name::text), '"\u0000"'), (
    select format('{"totalCount":%s,"nodes":[%s]}', coalesce(((
      select count(*)
      from "ships" as t3
      where (t3.broken_up = $1) and t3.home_port_id = t1.id
    ))::int4::text, '"\u0000"'), coalesce(string_agg(format('{"name":%s,"built":%s}', coalesce(to_json(t2.name::text), '"\u0000"'), coalesce(t2.built::int4::text, 'null')),
    ',') filter (where t2."#" <= 1), ''))
    from (
      select t2.*, row_number() over ( order by t2.built desc nulls last, t2.id desc) as "#"
      from "ships" as t2
      where (t2.broken_up = $2) and t2.home_port_id = t1.id
      order by t2.built desc nulls last, t2.id desc
      limit 2
    ) as t2
    having true
  )), ',') filter (where t1."#" <= 2), ''))
  from (
    select t1.*, row_number() over ( order by t1.country asc nulls last, t1.name desc, t1.id desc) as "#"
    from "ports" as t1
    order by t1.country asc nulls last, t1.name desc, t1.id desc
    limit 3
  ) as t1
  having true
)) as data
