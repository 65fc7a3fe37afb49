-- $1: "Wendrick"
select (('{"speakers":' || (
  select ((('{"nodes":[' || coalesce(string_agg((((('{"id":' || coalesce(('"Speaker:' || "t1"."id"::text || '"'), '"\u0000"')) ||
  ',"kind":') || (coalesce(case when cast("t1"."kind" as text) in ('GROUP', 'ORGANISATION', 'PERSON') then '"' || cast("t1"."kind" as text) || '"' when "t1"."kind" is not null then '"\u0000"' end, '"\u0000"') ||
  ',"name":')) || ((coalesce(to_json(cast("t1"."name" as text))::text, 'null') ||
  ',"description":') || (coalesce(to_json(cast("t1"."description" as text))::text, 'null') || '}'))),
  ',') filter (where "t1"."#" <= 20), '')) || ('],"pageInfo":{"endCursor":' || coalesce(to_json(cast(((array_agg(translate(encode(convert_to(json_build_array('3qdq55qmuy12n', ("t1"."name" is null)::text, (coalesce("t1"."name", "t1"."description"))::text, "t1"."id"::text)::text, 'UTF8'), 'base64'), e'+/=\n', '-_') order by "t1"."#" desc) filter (where "t1"."#" <= 20))[1]) as text))::text, 'null'))) || ((
  ',"hasNextPage":' || coalesce(cast(cast((count(*) > 20) as boolean) as text), '"\u0000"')) || '}}'))
  from (
    select "t1".*, row_number() over ( order by ("t1"."name" is null) asc, (coalesce("t1"."name", "t1"."description")) asc, "t1"."id" asc) as "#"
    from "speaker" as "t1"
    where (exists (
      select "speech"."id"
      from "speech" inner join "visible_article" on "visible_article"."id" = "speech"."article_id"
      where "speech"."speaker_id" = "t1"."id"
    )) and (strpos(lower("t1"."name"), lower(cast($1 as text))) > 0)
    order by ("t1"."name" is null) asc, (coalesce("t1"."name", "t1"."description")) asc, "t1"."id" asc
    limit 21
  ) as "t1"
  having true
)) || '}') as data
