-- $1: "bridge or cable -grain"
-- $2: "bridge or cable -grain"
-- $3: "bridge or cable -grain"
-- $4: "bridge or cable -grain"
-- $5: "bridge or cable -grain"
-- $6: "bridge or cable -grain"
-- $7: "bridge or cable -grain"
-- $8: "bridge or cable -grain"
-- $9: "bridge or cable -grain"
-- $10: 1000
-- $11: "bridge or cable -grain"
-- $12: "bridge or cable -grain"
-- $13: "bridge or cable -grain"
-- $14: 1000
select (('{"search":' || (
  select (((('{"totalCount":' || coalesce(cast(cast(((
    select count(*)
    from (
      select 'Article' as "type", "article"."id", "article"."search", "article"."language", "article"."text", cast($1 as text) as "words", "article"."id" as "article_id", "article"."source_id", coalesce("article"."published_earliest", "article"."event_date_earliest") as "dated", null::uuid as "speaker_id"
      from "article"
      where (("article"."withdrawn_at" is null and "article"."publish_at" <= now()) and ( ("article"."search" @@ websearch_to_tsquery('english', cast($2 as text)) and "article"."language" like 'en%') or ("article"."search" @@ websearch_to_tsquery('simple', cast($3 as text)) and ("article"."language" is null or "article"."language" not like 'en%'))))
      union all select 'Speech' as "type", "speech"."id", "speech"."search", "speech"."language", "speech"."text", cast($4 as text) as "words", "speech"."article_id", null::uuid as "source_id", null::date as "dated", "speech"."speaker_id"
      from "speech" inner join "article" on "article"."id" = "speech"."article_id"
      where (("article"."withdrawn_at" is null and "article"."publish_at" <= now()) and ( ("speech"."search" @@ websearch_to_tsquery('english', cast($5 as text)) and "speech"."language" like 'en%') or ("speech"."search" @@ websearch_to_tsquery('simple', cast($6 as text)) and ("speech"."language" is null or "speech"."language" not like 'en%'))))
    ) as "t2"
  )) as int4) as text), '"\u0000"')) || ',"edges":[') || (coalesce(string_agg((((
  '{"score":' || (
    select coalesce(case when cast("computed"."value" as float8) = 0 then '0' when abs(cast("computed"."value" as float8)) between 1e-4 and 1e+14 then cast(cast("computed"."value" as float8) as text) else (
      select case
      when digits in ('NaN', 'Infinity', '-Infinity') then '"\u0000"'
      when digits not like '%e%' then digits
      when abs(cast(digits as float8)) >= 1e21 or abs(cast(digits as float8)) < 1e-6 then regexp_replace(digits, 'e([+-])0', 'e\1')
      else cast(cast(digits as numeric) as text)
      end
      from cast(cast("computed"."value" as float8) as text) as digits
    ) end, '"\u0000"')
    from (
      select cast(cast(ts_rank("t1"."search", querytree(websearch_to_tsquery(search_configuration("t1"."language"), "t1"."words"))::tsquery, 1) as text) as float8) as value offset 0
    ) as computed
  )) || (',"snippet":' || coalesce(to_json(cast((regexp_replace( ts_headline(search_configuration("t1"."language"), replace(replace(replace(left("t1"."text", 100000), '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), websearch_to_tsquery(search_configuration("t1"."language"), "t1"."words"), 'StartSel=<mark>, StopSel=</mark>, MaxFragments=2, MinWords=8, MaxWords=24, FragmentDelimiter=" … "'), '[\s…]*\n[\s…]*', ' … ', 'g')) as text))::text, '"\u0000"'))) || ((
  ',"node":' || coalesce(case "t1"."type" when 'Article' then (
    select (((('{"__typename":"Article","id":' || coalesce(('"Article:' || "t3"."id"::text || '"'), '"\u0000"')) || (
    ',"title":' || coalesce(to_json(cast("t3"."title" as text))::text, '"\u0000"'))) || ((
    ',"url":' || coalesce(to_json(cast("t3"."url" as text))::text, 'null')) ||
    ',"source":')) || (((coalesce((
      select ((('{"id":' || coalesce(('"Source:' || "t4"."id"::text || '"'), '"\u0000"')) || (
      ',"slug":' || coalesce(to_json(cast("t4"."slug" as text))::text, '"\u0000"'))) || ((
      ',"name":' || coalesce(to_json(cast("t4"."name" as text))::text, '"\u0000"')) || '}'))
      from "source" as "t4"
      where "t4"."id" = "t3"."source_id"
    ), 'null') || ',"published":') || coalesce(case when "t3"."published_value" is not null then ((((
    '{"value":' || coalesce(to_json(cast("t3"."published_value" as text))::text, '"\u0000"')) || (
    ',"precision":' || coalesce(case when cast("t3"."published_precision" as text) in ('DAY', 'MONTH', 'YEAR') then '"' || cast("t3"."published_precision" as text) || '"' when "t3"."published_precision" is not null then '"\u0000"' end, '"\u0000"'))) || ((
    ',"basis":' || coalesce(case when cast("t3"."published_basis" as text) in ('GIVEN', 'INFERRED', 'PRINTED', 'TEASER') then '"' || cast("t3"."published_basis" as text) || '"' when "t3"."published_basis" is not null then '"\u0000"' end, '"\u0000"')) ||
    ',"text":')) || (((coalesce(to_json(cast("t3"."published_text" as text))::text, 'null') ||
    ',"earliest":') || coalesce(to_json(cast("t3"."published_earliest" as text))::text, '"\u0000"')) || ((
    ',"latest":' || coalesce(to_json(cast("t3"."published_latest" as text))::text, '"\u0000"')) || '}'))) end, 'null')) || ((
    ',"eventDate":' || coalesce(case when "t3"."event_date_value" is not null then ((((
    '{"value":' || coalesce(to_json(cast("t3"."event_date_value" as text))::text, '"\u0000"')) || (
    ',"precision":' || coalesce(case when cast("t3"."event_date_precision" as text) in ('DAY', 'MONTH', 'YEAR') then '"' || cast("t3"."event_date_precision" as text) || '"' when "t3"."event_date_precision" is not null then '"\u0000"' end, '"\u0000"'))) || ((
    ',"basis":' || coalesce(case when cast("t3"."event_date_basis" as text) in ('GIVEN', 'INFERRED', 'PRINTED', 'TEASER') then '"' || cast("t3"."event_date_basis" as text) || '"' when "t3"."event_date_basis" is not null then '"\u0000"' end, '"\u0000"')) ||
    ',"text":')) || (((coalesce(to_json(cast("t3"."event_date_text" as text))::text, 'null') ||
    ',"earliest":') || coalesce(to_json(cast("t3"."event_date_earliest" as text))::text, '"\u0000"')) || ((
    ',"latest":' || coalesce(to_json(cast("t3"."event_date_latest" as text))::text, '"\u0000"')) || '}'))) end, 'null')) || '}')))
    from "article" as "t3"
    where "t3"."id" = "t1"."id" and (("t3"."withdrawn_at" is null and "t3"."publish_at" <= now()))
  ) when 'Speech' then (
    select (((('{"__typename":"Speech","id":' || coalesce(('"Speech:' || "t5"."id"::text || '"'), '"\u0000"')) ||
    ',"office":') || ((coalesce(to_json(cast("t5"."office" as text))::text, 'null') ||
    ',"country":') || coalesce(to_json(cast("t5"."country" as text))::text, 'null'))) || (((
    ',"speaker":' || coalesce((
      select (((('{"id":' || coalesce(('"Speaker:' || "t6"."id"::text || '"'), '"\u0000"')) ||
      ',"kind":') || (coalesce(case when cast("t6"."kind" as text) in ('GROUP', 'ORGANISATION', 'PERSON') then '"' || cast("t6"."kind" as text) || '"' when "t6"."kind" is not null then '"\u0000"' end, '"\u0000"') ||
      ',"name":')) || ((coalesce(to_json(cast("t6"."name" as text))::text, 'null') ||
      ',"description":') || (coalesce(to_json(cast("t6"."description" as text))::text, 'null') || '}')))
      from "speaker" as "t6"
      where "t6"."id" = "t5"."speaker_id"
    ), '"\u0000"')) || ',"article":') || (coalesce((
      select (((('{"id":' || coalesce(('"Article:' || "t7"."id"::text || '"'), '"\u0000"')) || (
      ',"title":' || coalesce(to_json(cast("t7"."title" as text))::text, '"\u0000"'))) || ((
      ',"url":' || coalesce(to_json(cast("t7"."url" as text))::text, 'null')) ||
      ',"source":')) || (((coalesce((
        select ((('{"id":' || coalesce(('"Source:' || "t8"."id"::text || '"'), '"\u0000"')) || (
        ',"slug":' || coalesce(to_json(cast("t8"."slug" as text))::text, '"\u0000"'))) || ((
        ',"name":' || coalesce(to_json(cast("t8"."name" as text))::text, '"\u0000"')) || '}'))
        from "source" as "t8"
        where "t8"."id" = "t7"."source_id"
      ), 'null') || ',"published":') || coalesce(case when "t7"."published_value" is not null then ((((
      '{"value":' || coalesce(to_json(cast("t7"."published_value" as text))::text, '"\u0000"')) || (
      ',"precision":' || coalesce(case when cast("t7"."published_precision" as text) in ('DAY', 'MONTH', 'YEAR') then '"' || cast("t7"."published_precision" as text) || '"' when "t7"."published_precision" is not null then '"\u0000"' end, '"\u0000"'))) || ((
      ',"basis":' || coalesce(case when cast("t7"."published_basis" as text) in ('GIVEN', 'INFERRED', 'PRINTED', 'TEASER') then '"' || cast("t7"."published_basis" as text) || '"' when "t7"."published_basis" is not null then '"\u0000"' end, '"\u0000"')) ||
      ',"text":')) || (((coalesce(to_json(cast("t7"."published_text" as text))::text, 'null') ||
      ',"earliest":') || coalesce(to_json(cast("t7"."published_earliest" as text))::text, '"\u0000"')) || ((
      ',"latest":' || coalesce(to_json(cast("t7"."published_latest" as text))::text, '"\u0000"')) || '}'))) end, 'null')) || ((
      ',"eventDate":' || coalesce(case when "t7"."event_date_value" is not null then ((((
      '{"value":' || coalesce(to_json(cast("t7"."event_date_value" as text))::text, '"\u0000"')) || (
      ',"precision":' || coalesce(case when cast("t7"."event_date_precision" as text) in ('DAY', 'MONTH', 'YEAR') then '"' || cast("t7"."event_date_precision" as text) || '"' when "t7"."event_date_precision" is not null then '"\u0000"' end, '"\u0000"'))) || ((
      ',"basis":' || coalesce(case when cast("t7"."event_date_basis" as text) in ('GIVEN', 'INFERRED', 'PRINTED', 'TEASER') then '"' || cast("t7"."event_date_basis" as text) || '"' when "t7"."event_date_basis" is not null then '"\u0000"' end, '"\u0000"')) ||
      ',"text":')) || (((coalesce(to_json(cast("t7"."event_date_text" as text))::text, 'null') ||
      ',"earliest":') || coalesce(to_json(cast("t7"."event_date_earliest" as text))::text, '"\u0000"')) || ((
      ',"latest":' || coalesce(to_json(cast("t7"."event_date_latest" as text))::text, '"\u0000"')) || '}'))) end, 'null')) || '}')))
      from "article" as "t7"
      where "t7"."id" = "t5"."article_id"
    ), '"\u0000"') || '}')))
    from "speech" as "t5"
    where "t5"."id" = "t1"."id" and (exists (
      select "visible_article"."id"
      from "visible_article"
      where "visible_article"."id" = "t5"."article_id"
    ))
  ) end, '"\u0000"')) || '}')), ',') filter (where "t1"."#" <= 20), '') || '],"pageInfo":{"endCursor":')) || ((coalesce(to_json(cast(((array_agg(translate(encode(convert_to(json_build_array('3vliyaqxfnwqw', (ts_rank("t1"."search", querytree(websearch_to_tsquery(search_configuration("t1"."language"), "t1"."words"))::tsquery, 1))::text, "t1"."id"::text)::text, 'UTF8'), 'base64'), e'+/=\n', '-_') order by "t1"."#" desc) filter (where "t1"."#" <= 20))[1]) as text))::text, 'null') ||
  ',"hasNextPage":') || (coalesce(cast(cast((count(*) > 20) as boolean) as text), '"\u0000"') || '}}')))
  from (
    select "t1".*, row_number() over ( order by (ts_rank("t1"."search", querytree(websearch_to_tsquery(search_configuration("t1"."language"), "t1"."words"))::tsquery, 1)) desc, "t1"."id" desc) as "#"
    from (
      select "held".*
      from (
        select 'Article' as "type", "article"."id", "article"."search", "article"."language", "article"."text", cast($7 as text) as "words", "article"."id" as "article_id", "article"."source_id", coalesce("article"."published_earliest", "article"."event_date_earliest") as "dated", null::uuid as "speaker_id"
        from "article"
        where (("article"."withdrawn_at" is null and "article"."publish_at" <= now()) and ( ("article"."search" @@ websearch_to_tsquery('english', cast($8 as text)) and "article"."language" like 'en%') or ("article"."search" @@ websearch_to_tsquery('simple', cast($9 as text)) and ("article"."language" is null or "article"."language" not like 'en%'))))
        order by "article"."id" desc
        limit $10
      ) as "held"
      union all select "held".*
      from (
        select 'Speech' as "type", "speech"."id", "speech"."search", "speech"."language", "speech"."text", cast($11 as text) as "words", "speech"."article_id", null::uuid as "source_id", null::date as "dated", "speech"."speaker_id"
        from "speech" inner join "article" on "article"."id" = "speech"."article_id"
        where (("article"."withdrawn_at" is null and "article"."publish_at" <= now()) and ( ("speech"."search" @@ websearch_to_tsquery('english', cast($12 as text)) and "speech"."language" like 'en%') or ("speech"."search" @@ websearch_to_tsquery('simple', cast($13 as text)) and ("speech"."language" is null or "speech"."language" not like 'en%'))))
        order by "speech"."id" desc
        limit $14
      ) as "held"
    ) as "t1"
    order by (ts_rank("t1"."search", querytree(websearch_to_tsquery(search_configuration("t1"."language"), "t1"."words"))::tsquery, 1)) desc, "t1"."id" desc
    limit 21
  ) as "t1"
  having true
)) || '}') as data
