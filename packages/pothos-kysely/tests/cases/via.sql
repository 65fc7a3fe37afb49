-- $1: false
select (('{"ships":' || (
  select (('{"nodes":[' || coalesce(string_agg(coalesce(((('{"name":' || to_json(t1.name::text)::text) ||
  ',"crew":[') || (coalesce((
    select string_agg(l.i, ',')
    from (
      select coalesce(((('{"name":' || to_json(t2.name::text)::text) ||
      ',"nickname":') || (coalesce(to_json(t2.nickname::text)::text, 'null') || '}')), '"\u0000"') as i
      from "sailors" as t2
      where exists (
        select
        from "berths" as t3
        where t1.id = t3.ship_id and t2.id = t3.sailor_id
      )
      order by t2.name asc, t2.id asc
    ) as l
  ), '') || ']}')), '"\u0000"'), ',') filter (where t1."#" <= 3), '')) || ']}')
  from (
    select t1.*, row_number() over ( order by t1.tonnage desc, t1.id desc) as "#"
    from "ships" as t1
    where (t1.broken_up = $1)
    order by t1.tonnage desc, t1.id desc
    limit 4
  ) as t1
  having true
)) || '}') as data
