-- $1: false
-- $2: null
-- $3: false
-- $4: "argo"
-- $5: 0
-- $6: 6
-- $7: null
-- $8: "argo"
-- $9: 0
-- $10: 6
select format('{"find":%s}', (
  select format('{"edges":[%s]}', coalesce(string_agg(format('{"score":%s,"node":%s}', coalesce(case when cast(t1.score as float8) = 0 then '0' when abs(cast(t1.score as float8)) between 1e-4 and 1e+14 then cast(cast(t1.score as float8) as text) else (
    select case
    when digits in ('NaN', 'Infinity', '-Infinity') then '"\u0000"'
    when digits not like '%e%' then digits
    when abs(cast(digits as float8)) >= 1e21 or abs(cast(digits as float8)) < 1e-6 then regexp_replace(digits, 'e([+-])0', 'e\1')
    else cast(cast(digits as numeric) as text)
    end
    from cast(cast(t1.score as float8) as text) as digits
  ) end, '"\u0000"'), coalesce(case t1.type when 'Ship' then (
    select format('{"name":%s}', coalesce(to_json(t2.name::text), '"\u0000"'))
    from "ships" as t2
    where t2.id = t1.id and (t2.broken_up = $1)
  ) when 'Entry' then (
    select format('{"words":%s}', coalesce(to_json(t3.words::text), '"\u0000"'))
    from "entries" as t3
    where t3.id = t1.id and (exists (
      select "voyages".id
      from "voyages"
      where "voyages".id = t3.voyage_id and ("voyages".secret_of is null or "voyages".secret_of = cast($2 as text))
    ))
  ) end, '"\u0000"')), ',') filter (where t1."#" <= 3), ''))
  from (
    select t1.*, row_number() over ( order by t1.score desc, t1.id desc) as "#"
    from (
      select *
      from (
        select 'Ship' as "type", "ships".id, 1.0 / length(ships.name) as "score", "ships".name as "words"
        from "ships"
        where "ships".broken_up = $3 and strpos(lower("ships".name), cast($4 as text)) > $5
        order by "ships".id
        limit $6
      ) as "found"
      union all select *
      from (
        select 'Entry' as "type", "entries".id, 1.0 / length(entries.words) as "score", "entries".words
        from "entries" inner join "voyages" on "voyages".id = "entries".voyage_id
        where ("voyages".secret_of is null or "voyages".secret_of = cast($7 as text)) and strpos(lower("entries".words), cast($8 as text)) > $9
        order by "entries".id
        limit $10
      ) as "found"
    ) as t1
    order by t1.score desc, t1.id desc
    limit 4
  ) as t1
  having true
)) as data
