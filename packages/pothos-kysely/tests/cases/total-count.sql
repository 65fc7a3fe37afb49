-- $1: false
select coalesce((('{"ships":{"totalCount":' || ((
  select count(*)
  from "ships" as t2
  where (t2.broken_up = $1)
))::int4::text) || '}}'), '"\u0000"') as data
