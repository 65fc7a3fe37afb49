-- $1: "bridge or cable -grain"
-- $2: "bridge or cable -grain"
-- $3: "bridge or cable -grain"
-- $4: "bridge or cable -grain"
-- $5: "bridge or cable -grain"
-- $6: "bridge or cable -grain"
-- $7: "bridge or cable -grain"
-- $8: "bridge or cable -grain"
-- $9: "bridge or cable -grain"
-- $10: "bridge or cable -grain"
-- $11: "bridge or cable -grain"
-- $12: "bridge or cable -grain"
-- $13: "Article"
-- $14: 20
-- $15: "bridge or cable -grain"
-- $16: "bridge or cable -grain"
-- $17: "bridge or cable -grain"
-- $18: "bridge or cable -grain"
-- $19: "bridge or cable -grain"
-- $20: "bridge or cable -grain"
-- $21: "Speech"
-- $22: 20
-- $23: "bridge or cable -grain"
-- $24: "bridge or cable -grain"
-- $25: "bridge or cable -grain"
-- $26: "bridge or cable -grain"
-- $27: "bridge or cable -grain"
-- $28: "bridge or cable -grain"
-- $29: "Article"
-- $30: "bridge or cable -grain"
-- $31: "bridge or cable -grain"
-- $32: "bridge or cable -grain"
-- $33: "bridge or cable -grain"
-- $34: "bridge or cable -grain"
-- $35: "bridge or cable -grain"
-- $36: "Article"
-- $37: "bridge or cable -grain"
-- $38: "bridge or cable -grain"
-- $39: "bridge or cable -grain"
-- $40: 1000
-- $41: "bridge or cable -grain"
-- $42: "bridge or cable -grain"
-- $43: "bridge or cable -grain"
-- $44: 1000
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
  ))::int4::text) || (',"edges":[' || coalesce(string_agg(coalesce((((
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
    select coalesce(((('{"__typename":"Article","title":' || to_json(t3.title::text)::text) || (
    ',"published":' || case when t3.published_value is not null then ((
    '{"value":' || to_json(cast(t3.published_value as text))::text) || '}') else 'null' end)) || ((
    ',"source":' || coalesce((
      select coalesce((('{"name":' || to_json(t4.name::text)::text) || '}'), '"\u0000"')
      from "source" as t4
      where t4.id = t3.source_id
    ), 'null')) || '}')), '"\u0000"')
    from "article" as t3
    where t3.id = t1.id and ((t3.withdrawn_at is null and t3.publish_at <= now()))
  ) when 'Speech' then (
    select coalesce(((('{"__typename":"Speech","speaker":' || (
      select (('{"name":' || coalesce(to_json(t6.name::text)::text, 'null')) || '}')
      from "speaker" as t6
      where t6.id = t5.speaker_id
    )) || (',"office":' || coalesce(to_json(t5.office::text)::text, 'null'))) || ((
    ',"article":' || (
      select (('{"title":' || to_json(t7.title::text)::text) || '}')
      from "article" as t7
      where t7.id = t5.article_id
    )) || '}')), '"\u0000"')
    from "speech" as t5
    where t5.id = t1.id and (exists (
      select "visible_article".id
      from "visible_article"
      where "visible_article".id = t5.article_id
    ))
  ) end) || '}')), '"\u0000"'), ',') filter (where t1."#" <= 10), ''))) || (('],"facets":{"sources":[' || coalesce((
    select string_agg(l.i, ',')
    from (
      select coalesce(((('{"source":' || (
        select (('{"name":' || to_json(t10.name::text)::text) || '}')
        from "source" as t10
        where t10.id = t9.source_id
      )) || ',"count":') || (t9.count::int4::text || '}')), '"\u0000"') as i
      from (
        select "search_hit".source_id as "source_id", count(*) as "count"
        from (
          select t8.*
          from (
            select 'Article' as "type", "article".id, "article".search, "article".language, "article".text, cast($7 as text) as "words", "article".id as "article_id", "article".source_id, coalesce("article".published_earliest, "article".event_date_earliest) as "dated", null::uuid as "speaker_id", "article".genre, null::text as "country", null::text as "country_code"
            from "article"
            where (("article".withdrawn_at is null and "article".publish_at <= now()) and ( ("article".search @@ websearch_to_tsquery('english', cast($8 as text)) and "article".language like 'en%') or ("article".search @@ websearch_to_tsquery('simple', cast($9 as text)) and ("article".language is null or "article".language not like 'en%'))))
            union all select 'Speech' as "type", "speech".id, "speech".search, "speech".language, "speech".text, cast($10 as text) as "words", "speech".article_id, null::uuid as "source_id", null::date as "dated", "speech".speaker_id, null::text as "genre", "speech".country, "speech".country_code
            from "speech" inner join "article" on "article".id = "speech".article_id
            where (("article".withdrawn_at is null and "article".publish_at <= now()) and ( ("speech".search @@ websearch_to_tsquery('english', cast($11 as text)) and "speech".language like 'en%') or ("speech".search @@ websearch_to_tsquery('simple', cast($12 as text)) and ("speech".language is null or "speech".language not like 'en%'))))
          ) as t8
        ) as "search_hit"
        where "search_hit".type = $13 and "search_hit".source_id is not null
        group by "search_hit".source_id
        order by "count" desc, "search_hit".source_id
        limit $14
      ) as t9
    ) as l
  ), '')) || '],"speakers":[')) || (((coalesce((
    select string_agg(l.i, ',')
    from (
      select coalesce(((('{"speaker":' || (
        select (('{"name":' || coalesce(to_json(t13.name::text)::text, 'null')) || '}')
        from "speaker" as t13
        where t13.id = t12.speaker_id
      )) || ',"count":') || (t12.count::int4::text || '}')), '"\u0000"') as i
      from (
        select "search_hit".speaker_id as "speaker_id", count(distinct "search_hit".article_id) as "count"
        from (
          select t11.*
          from (
            select 'Article' as "type", "article".id, "article".search, "article".language, "article".text, cast($15 as text) as "words", "article".id as "article_id", "article".source_id, coalesce("article".published_earliest, "article".event_date_earliest) as "dated", null::uuid as "speaker_id", "article".genre, null::text as "country", null::text as "country_code"
            from "article"
            where (("article".withdrawn_at is null and "article".publish_at <= now()) and ( ("article".search @@ websearch_to_tsquery('english', cast($16 as text)) and "article".language like 'en%') or ("article".search @@ websearch_to_tsquery('simple', cast($17 as text)) and ("article".language is null or "article".language not like 'en%'))))
            union all select 'Speech' as "type", "speech".id, "speech".search, "speech".language, "speech".text, cast($18 as text) as "words", "speech".article_id, null::uuid as "source_id", null::date as "dated", "speech".speaker_id, null::text as "genre", "speech".country, "speech".country_code
            from "speech" inner join "article" on "article".id = "speech".article_id
            where (("article".withdrawn_at is null and "article".publish_at <= now()) and ( ("speech".search @@ websearch_to_tsquery('english', cast($19 as text)) and "speech".language like 'en%') or ("speech".search @@ websearch_to_tsquery('simple', cast($20 as text)) and ("speech".language is null or "speech".language not like 'en%'))))
          ) as t11
        ) as "search_hit"
        where "search_hit".type = $21 and "search_hit".speaker_id is not null
        group by "search_hit".speaker_id
        order by "count" desc, "search_hit".speaker_id
        limit $22
      ) as t12
    ) as l
  ), '') || '],"years":[') || coalesce((
    select string_agg(l.i, ',')
    from (
      select coalesce(((('{"year":' || t15.year::int4::text) || ',"count":') || (t15.count::int4::text || '}')), '"\u0000"') as i
      from (
        select extract(year from "search_hit".dated)::int as "year", count(*) as "count"
        from (
          select t14.*
          from (
            select 'Article' as "type", "article".id, "article".search, "article".language, "article".text, cast($23 as text) as "words", "article".id as "article_id", "article".source_id, coalesce("article".published_earliest, "article".event_date_earliest) as "dated", null::uuid as "speaker_id", "article".genre, null::text as "country", null::text as "country_code"
            from "article"
            where (("article".withdrawn_at is null and "article".publish_at <= now()) and ( ("article".search @@ websearch_to_tsquery('english', cast($24 as text)) and "article".language like 'en%') or ("article".search @@ websearch_to_tsquery('simple', cast($25 as text)) and ("article".language is null or "article".language not like 'en%'))))
            union all select 'Speech' as "type", "speech".id, "speech".search, "speech".language, "speech".text, cast($26 as text) as "words", "speech".article_id, null::uuid as "source_id", null::date as "dated", "speech".speaker_id, null::text as "genre", "speech".country, "speech".country_code
            from "speech" inner join "article" on "article".id = "speech".article_id
            where (("article".withdrawn_at is null and "article".publish_at <= now()) and ( ("speech".search @@ websearch_to_tsquery('english', cast($27 as text)) and "speech".language like 'en%') or ("speech".search @@ websearch_to_tsquery('simple', cast($28 as text)) and ("speech".language is null or "speech".language not like 'en%'))))
          ) as t14
        ) as "search_hit"
        where "search_hit".type = $29 and "search_hit".dated is not null
        group by "year"
        order by "year"
      ) as t15
    ) as l
  ), '')) || (('],"genres":[' || coalesce((
    select string_agg(l.i, ',')
    from (
      select coalesce(((('{"genre":"' || case when t17.genre::text in ('ADDRESS', 'JOINT_STATEMENT', 'MINUTES', 'OTHER', 'READOUT', 'REPORT', 'STATEMENT', 'TRANSCRIPT') then t17.genre::text end) || '","count":') || (t17.count::int4::text || '}')), '"\u0000"') as i
      from (
        select "search_hit".genre as "genre", count(*) as "count"
        from (
          select t16.*
          from (
            select 'Article' as "type", "article".id, "article".search, "article".language, "article".text, cast($30 as text) as "words", "article".id as "article_id", "article".source_id, coalesce("article".published_earliest, "article".event_date_earliest) as "dated", null::uuid as "speaker_id", "article".genre, null::text as "country", null::text as "country_code"
            from "article"
            where (("article".withdrawn_at is null and "article".publish_at <= now()) and ( ("article".search @@ websearch_to_tsquery('english', cast($31 as text)) and "article".language like 'en%') or ("article".search @@ websearch_to_tsquery('simple', cast($32 as text)) and ("article".language is null or "article".language not like 'en%'))))
            union all select 'Speech' as "type", "speech".id, "speech".search, "speech".language, "speech".text, cast($33 as text) as "words", "speech".article_id, null::uuid as "source_id", null::date as "dated", "speech".speaker_id, null::text as "genre", "speech".country, "speech".country_code
            from "speech" inner join "article" on "article".id = "speech".article_id
            where (("article".withdrawn_at is null and "article".publish_at <= now()) and ( ("speech".search @@ websearch_to_tsquery('english', cast($34 as text)) and "speech".language like 'en%') or ("speech".search @@ websearch_to_tsquery('simple', cast($35 as text)) and ("speech".language is null or "speech".language not like 'en%'))))
          ) as t16
        ) as "search_hit"
        where "search_hit".type = $36 and "search_hit".genre is not null
        group by "search_hit".genre
        order by "count" desc, "search_hit".genre
      ) as t17
    ) as l
  ), '')) || ']}}')))
  from (
    select t1.*, row_number() over ( order by ((floor(200 * (ts_rank(
    '{0.1, 0.1, 0.3, 1}'::float4[], t1.search, querytree(websearch_to_tsquery(search_configuration(t1.language), t1.words))::tsquery) + case when numnode(websearch_to_tsquery(search_configuration(t1.language), t1.words)) > 1 then ts_rank_cd(
    '{0.1, 0.1, 0.3, 1}'::float4[], t1.search, querytree(websearch_to_tsquery(search_configuration(t1.language), t1.words))::tsquery, 32) / 2 else 0 end)) / 200)::float4) desc, t1.id desc) as "#"
    from (
      select "held".*
      from (
        select 'Article' as "type", "article".id, "article".search, "article".language, "article".text, cast($37 as text) as "words", "article".id as "article_id", "article".source_id, coalesce("article".published_earliest, "article".event_date_earliest) as "dated", null::uuid as "speaker_id", "article".genre, null::text as "country", null::text as "country_code"
        from "article"
        where (("article".withdrawn_at is null and "article".publish_at <= now()) and ( ("article".search @@ websearch_to_tsquery('english', cast($38 as text)) and "article".language like 'en%') or ("article".search @@ websearch_to_tsquery('simple', cast($39 as text)) and ("article".language is null or "article".language not like 'en%'))))
        order by "article".id desc
        limit $40
      ) as "held"
      union all select "held".*
      from (
        select 'Speech' as "type", "speech".id, "speech".search, "speech".language, "speech".text, cast($41 as text) as "words", "speech".article_id, null::uuid as "source_id", null::date as "dated", "speech".speaker_id, null::text as "genre", "speech".country, "speech".country_code
        from "speech" inner join "article" on "article".id = "speech".article_id
        where (("article".withdrawn_at is null and "article".publish_at <= now()) and ( ("speech".search @@ websearch_to_tsquery('english', cast($42 as text)) and "speech".language like 'en%') or ("speech".search @@ websearch_to_tsquery('simple', cast($43 as text)) and ("speech".language is null or "speech".language not like 'en%'))))
        order by "speech".id desc
        limit $44
      ) as "held"
    ) as t1
    order by ((floor(200 * (ts_rank('{0.1, 0.1, 0.3, 1}'::float4[], t1.search, querytree(websearch_to_tsquery(search_configuration(t1.language), t1.words))::tsquery) + case when numnode(websearch_to_tsquery(search_configuration(t1.language), t1.words)) > 1 then ts_rank_cd(
    '{0.1, 0.1, 0.3, 1}'::float4[], t1.search, querytree(websearch_to_tsquery(search_configuration(t1.language), t1.words))::tsquery, 32) / 2 else 0 end)) / 200)::float4) desc, t1.id desc
    limit 11
  ) as t1
  having true
)) || '}'), '"\u0000"') as data
