-- $1: "bridge or cable -grain"
-- $2: "('bridg' | 'bridge') | ('cabl' | 'cable')"
-- $3: "('bridg' | 'bridge') | ('cabl' | 'cable') & !'grain'"
-- $4: "bridge or cable -grain"
-- $5: "('bridg' | 'bridge') | ('cabl' | 'cable')"
-- $6: "('bridg' | 'bridge') | ('cabl' | 'cable') & !'grain'"
-- $7: "bridge or cable -grain"
-- $8: "('bridg' | 'bridge') | ('cabl' | 'cable')"
-- $9: "('bridg' | 'bridge') | ('cabl' | 'cable') & !'grain'"
-- $10: 1000
-- $11: "bridge or cable -grain"
-- $12: "('bridg' | 'bridge') | ('cabl' | 'cable')"
-- $13: "('bridg' | 'bridge') | ('cabl' | 'cable') & !'grain'"
-- $14: 1000
select format('{"search":%s}', (with t2 as (
  select t10.*
  from (
    select 'Article' as "type", "article_entry".article_id as "id", "article_entry".search, "article_entry".language, "article".text, cast($1 as text) as "words", cast($2 as text) as "ranked", "article_entry".article_id, "article_entry".source_id, "article_entry".dated, null::uuid as "speaker_id", "article_entry".genre, null::text as "country", null::text as "country_code"
    from "article_entry" inner join "article" on "article".id = "article_entry".article_id
    where "article_entry".visible_from is not null and (("article_entry".search @@ cast(cast($3 as text) as tsquery) and (
      select search_ready()
    )))
    union all select 'Speech' as "type", "speech".id, "speech".search, "speech".language, "speech".text, cast($4 as text) as "words", cast($5 as text) as "ranked", "speech".article_id, null::uuid as "source_id", null::date as "dated", "speech".speaker_id, null::text as "genre", "speech".country, "speech".country_code
    from "speech" inner join "article" on "article".id = "speech".article_id
    where (exists (
      select "article_entry".article_id
      from "article_entry"
      where "article_entry".article_id = "article".id and "article_entry".visible_from is not null
    ) and ("speech".search @@ cast(cast($6 as text) as tsquery) and (
      select search_ready()
    )))
  ) as t10
) select format('{"totalCount":%s,"edges":[%s],"pageInfo":{"endCursor":%s,"hasNextPage":%s}}', coalesce(((
  select count(*)
  from t2 as t3
))::int4::text, '"\u0000"'), coalesce(string_agg(format('{"score":%s,"snippet":%s,"node":%s}', (
  select coalesce(case when cast("computed".value as float8) = 0 then '0' when abs(cast("computed".value as float8)) between 1e-4 and 1e+14 then cast(cast("computed".value as float8) as text) else (
    select case
    when digits in ('NaN', 'Infinity', '-Infinity') then '"\u0000"'
    when digits not like '%e%' then digits
    when abs(cast(digits as float8)) >= 1e21 or abs(cast(digits as float8)) < 1e-6 then regexp_replace(digits, 'e([+-])0', 'e\1')
    else cast(cast(digits as numeric) as text)
    end
    from cast(cast("computed".value as float8) as text) as digits
  ) end, '"\u0000"')
  from (
    select cast(cast(coalesce((floor(200 * (ts_rank('{0.1, 0.1, 0.3, 1}'::float4[], t1.search, cast(t1.ranked as tsquery)) + case when numnode(cast(t1.ranked as tsquery)) > 1 then ts_rank_cd(
    '{0.1, 0.1, 0.3, 1}'::float4[], t1.search, cast(t1.ranked as tsquery), 32) / 2 else 0 end)) / 200)::float4, 0) as text) as float8) as value offset 0
  ) as computed
), coalesce(to_json((regexp_replace( ts_headline(case when t1.language like 'en%' then 'english'::regconfig else 'simple'::regconfig end, replace(replace(replace(left(t1.text, 100000), '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), websearch_to_tsquery(case when t1.language like 'en%' then 'english'::regconfig else 'simple'::regconfig end, t1.words), 'StartSel=<mark>, StopSel=</mark>, MaxFragments=2, MinWords=8, MaxWords=24, FragmentDelimiter=" … "'), '[\s…]*\n[\s…]*', ' … ', 'g'))::text), '"\u0000"'), coalesce(case t1.type when 'Article' then (
  select format('{"__typename":"Article","id":"Article:%s","title":%s,"genre":%s,"url":%s,"source":%s,"published":%s,"eventDate":%s}', t4.id, to_json(t4.title::text), case when t4.genre is null then 'null' else format('"%s"', case when t4.genre::text in ('ADDRESS', 'JOINT_STATEMENT', 'MINUTES', 'OTHER', 'READOUT', 'REPORT', 'STATEMENT', 'TRANSCRIPT') then t4.genre::text else '"\u0000"' end) end, coalesce(to_json(cast(t4.url as text)), 'null'), coalesce((
    select format('{"id":"Source:%s","slug":%s,"name":%s}', t5.id, to_json(t5.slug::text), to_json(t5.name::text))
    from "source" as t5
    where t5.id = t4.source_id
  ), 'null'), case when t4.published_value is not null then format(
  '{"value":%s,"precision":"%s","basis":"%s","text":%s,"earliest":%s,"latest":%s}', coalesce(to_json(cast(t4.published_value as text)), '"\u0000"'), case when t4.published_precision::text in ('DAY', 'MONTH', 'YEAR') then t4.published_precision::text else '"\u0000"' end, case when t4.published_basis::text in ('GIVEN', 'INFERRED', 'METADATA', 'PRINTED', 'TEASER') then t4.published_basis::text else '"\u0000"' end, coalesce(to_json(t4.published_text::text), 'null'), coalesce(to_json(cast(t4.published_earliest as text)), '"\u0000"'), coalesce(to_json(cast(t4.published_latest as text)), '"\u0000"')) else 'null' end, case when t4.event_date_value is not null then format(
  '{"value":%s,"precision":"%s","basis":"%s","text":%s,"earliest":%s,"latest":%s}', coalesce(to_json(cast(t4.event_date_value as text)), '"\u0000"'), case when t4.event_date_precision::text in ('DAY', 'MONTH', 'YEAR') then t4.event_date_precision::text else '"\u0000"' end, case when t4.event_date_basis::text in ('GIVEN', 'INFERRED', 'METADATA', 'PRINTED', 'TEASER') then t4.event_date_basis::text else '"\u0000"' end, coalesce(to_json(t4.event_date_text::text), 'null'), coalesce(to_json(cast(t4.event_date_earliest as text)), '"\u0000"'), coalesce(to_json(cast(t4.event_date_latest as text)), '"\u0000"')) else 'null' end)
  from "article" as t4
  where t4.id = t1.id and (exists (
    select "article_entry".article_id
    from "article_entry"
    where "article_entry".article_id = t4.id and "article_entry".visible_from is not null
  ))
) when 'Speech' then (
  select format('{"__typename":"Speech","id":"Speech:%s","office":%s,"country":%s,"countryCode":%s,"speaker":%s,"article":%s}', t6.id, coalesce(to_json(t6.office::text), 'null'), coalesce(to_json(t6.country::text), 'null'), coalesce(to_json(t6.country_code::text), 'null'), coalesce((
    select format('{"id":"Speaker:%s","kind":"%s","name":%s,"description":%s}', t7.id, case when t7.kind::text in ('GROUP', 'ORGANISATION', 'PERSON') then t7.kind::text else '"\u0000"' end, coalesce(to_json(t7.name::text), 'null'), coalesce(to_json(t7.description::text), 'null'))
    from "speaker" as t7
    where t7.id = t6.speaker_id
  ), '"\u0000"'), coalesce((
    select format('{"id":"Article:%s","title":%s,"genre":%s,"url":%s,"source":%s,"published":%s,"eventDate":%s}', t8.id, to_json(t8.title::text), case when t8.genre is null then 'null' else format('"%s"', case when t8.genre::text in ('ADDRESS', 'JOINT_STATEMENT', 'MINUTES', 'OTHER', 'READOUT', 'REPORT', 'STATEMENT', 'TRANSCRIPT') then t8.genre::text else '"\u0000"' end) end, coalesce(to_json(cast(t8.url as text)), 'null'), coalesce((
      select format('{"id":"Source:%s","slug":%s,"name":%s}', t9.id, to_json(t9.slug::text), to_json(t9.name::text))
      from "source" as t9
      where t9.id = t8.source_id
    ), 'null'), case when t8.published_value is not null then format(
    '{"value":%s,"precision":"%s","basis":"%s","text":%s,"earliest":%s,"latest":%s}', coalesce(to_json(cast(t8.published_value as text)), '"\u0000"'), case when t8.published_precision::text in ('DAY', 'MONTH', 'YEAR') then t8.published_precision::text else '"\u0000"' end, case when t8.published_basis::text in ('GIVEN', 'INFERRED', 'METADATA', 'PRINTED', 'TEASER') then t8.published_basis::text else '"\u0000"' end, coalesce(to_json(t8.published_text::text), 'null'), coalesce(to_json(cast(t8.published_earliest as text)), '"\u0000"'), coalesce(to_json(cast(t8.published_latest as text)), '"\u0000"')) else 'null' end, case when t8.event_date_value is not null then format(
    '{"value":%s,"precision":"%s","basis":"%s","text":%s,"earliest":%s,"latest":%s}', coalesce(to_json(cast(t8.event_date_value as text)), '"\u0000"'), case when t8.event_date_precision::text in ('DAY', 'MONTH', 'YEAR') then t8.event_date_precision::text else '"\u0000"' end, case when t8.event_date_basis::text in ('GIVEN', 'INFERRED', 'METADATA', 'PRINTED', 'TEASER') then t8.event_date_basis::text else '"\u0000"' end, coalesce(to_json(t8.event_date_text::text), 'null'), coalesce(to_json(cast(t8.event_date_earliest as text)), '"\u0000"'), coalesce(to_json(cast(t8.event_date_latest as text)), '"\u0000"')) else 'null' end)
    from "article" as t8
    where t8.id = t6.article_id
  ), '"\u0000"'))
  from "speech" as t6
  where t6.id = t1.id and (exists (
    select "article_entry".article_id
    from "article_entry"
    where "article_entry".article_id = t6.article_id and "article_entry".visible_from is not null
  ))
) end, '"\u0000"')), ',') filter (where t1."#" <= 20), ''), coalesce(to_json(((array_agg(translate(encode(convert_to(json_build_array('kff7dmlmyuou', (coalesce((floor(200 * (ts_rank(
'{0.1, 0.1, 0.3, 1}'::float4[], t1.search, cast(t1.ranked as tsquery)) + case when numnode(cast(t1.ranked as tsquery)) > 1 then ts_rank_cd(
'{0.1, 0.1, 0.3, 1}'::float4[], t1.search, cast(t1.ranked as tsquery), 32) / 2 else 0 end)) / 200)::float4, 0))::text, t1.id::text)::text, 'UTF8'), 'base64'), e'+/=\n', '-_') order by t1."#" desc) filter (where t1."#" <= 20))[1])::text), 'null'), coalesce((count(*) > 20)::boolean::text, '"\u0000"')) from (
  select t1.*, row_number() over ( order by (coalesce((floor(200 * (ts_rank(
  '{0.1, 0.1, 0.3, 1}'::float4[], t1.search, cast(t1.ranked as tsquery)) + case when numnode(cast(t1.ranked as tsquery)) > 1 then ts_rank_cd(
  '{0.1, 0.1, 0.3, 1}'::float4[], t1.search, cast(t1.ranked as tsquery), 32) / 2 else 0 end)) / 200)::float4, 0)) desc, t1.id desc) as "#"
  from (
    select "held".*
    from (
      select 'Article' as "type", "article_entry".article_id as "id", "article_entry".search, "article_entry".language, "article".text, cast($7 as text) as "words", cast($8 as text) as "ranked", "article_entry".article_id, "article_entry".source_id, "article_entry".dated, null::uuid as "speaker_id", "article_entry".genre, null::text as "country", null::text as "country_code"
      from "article_entry" inner join "article" on "article".id = "article_entry".article_id
      where "article_entry".visible_from is not null and (("article_entry".search @@ cast(cast($9 as text) as tsquery) and (
        select search_ready()
      )))
      order by "article_entry".article_id desc
      limit $10
    ) as "held"
    union all select "held".*
    from (
      select 'Speech' as "type", "speech".id, "speech".search, "speech".language, "speech".text, cast($11 as text) as "words", cast($12 as text) as "ranked", "speech".article_id, null::uuid as "source_id", null::date as "dated", "speech".speaker_id, null::text as "genre", "speech".country, "speech".country_code
      from "speech" inner join "article" on "article".id = "speech".article_id
      where (exists (
        select "article_entry".article_id
        from "article_entry"
        where "article_entry".article_id = "article".id and "article_entry".visible_from is not null
      ) and ("speech".search @@ cast(cast($13 as text) as tsquery) and (
        select search_ready()
      )))
      order by "speech".id desc
      limit $14
    ) as "held"
  ) as t1
  order by (coalesce((floor(200 * (ts_rank('{0.1, 0.1, 0.3, 1}'::float4[], t1.search, cast(t1.ranked as tsquery)) + case when numnode(cast(t1.ranked as tsquery)) > 1 then ts_rank_cd(
  '{0.1, 0.1, 0.3, 1}'::float4[], t1.search, cast(t1.ranked as tsquery), 32) / 2 else 0 end)) / 200)::float4, 0)) desc, t1.id desc
  limit 21
) as t1 having true)) as data
