-- $1: false
select (('{"ships":{"totalCount":' || coalesce(cast(cast(((
  select count(*)
  from "ships" as "t2"
  where ("t2"."broken_up" = $1)
)) as int4) as text), '"\u0000"')) || '}}') as data
