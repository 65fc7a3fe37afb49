-- $1: false
select format('{"ships":{"totalCount":%s}}', coalesce(((
  select count(*)
  from "ships" as t2
  where (t2.broken_up = $1)
))::int4::text, '"\u0000"')) as data
