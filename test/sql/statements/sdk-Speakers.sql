-- $1: "%wendrick%"
select coalesce((('{"speakers":' || (
  select ((('{"nodes":[' || coalesce(string_agg(coalesce((((('{"id":"Speaker:' || t1.id::text) || '","kind":"') || (case when t1.kind::text in ('GROUP', 'ORGANISATION', 'PERSON') then t1.kind::text end || '","name":')) || ((coalesce(to_json(t1.name::text)::text, 'null') ||
  ',"description":') || (coalesce(to_json(t1.description::text)::text, 'null') || '}'))), '"\u0000"'),
  ',') filter (where t1."#" <= 20), '')) || ('],"pageInfo":{"endCursor":' || coalesce(to_json(((array_agg(translate(encode(convert_to(json_build_array('2w8i1j9txe3o9', (t1.name is null)::text, t1.sort_name::text, t1.id::text)::text, 'UTF8'), 'base64'), e'+/=\n', '-_') order by t1."#" desc) filter (where t1."#" <= 20))[1])::text)::text, 'null'))) || ((
  ',"hasNextPage":' || (count(*) > 20)::boolean::text) || '}}'))
  from (
    select t1.*, row_number() over ( order by (t1.name is null) asc, t1.sort_name asc, t1.id asc) as "#"
    from "speaker" as t1
    where (exists (
      select "speech".id
      from "speech" inner join "article_entry" on "article_entry".article_id = "speech".article_id
      where "speech".speaker_id = t1.id and "article_entry".visible_from is not null
    )) and (t1.id in (
      select speaker_id
      from speaker_identity
      where "speaker_identity".words like cast($1 as text)
    ))
    order by (t1.name is null) asc, t1.sort_name asc, t1.id asc
    limit 21
  ) as t1
  having true
)) || '}'), '"\u0000"') as data
