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
select coalesce((('{"search":' || (
  select (((('{"totalCount":' || ((
    select count(*)
    from (
      select 'Article' as "type", "article".id, "article".search, "article".language, "article".text, cast($1 as text) as "words", "article".id as "article_id", "article".source_id, coalesce("article".published_earliest, "article".event_date_earliest) as "dated", null::uuid as "speaker_id", "article".genre, null::text as "country", null::text as "country_code"
      from "article"
      where (("article".withdrawn_at is null and "article".publish_at <= now()) and ( ("article".search @@ websearch_to_tsquery('english', cast($2 as text)) and "article".language like 'en%') or ("article".search @@ websearch_to_tsquery('simple', cast($3 as text)) and ("article".language is null or "article".language not like 'en%'))))
      union all select 'Speech' as "type", "speech".id, "speech".search, "speech".language, "speech".text, cast($4 as text) as "words", "speech".article_id, null::uuid as "source_id", null::date as "dated", "speech".speaker_id, null::text as "genre", "speech".country, "speech".country_code
      from "speech" inner join "article" on "article".id = "speech".article_id
      where (("article".withdrawn_at is null and "article".publish_at <= now()) and ( ("speech".search @@ websearch_to_tsquery('english', cast($5 as text)) and "speech".language like 'en%') or ("speech".search @@ websearch_to_tsquery('simple', cast($6 as text)) and ("speech".language is null or "speech".language not like 'en%'))))
    ) as t2
  ))::int4::text) || ',"edges":[') || (coalesce(string_agg(coalesce((((
  '{"score":' || (
    select case
    when cast("computed".value as float8) = 0 then '0'
    when abs(cast("computed".value as float8)) between 1e-4 and 1e+14 then cast(cast("computed".value as float8) as text)
    else (
      select case
      when digits in ('NaN', 'Infinity', '-Infinity') then '"\u0000"'
      when digits not like '%e%' then digits
      when abs(cast(digits as float8)) >= 1e21 or abs(cast(digits as float8)) < 1e-6 then regexp_replace(digits, 'e([+-])0', 'e\1')
      else cast(cast(digits as numeric) as text)
      end
      from cast(cast("computed".value as float8) as text) as digits
    )
    end
    from (
      select cast(cast((floor(200 * (ts_rank('{0.1, 0.1, 0.3, 1}'::float4[], t1.search, querytree(websearch_to_tsquery(search_configuration(t1.language), t1.words))::tsquery) + case when numnode(websearch_to_tsquery(search_configuration(t1.language), t1.words)) > 1 then ts_rank_cd(
      '{0.1, 0.1, 0.3, 1}'::float4[], t1.search, querytree(websearch_to_tsquery(search_configuration(t1.language), t1.words))::tsquery, 32) / 2 else 0 end)) / 200)::float4 as text) as float8) as value offset 0
    ) as computed
  )) || (',"snippet":' || to_json((regexp_replace( ts_headline(search_configuration(t1.language), replace(replace(replace(left(t1.text, 100000), '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), websearch_to_tsquery(search_configuration(t1.language), t1.words), 'StartSel=<mark>, StopSel=</mark>, MaxFragments=2, MinWords=8, MaxWords=24, FragmentDelimiter=" … "'), '[\s…]*\n[\s…]*', ' … ', 'g'))::text)::text)) || ((
  ',"node":' || case t1.type when 'Article' then (
    select coalesce((((('{"__typename":"Article","id":"Article:' || t3.id::text) || ('","title":' || to_json(t3.title::text)::text)) || ((
    ',"genre":' || case when t3.genre is null then 'null' else coalesce((('"' || case when t3.genre::text in ('ADDRESS', 'JOINT_STATEMENT', 'MINUTES', 'OTHER', 'READOUT', 'REPORT', 'STATEMENT', 'TRANSCRIPT') then t3.genre::text end) || '"'), '"\u0000"') end) || (
    ',"url":' || coalesce(to_json(cast(t3.url as text))::text, 'null')))) || (((
    ',"source":' || coalesce((
      select coalesce(((('{"id":"Source:' || t4.id::text) || ('","slug":' || to_json(t4.slug::text)::text)) || ((
      ',"name":' || to_json(t4.name::text)::text) || '}')), '"\u0000"')
      from "source" as t4
      where t4.id = t3.source_id
    ), 'null')) || (',"published":' || case when t3.published_value is not null then ((((
    '{"value":' || to_json(cast(t3.published_value as text))::text) || (
    ',"precision":"' || case when t3.published_precision::text in ('DAY', 'MONTH', 'YEAR') then t3.published_precision::text end)) || (('","basis":"' || case when t3.published_basis::text in ('GIVEN', 'INFERRED', 'METADATA', 'PRINTED', 'TEASER') then t3.published_basis::text end) || '","text":')) || (((coalesce(to_json(t3.published_text::text)::text, 'null') ||
    ',"earliest":') || to_json(cast(t3.published_earliest as text))::text) || ((
    ',"latest":' || to_json(cast(t3.published_latest as text))::text) || '}'))) else 'null' end)) || ((
    ',"eventDate":' || case when t3.event_date_value is not null then ((((
    '{"value":' || to_json(cast(t3.event_date_value as text))::text) || (
    ',"precision":"' || case when t3.event_date_precision::text in ('DAY', 'MONTH', 'YEAR') then t3.event_date_precision::text end)) || (('","basis":"' || case when t3.event_date_basis::text in ('GIVEN', 'INFERRED', 'METADATA', 'PRINTED', 'TEASER') then t3.event_date_basis::text end) || '","text":')) || (((coalesce(to_json(t3.event_date_text::text)::text, 'null') ||
    ',"earliest":') || to_json(cast(t3.event_date_earliest as text))::text) || ((
    ',"latest":' || to_json(cast(t3.event_date_latest as text))::text) || '}'))) else 'null' end) || '}'))), '"\u0000"')
    from "article" as t3
    where t3.id = t1.id and ((t3.withdrawn_at is null and t3.publish_at <= now()))
  ) when 'Speech' then (
    select coalesce((((('{"__typename":"Speech","id":"Speech:' || t5.id::text) || ('","office":' || coalesce(to_json(t5.office::text)::text, 'null'))) || ((
    ',"country":' || coalesce(to_json(t5.country::text)::text, 'null')) ||
    ',"countryCode":')) || (((coalesce(to_json(t5.country_code::text)::text, 'null') ||
    ',"speaker":') || (
      select (((('{"id":"Speaker:' || t6.id::text) || '","kind":"') || (case when t6.kind::text in ('GROUP', 'ORGANISATION', 'PERSON') then t6.kind::text end || '","name":')) || ((coalesce(to_json(t6.name::text)::text, 'null') ||
      ',"description":') || (coalesce(to_json(t6.description::text)::text, 'null') || '}')))
      from "speaker" as t6
      where t6.id = t5.speaker_id
    )) || ((',"article":' || (
      select (((('{"id":"Article:' || t7.id::text) || ('","title":' || to_json(t7.title::text)::text)) || ((
      ',"genre":' || case when t7.genre is null then 'null' else coalesce((('"' || case when t7.genre::text in ('ADDRESS', 'JOINT_STATEMENT', 'MINUTES', 'OTHER', 'READOUT', 'REPORT', 'STATEMENT', 'TRANSCRIPT') then t7.genre::text end) || '"'), '"\u0000"') end) || (
      ',"url":' || coalesce(to_json(cast(t7.url as text))::text, 'null')))) || (((
      ',"source":' || coalesce((
        select coalesce(((('{"id":"Source:' || t8.id::text) || ('","slug":' || to_json(t8.slug::text)::text)) || ((
        ',"name":' || to_json(t8.name::text)::text) || '}')), '"\u0000"')
        from "source" as t8
        where t8.id = t7.source_id
      ), 'null')) || (',"published":' || case when t7.published_value is not null then ((((
      '{"value":' || to_json(cast(t7.published_value as text))::text) || (
      ',"precision":"' || case when t7.published_precision::text in ('DAY', 'MONTH', 'YEAR') then t7.published_precision::text end)) || (('","basis":"' || case when t7.published_basis::text in ('GIVEN', 'INFERRED', 'METADATA', 'PRINTED', 'TEASER') then t7.published_basis::text end) || '","text":')) || (((coalesce(to_json(t7.published_text::text)::text, 'null') ||
      ',"earliest":') || to_json(cast(t7.published_earliest as text))::text) || ((
      ',"latest":' || to_json(cast(t7.published_latest as text))::text) || '}'))) else 'null' end)) || ((
      ',"eventDate":' || case when t7.event_date_value is not null then ((((
      '{"value":' || to_json(cast(t7.event_date_value as text))::text) || (
      ',"precision":"' || case when t7.event_date_precision::text in ('DAY', 'MONTH', 'YEAR') then t7.event_date_precision::text end)) || (('","basis":"' || case when t7.event_date_basis::text in ('GIVEN', 'INFERRED', 'METADATA', 'PRINTED', 'TEASER') then t7.event_date_basis::text end) || '","text":')) || (((coalesce(to_json(t7.event_date_text::text)::text, 'null') ||
      ',"earliest":') || to_json(cast(t7.event_date_earliest as text))::text) || ((
      ',"latest":' || to_json(cast(t7.event_date_latest as text))::text) || '}'))) else 'null' end) || '}')))
      from "article" as t7
      where t7.id = t5.article_id
    )) || '}'))), '"\u0000"')
    from "speech" as t5
    where t5.id = t1.id and (exists (
      select "visible_article".id
      from "visible_article"
      where "visible_article".id = t5.article_id
    ))
  ) end) || '}')), '"\u0000"'), ',') filter (where t1."#" <= 20), '') || '],"pageInfo":{"endCursor":')) || ((coalesce(to_json(((array_agg(translate(encode(convert_to(json_build_array('3rgrtptstw0w', ((floor(200 * (ts_rank(
  '{0.1, 0.1, 0.3, 1}'::float4[], t1.search, querytree(websearch_to_tsquery(search_configuration(t1.language), t1.words))::tsquery) + case when numnode(websearch_to_tsquery(search_configuration(t1.language), t1.words)) > 1 then ts_rank_cd(
  '{0.1, 0.1, 0.3, 1}'::float4[], t1.search, querytree(websearch_to_tsquery(search_configuration(t1.language), t1.words))::tsquery, 32) / 2 else 0 end)) / 200)::float4)::text, t1.id::text)::text, 'UTF8'), 'base64'), e'+/=\n', '-_') order by t1."#" desc) filter (where t1."#" <= 20))[1])::text)::text, 'null') ||
  ',"hasNextPage":') || ((count(*) > 20)::boolean::text || '}}')))
  from (
    select t1.*, row_number() over ( order by ((floor(200 * (ts_rank(
    '{0.1, 0.1, 0.3, 1}'::float4[], t1.search, querytree(websearch_to_tsquery(search_configuration(t1.language), t1.words))::tsquery) + case when numnode(websearch_to_tsquery(search_configuration(t1.language), t1.words)) > 1 then ts_rank_cd(
    '{0.1, 0.1, 0.3, 1}'::float4[], t1.search, querytree(websearch_to_tsquery(search_configuration(t1.language), t1.words))::tsquery, 32) / 2 else 0 end)) / 200)::float4) desc, t1.id desc) as "#"
    from (
      select "held".*
      from (
        select 'Article' as "type", "article".id, "article".search, "article".language, "article".text, cast($7 as text) as "words", "article".id as "article_id", "article".source_id, coalesce("article".published_earliest, "article".event_date_earliest) as "dated", null::uuid as "speaker_id", "article".genre, null::text as "country", null::text as "country_code"
        from "article"
        where (("article".withdrawn_at is null and "article".publish_at <= now()) and ( ("article".search @@ websearch_to_tsquery('english', cast($8 as text)) and "article".language like 'en%') or ("article".search @@ websearch_to_tsquery('simple', cast($9 as text)) and ("article".language is null or "article".language not like 'en%'))))
        order by "article".id desc
        limit $10
      ) as "held"
      union all select "held".*
      from (
        select 'Speech' as "type", "speech".id, "speech".search, "speech".language, "speech".text, cast($11 as text) as "words", "speech".article_id, null::uuid as "source_id", null::date as "dated", "speech".speaker_id, null::text as "genre", "speech".country, "speech".country_code
        from "speech" inner join "article" on "article".id = "speech".article_id
        where (("article".withdrawn_at is null and "article".publish_at <= now()) and ( ("speech".search @@ websearch_to_tsquery('english', cast($12 as text)) and "speech".language like 'en%') or ("speech".search @@ websearch_to_tsquery('simple', cast($13 as text)) and ("speech".language is null or "speech".language not like 'en%'))))
        order by "speech".id desc
        limit $14
      ) as "held"
    ) as t1
    order by ((floor(200 * (ts_rank('{0.1, 0.1, 0.3, 1}'::float4[], t1.search, querytree(websearch_to_tsquery(search_configuration(t1.language), t1.words))::tsquery) + case when numnode(websearch_to_tsquery(search_configuration(t1.language), t1.words)) > 1 then ts_rank_cd(
    '{0.1, 0.1, 0.3, 1}'::float4[], t1.search, querytree(websearch_to_tsquery(search_configuration(t1.language), t1.words))::tsquery, 32) / 2 else 0 end)) / 200)::float4) desc, t1.id desc
    limit 21
  ) as t1
  having true
)) || '}'), '"\u0000"') as data
