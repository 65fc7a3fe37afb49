-- $1: "3m7m8qivokopx"
-- $2: "%wendrick%"
select format('{"speakers":%s}', (
  select format('{"nodes":[%s],"pageInfo":{"endCursor":%s,"hasNextPage":%s}}', coalesce(string_agg(format(
  '{"id":"Speaker:%s","kind":"%s","name":%s,"description":%s}', t1.id, case when t1.kind::text in ('GROUP', 'ORGANISATION', 'PERSON') then t1.kind::text else '"\u0000"' end, coalesce(to_json(t1.name::text), 'null'), coalesce(to_json(t1.description::text), 'null')),
  ',') filter (where t1."#" <= 20), ''), coalesce(to_json(((array_agg(translate(encode(convert_to(json_build_array(cast($1 as text), (t1.name is null)::text, t1.sort_name::text, t1.id::text)::text, 'UTF8'), 'base64'), e'+/=\n', '-_') order by t1."#" desc) filter (where t1."#" <= 20))[1])::text), 'null'), coalesce((count(*) > 20)::boolean::text, '"\u0000"'))
  from (
    select t1.*, row_number() over ( order by (t1.name is null) asc, t1.sort_name asc, t1.id asc) as "#"
    from (
      select "speaker".*
      from "speaker"
      where exists (
        select "speech".id
        from "speech" inner join "article_entry" on "article_entry".article_id = "speech".article_id
        where "speech".speaker_id = "speaker".id and "article_entry".visible_from is not null
      )
    ) as t1
    where (t1.id in (
      select speaker_id
      from speaker_identity
      where "speaker_identity".words like cast($2 as text)
    ))
    order by (t1.name is null) asc, t1.sort_name asc, t1.id asc
    limit 21
  ) as t1
  having true
)) as data
