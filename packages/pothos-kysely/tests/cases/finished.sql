-- $1: false
-- $2: null
select format('{"voyages":%s}', (
  select format('{"nodes":[%s]}', coalesce(string_agg(format('{"entries":[%s],"ship":%s}', coalesce((
    select string_agg(l.i, ',')
    from (
      select coalesce(((('{"nouns":"\u00000 ' || json_build_object('words', t2.words)::text) || '"\u0000,"sentences":"\u00001 ') || (json_build_object('words', t2.words, 'position', t2.position)::text || '"\u0000}')), '"\u0000"') as i
      from "entries" as t2
      where t2.voyage_id = t1.id
      order by t2.position asc
    ) as l
  ), ''), coalesce((
    select ((('{"jubilee":"\u00002 ' || json_build_object('built', t3.built)::text) || '"\u0000,"crew":[') || (coalesce((
      select string_agg(l.i, ',')
      from (
        select coalesce((('{"initials":"\u00003 ' || json_build_object('name', t4.name)::text) || '"\u0000}'), '"\u0000"') as i
        from "sailors" as t4
        where exists (
          select
          from "berths" as t5
          where t3.id = t5.ship_id and t4.id = t5.sailor_id
        )
        order by t4.name asc, t4.id asc
      ) as l
    ), '') || ']}'))
    from "ships" as t3
    where (t3.broken_up = $1) and t3.id = t1.ship_id
  ), '"\u0000"')), ',') filter (where t1."#" <= 2), ''))
  from (
    select t1.*, row_number() over ( order by t1.sailed_at desc, t1.id desc) as "#"
    from "voyages" as t1
    where ((t1.secret_of is null or t1.secret_of = cast($2 as text)))
    order by t1.sailed_at desc, t1.id desc
    limit 3
  ) as t1
  having true
)) as data
