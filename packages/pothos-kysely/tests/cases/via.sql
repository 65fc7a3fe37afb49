-- $1: false
select format('{"ships":%s}', (
  select format('{"nodes":[%s]}', coalesce(string_agg(format('{"name":%s,"crew":[%s]}', coalesce(to_json(t1.name::text), '"\u0000"'), coalesce((
    select string_agg(l.i, ',')
    from (
      select format('{"name":%s,"nickname":%s}', coalesce(to_json(t2.name::text), '"\u0000"'), coalesce(to_json(t2.nickname::text), 'null')) as i
      from "sailors" as t2
      where exists (
        select
        from "berths" as t3
        where t1.id = t3.ship_id and t2.id = t3.sailor_id
      )
      order by t2.name asc, t2.id asc
    ) as l
  ), '')), ',') filter (where t1."#" <= 3), ''))
  from (
    select t1.*, row_number() over ( order by t1.tonnage desc, t1.id desc) as "#"
    from "ships" as t1
    where (t1.broken_up = $1)
    order by t1.tonnage desc, t1.id desc
    limit 4
  ) as t1
  having true
)) as data
