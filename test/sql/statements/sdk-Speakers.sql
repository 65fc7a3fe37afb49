-- $1: "wendrick"
select coalesce((('{"speakers":' || (
  select ((('{"nodes":[' || coalesce(string_agg(coalesce((((('{"id":"Speaker:' || t1.id::text) || '","kind":"') || (case when t1.kind::text in ('GROUP', 'ORGANISATION', 'PERSON') then t1.kind::text end || '","name":')) || ((coalesce(to_json(t1.name::text)::text, 'null') ||
  ',"description":') || (coalesce(to_json(t1.description::text)::text, 'null') || '}'))), '"\u0000"'),
  ',') filter (where t1."#" <= 20), '')) || ('],"pageInfo":{"endCursor":' || coalesce(to_json(((array_agg(translate(encode(convert_to(json_build_array('3qdq55qmuy12n', (t1.name is null)::text, (coalesce(t1.name, t1.description))::text, t1.id::text)::text, 'UTF8'), 'base64'), e'+/=\n', '-_') order by t1."#" desc) filter (where t1."#" <= 20))[1])::text)::text, 'null'))) || ((
  ',"hasNextPage":' || (count(*) > 20)::boolean::text) || '}}'))
  from (
    select t1.*, row_number() over ( order by (t1.name is null) asc, (coalesce(t1.name, t1.description)) asc, t1.id asc) as "#"
    from "speaker" as t1
    where (exists (
      select "speech".id
      from "speech" inner join "article_entry" on "article_entry".article_id = "speech".article_id
      where "speech".speaker_id = t1.id and "article_entry".visible_from is not null
    )) and (t1.id in (
      select known.speaker_id
      from speaker_identity known join speaker on speaker.id = known.speaker_id
      where strpos(split_part(known.identity, speaker.kind || ' ', 2), cast($1 as text)) > 0 and speaker.name is not null
    ))
    order by (t1.name is null) asc, (coalesce(t1.name, t1.description)) asc, t1.id asc
    limit 21
  ) as t1
  having true
)) || '}'), '"\u0000"') as data
