-- $1: "ada"
-- $2: "ada"
-- $3: "ada"
-- $4: false
-- $5: "Argo"
select format('{"voyages":{"totalCount":%s},"ship":%s}', coalesce(((
  select count(*)
  from "voyages" as t2
  where ((t2.secret_of is null or t2.secret_of = cast($1 as text)))
))::int4::text, '"\u0000"'), coalesce((
  select format('{"lastVoyage":%s,"voyages":{"totalCount":%s}}', coalesce((
    select format('{"id":%s}', coalesce((('"Voyage:' || t4.id::text) || '"'), '"\u0000"'))
    from "voyages" as t4
    where ((t4.secret_of is null or t4.secret_of = cast($2 as text))) and t4.ship_id = t3.id
    order by t4.sailed_at desc, t4.id desc
    limit 1
  ), 'null'), coalesce(((
    select count(*)
    from "voyages" as t6
    where ((t6.secret_of is null or t6.secret_of = cast($3 as text))) and t6.ship_id = t3.id
  ))::int4::text, '"\u0000"'))
  from "ships" as t3
  where (t3.broken_up = $4) and (t3.name = $5)
  order by t3.id asc
  limit 1
), 'null')) as data
