-- $1: "bridge or cable -grain"
-- $2: "('bridg' | 'bridge') | ('cabl' | 'cable')"
-- $3: "('bridg' | 'bridge') | ('cabl' | 'cable') & !'grain'"
-- $4: "bridge or cable -grain"
-- $5: "('bridg' | 'bridge') | ('cabl' | 'cable')"
-- $6: "('bridg' | 'bridge') | ('cabl' | 'cable') & !'grain'"
-- $7: "Article"
-- $8: 20
-- $9: "Speech"
-- $10: 20
-- $11: "Article"
-- $12: "Article"
-- $13: "bridge or cable -grain"
-- $14: "('bridg' | 'bridge') | ('cabl' | 'cable')"
-- $15: "('bridg' | 'bridge') | ('cabl' | 'cable') & !'grain'"
-- $16: 1000
-- $17: "bridge or cable -grain"
-- $18: "('bridg' | 'bridge') | ('cabl' | 'cable')"
-- $19: "('bridg' | 'bridge') | ('cabl' | 'cable') & !'grain'"
-- $20: 1000
select format('{"search":%s}', (with t2 as (
  select t19.*
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
  ) as t19
) select format('{"totalCount":%s,"edges":[%s],"facets":{"sources":[%s],"speakers":[%s],"years":[%s],"genres":[%s]}}', coalesce(((
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
  select format('{"__typename":"Article","title":%s,"published":%s,"source":%s}', to_json(t4.title::text), case when t4.published_value is not null then format(
  '{"value":%s}', coalesce(to_json(cast(t4.published_value as text)), '"\u0000"')) else 'null' end, coalesce((
    select format('{"name":%s}', to_json(t5.name::text))
    from "source" as t5
    where t5.id = t4.source_id
  ), 'null'))
  from "article" as t4
  where t4.id = t1.id and (exists (
    select "article_entry".article_id
    from "article_entry"
    where "article_entry".article_id = t4.id and "article_entry".visible_from is not null
  ))
) when 'Speech' then (
  select format('{"__typename":"Speech","speaker":%s,"office":%s,"article":%s}', coalesce((
    select format('{"name":%s}', coalesce(to_json(t7.name::text), 'null'))
    from "speaker" as t7
    where t7.id = t6.speaker_id
  ), '"\u0000"'), coalesce(to_json(t6.office::text), 'null'), coalesce((
    select format('{"title":%s}', to_json(t8.title::text))
    from "article" as t8
    where t8.id = t6.article_id
  ), '"\u0000"'))
  from "speech" as t6
  where t6.id = t1.id and (exists (
    select "article_entry".article_id
    from "article_entry"
    where "article_entry".article_id = t6.article_id and "article_entry".visible_from is not null
  ))
) end, '"\u0000"')), ',') filter (where t1."#" <= 10), ''), coalesce((
  select string_agg(l.i, ',')
  from (
    select format('{"source":%s,"count":%s}', coalesce((
      select format('{"name":%s}', to_json(t11.name::text))
      from "source" as t11
      where t11.id = t10.source_id
    ), '"\u0000"'), coalesce(t10.count::int4::text, '"\u0000"')) as i
    from (
      select "search_hit".source_id as "source_id", count(*) as "count"
      from (
        select t9.*
        from t2 as t9
      ) as "search_hit"
      where "search_hit".type = $7 and "search_hit".source_id is not null
      group by "search_hit".source_id
      order by "count" desc, "search_hit".source_id
      limit $8
    ) as t10
  ) as l
), ''), coalesce((
  select string_agg(l.i, ',')
  from (
    select format('{"speaker":%s,"count":%s}', coalesce((
      select format('{"name":%s}', coalesce(to_json(t14.name::text), 'null'))
      from "speaker" as t14
      where t14.id = t13.speaker_id
    ), '"\u0000"'), coalesce(t13.count::int4::text, '"\u0000"')) as i
    from (
      select "search_hit".speaker_id as "speaker_id", count(distinct "search_hit".article_id) as "count"
      from (
        select t12.*
        from t2 as t12
      ) as "search_hit"
      where "search_hit".type = $9 and "search_hit".speaker_id is not null
      group by "search_hit".speaker_id
      order by "count" desc, "search_hit".speaker_id
      limit $10
    ) as t13
  ) as l
), ''), coalesce((
  select string_agg(l.i, ',')
  from (
    select format('{"year":%s,"count":%s}', coalesce(t16.year::int4::text, '"\u0000"'), coalesce(t16.count::int4::text, '"\u0000"')) as i
    from (
      select extract(year from "search_hit".dated)::int as "year", count(*) as "count"
      from (
        select t15.*
        from t2 as t15
      ) as "search_hit"
      where "search_hit".type = $11 and "search_hit".dated is not null
      group by "year"
      order by "year"
    ) as t16
  ) as l
), ''), coalesce((
  select string_agg(l.i, ',')
  from (
    select format('{"genre":"%s","count":%s}', case when t18.genre::text in ('ADDRESS', 'JOINT_STATEMENT', 'MINUTES', 'OTHER', 'READOUT', 'REPORT', 'STATEMENT', 'TRANSCRIPT') then t18.genre::text else '"\u0000"' end, coalesce(t18.count::int4::text, '"\u0000"')) as i
    from (
      select "search_hit".genre as "genre", count(*) as "count"
      from (
        select t17.*
        from t2 as t17
      ) as "search_hit"
      where "search_hit".type = $12 and "search_hit".genre is not null
      group by "search_hit".genre
      order by "count" desc, "search_hit".genre
    ) as t18
  ) as l
), '')) from (
  select t1.*, row_number() over ( order by (coalesce((floor(200 * (ts_rank(
  '{0.1, 0.1, 0.3, 1}'::float4[], t1.search, cast(t1.ranked as tsquery)) + case when numnode(cast(t1.ranked as tsquery)) > 1 then ts_rank_cd(
  '{0.1, 0.1, 0.3, 1}'::float4[], t1.search, cast(t1.ranked as tsquery), 32) / 2 else 0 end)) / 200)::float4, 0)) desc, t1.id desc) as "#"
  from (
    select "held".*
    from (
      select 'Article' as "type", "article_entry".article_id as "id", "article_entry".search, "article_entry".language, "article".text, cast($13 as text) as "words", cast($14 as text) as "ranked", "article_entry".article_id, "article_entry".source_id, "article_entry".dated, null::uuid as "speaker_id", "article_entry".genre, null::text as "country", null::text as "country_code"
      from "article_entry" inner join "article" on "article".id = "article_entry".article_id
      where "article_entry".visible_from is not null and (("article_entry".search @@ cast(cast($15 as text) as tsquery) and (
        select search_ready()
      )))
      order by "article_entry".article_id desc
      limit $16
    ) as "held"
    union all select "held".*
    from (
      select 'Speech' as "type", "speech".id, "speech".search, "speech".language, "speech".text, cast($17 as text) as "words", cast($18 as text) as "ranked", "speech".article_id, null::uuid as "source_id", null::date as "dated", "speech".speaker_id, null::text as "genre", "speech".country, "speech".country_code
      from "speech" inner join "article" on "article".id = "speech".article_id
      where (exists (
        select "article_entry".article_id
        from "article_entry"
        where "article_entry".article_id = "article".id and "article_entry".visible_from is not null
      ) and ("speech".search @@ cast(cast($19 as text) as tsquery) and (
        select search_ready()
      )))
      order by "speech".id desc
      limit $20
    ) as "held"
  ) as t1
  order by (coalesce((floor(200 * (ts_rank('{0.1, 0.1, 0.3, 1}'::float4[], t1.search, cast(t1.ranked as tsquery)) + case when numnode(cast(t1.ranked as tsquery)) > 1 then ts_rank_cd(
  '{0.1, 0.1, 0.3, 1}'::float4[], t1.search, cast(t1.ranked as tsquery), 32) / 2 else 0 end)) / 200)::float4, 0)) desc, t1.id desc
  limit 11
) as t1 having true)) as data
