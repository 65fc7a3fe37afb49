-- $1: false
-- $2: "argo"
-- $3: 0
-- $4: null
-- $5: "argo"
-- $6: 0
-- $7: false
-- $8: null
-- $9: false
-- $10: "argo"
-- $11: 0
-- $12: 6
-- $13: null
-- $14: "argo"
-- $15: 0
-- $16: 6
select format('{"find":%s}', (with t2 as (
  select t7.*
  from (
    select 'Ship' as "type", "ships".id, 1.0 / length(ships.name) as "score", "ships".name as "words"
    from "ships"
    where "ships".broken_up = $1 and strpos(lower("ships".name), cast($2 as text)) > $3
    union all select 'Entry' as "type", "entries".id, 1.0 / length(entries.words) as "score", "entries".words
    from "entries" inner join "voyages" on "voyages".id = "entries".voyage_id
    where ("voyages".secret_of is null or "voyages".secret_of = cast($4 as text)) and strpos(lower("entries".words), cast($5 as text)) > $6
  ) as t7
) select format('{"totalCount":%s,"longest":%s,"nodes":[%s]}', coalesce(((
  select count(*)
  from t2 as t3
))::int4::text, '"\u0000"'), coalesce(((
  select max(length(t4.words))
  from t2 as t4
))::int4::text, 'null'), coalesce(string_agg(coalesce(case t1.type when 'Ship' then (
  select format('{"name":%s}', coalesce(to_json(t5.name::text), '"\u0000"'))
  from "ships" as t5
  where t5.id = t1.id and (t5.broken_up = $7)
) when 'Entry' then (
  select '{}'
  from "entries" as t6
  where t6.id = t1.id and (exists (
    select "voyages".id
    from "voyages"
    where "voyages".id = t6.voyage_id and ("voyages".secret_of is null or "voyages".secret_of = cast($8 as text))
  ))
) end, '"\u0000"'), ',') filter (where t1."#" <= 1), '')) from (
  select t1.*, row_number() over ( order by t1.score desc, t1.id desc) as "#"
  from (
    select *
    from (
      select 'Ship' as "type", "ships".id, 1.0 / length(ships.name) as "score", "ships".name as "words"
      from "ships"
      where "ships".broken_up = $9 and strpos(lower("ships".name), cast($10 as text)) > $11
      order by "ships".id
      limit $12
    ) as "found"
    union all select *
    from (
      select 'Entry' as "type", "entries".id, 1.0 / length(entries.words) as "score", "entries".words
      from "entries" inner join "voyages" on "voyages".id = "entries".voyage_id
      where ("voyages".secret_of is null or "voyages".secret_of = cast($13 as text)) and strpos(lower("entries".words), cast($14 as text)) > $15
      order by "entries".id
      limit $16
    ) as "found"
  ) as t1
  order by t1.score desc, t1.id desc
  limit 2
) as t1 having true)) as data
