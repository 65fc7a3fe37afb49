-- $1: null
-- $2: false
-- $3: null
-- $4: ["Port","Ship","Sailor"]
-- $5: ["00000001-0000-4000-8000-000000000001","00000002-0000-4000-8000-000000000099","00000003-0000-4000-8000-000000000002"]
select format('{"nodes":[%s]}', coalesce((
  select string_agg(l.i, ',')
  from (
    select coalesce(case id.type when 'Entry' then (
      select format('{"id":%s}', coalesce((('"Entry:' || t1.id::text) || '"'), '"\u0000"'))
      from "entries" as t1
      where t1.id = id.key::uuid and (exists (
        select "voyages".id
        from "voyages"
        where "voyages".id = t1.voyage_id and ("voyages".secret_of is null or "voyages".secret_of = cast($1 as text))
      ))
    ) when 'Port' then (
      select format('{"id":%s,"name":%s}', coalesce((('"Port:' || t2.id::text) || '"'), '"\u0000"'), coalesce(to_json(t2.name::text), '"\u0000"'))
      from "ports" as t2
      where t2.id = id.key::uuid
    ) when 'Sailor' then (
      select format('{"id":%s,"nickname":%s}', coalesce((('"Sailor:' || t3.id::text) || '"'), '"\u0000"'), coalesce(to_json(t3.nickname::text), 'null'))
      from "sailors" as t3
      where t3.id = id.key::uuid
    ) when 'Ship' then (
      select format('{"id":%s}', coalesce((('"Ship:' || t4.id::text) || '"'), '"\u0000"'))
      from "ships" as t4
      where t4.id = id.key::uuid and (t4.broken_up = $2)
    ) when 'Voyage' then (
      select format('{"id":%s}', coalesce((('"Voyage:' || t5.id::text) || '"'), '"\u0000"'))
      from "voyages" as t5
      where t5.id = id.key::uuid and ((t5.secret_of is null or t5.secret_of = cast($3 as text)))
    ) end, 'null') as i
    from unnest(cast($4 as text[]), cast($5 as text[])) as id(type, key)
  ) as l
), '')) as data
