-- $1: "('bridg' | 'bridge') | ('cabl' | 'cable') & !'grain'"
-- $2: "('bridg' | 'bridge') | ('cabl' | 'cable')"
-- $3: "bridge or cable -grain"
-- $4: "sqa7qfdwv1b7"
-- $5: "('bridg' | 'bridge') | ('cabl' | 'cable') & !'grain'"
-- $6: "('bridg' | 'bridge') | ('cabl' | 'cable')"
-- $7: "bridge or cable -grain"
select format('{"search":%s}', (with t2 as (
  select t11.*
  from ( with asked as materialized (
    select cast(cast($1 as text) as tsquery) as query, cast(cast($2 as text) as tsquery) as wanted, cast($3 as text) as words
    where (
      select search_ready()
    )
  ) select hit.*, (
    select asked.query
    from asked
  ) as query, (
    select asked.wanted
    from asked
  ) as wanted, (
    select asked.words
    from asked
  ) as words from (
    select 'Article' as type, found.article_id as id, found.*
    from ( with first_place as materialized (
      select *
      from search_windows((
        select feed_head.position
        from feed_head
      ), null, 10000)
    ), first_window as materialized (
      select *
      from (
        select article_words.article_id, 0::float4 as score, article_entry.source_id, article_entry.dated, article_entry.genre
        from article_words inner join article_entry on article_entry.article_id = article_words.article_id
        where article_words.is_listed and article_words.search @@ (
          select asked.query
          from asked
        ) and article_words.windows && (
          select windows
          from first_place
        ) and ("article_entry".visible_from is not null) offset 0
      ) as held
      order by article_id desc
      limit 10000
    ), place as materialized (
      select *
      from search_windows((
        select feed_head.position
        from feed_head
      ), (
        select count(*)
        from first_window
      ), 10000)
    ) select * from first_window union all (
      select held.*
      from (
        select *
        from place
        order by number
      ) as place cross join lateral (
        select *
        from (
          select article_words.article_id, 0::float4 as score, article_entry.source_id, article_entry.dated, article_entry.genre
          from article_words inner join article_entry on article_entry.article_id = article_words.article_id
          where article_words.is_listed and article_words.search @@ (
            select asked.query
            from asked
          ) and article_words.windows && place.windows and ("article_entry".visible_from is not null) offset 0
        ) as held
        order by article_id desc
        limit 10000
      ) as held
      order by place.number
      limit 10000
    ) union all (
      select *
      from (
        select article_words.article_id, 0::float4 as score, article_entry.source_id, article_entry.dated, article_entry.genre
        from article_words inner join article_entry on article_entry.article_id = article_words.article_id
        where article_words.is_listed and article_words.search @@ (
          select asked.query
          from asked
        ) and article_words.written_after < (
          select coalesce(min(place.since), (
            select since
            from first_place
          ))
          from place
        ) and ("article_entry".visible_from is not null) offset 0
      ) as held
      order by article_id desc
      limit 10000
    ) limit 10000) as found
  ) as hit) as t11
) select format('{"totalCount":%s,"totalCountRelation":%s,"edges":[%s],"pageInfo":{"endCursor":%s,"hasNextPage":%s}}', coalesce(((
  select count(*)
  from t2 as t3
))::int4::text, '"\u0000"'), (
  select format('"%s"', case when "computed".value::text in ('AT_LEAST', 'EXACT') then "computed".value::text else '"\u0000"' end)
  from (
    select (
      select case
      when count(*) filter (where type = 'Article') >= 10000 or count(*) filter (where type = 'Speech') >= 10000 then 'AT_LEAST'
      else 'EXACT'
      end
      from t2 as t4
    ) as value offset 0
  ) as computed
), coalesce(string_agg(coalesce(((('{"score":' || (
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
    select cast(cast(t1.score as text) as float8) as value offset 0
  ) as computed
)) || (',"snippet":"\u00000 ' || json_build_object('title', (
  select article.title
  from article
  where article.id = t1.id and t1.type = 'Article'
), 'text', (case t1.type when 'Article' then (
  select article.text
  from article
  where article.id = t1.id
) else (
  select speech.text
  from speech
  where speech.id = t1.id
) end), 'words', t1.words)::text)) || (('"\u0000,"node":' || coalesce(case t1.type when 'Article' then (
  select format('{"__typename":"Article","id":"Article:%s","title":%s,"genre":%s,"url":%s,"source":%s,"published":%s,"eventDate":%s}', t5.id, to_json(t5.title::text), case when t5.genre is null then 'null' else format('"%s"', case when t5.genre::text in ('ADDRESS', 'JOINT_STATEMENT', 'MINUTES', 'OTHER', 'READOUT', 'REPORT', 'STATEMENT', 'TRANSCRIPT') then t5.genre::text else '"\u0000"' end) end, coalesce(to_json(cast(t5.url as text)), 'null'), coalesce((
    select format('{"id":"Source:%s","slug":%s,"name":%s}', t6.id, to_json(t6.slug::text), to_json(t6.name::text))
    from "source" as t6
    where t6.id = t5.source_id
  ), 'null'), case when t5.published_value is not null then format(
  '{"value":%s,"precision":"%s","basis":"%s","text":%s,"earliest":%s,"latest":%s}', coalesce(to_json(cast(t5.published_value as text)), '"\u0000"'), case when t5.published_precision::text in ('DAY', 'MONTH', 'YEAR') then t5.published_precision::text else '"\u0000"' end, case when t5.published_basis::text in ('GIVEN', 'INFERRED', 'METADATA', 'PRINTED', 'TEASER') then t5.published_basis::text else '"\u0000"' end, coalesce(to_json(t5.published_text::text), 'null'), coalesce(to_json(cast(t5.published_earliest as text)), '"\u0000"'), coalesce(to_json(cast(t5.published_latest as text)), '"\u0000"')) else 'null' end, case when t5.event_date_value is not null then format(
  '{"value":%s,"precision":"%s","basis":"%s","text":%s,"earliest":%s,"latest":%s}', coalesce(to_json(cast(t5.event_date_value as text)), '"\u0000"'), case when t5.event_date_precision::text in ('DAY', 'MONTH', 'YEAR') then t5.event_date_precision::text else '"\u0000"' end, case when t5.event_date_basis::text in ('GIVEN', 'INFERRED', 'METADATA', 'PRINTED', 'TEASER') then t5.event_date_basis::text else '"\u0000"' end, coalesce(to_json(t5.event_date_text::text), 'null'), coalesce(to_json(cast(t5.event_date_earliest as text)), '"\u0000"'), coalesce(to_json(cast(t5.event_date_latest as text)), '"\u0000"')) else 'null' end)
  from "article" as t5
  where t5.id = t1.id and (exists (
    select "article_entry".article_id
    from "article_entry"
    where "article_entry".article_id = t5.id and "article_entry".visible_from is not null
  ))
) when 'Speech' then (
  select format('{"__typename":"Speech","id":"Speech:%s","position":%s,"office":%s,"country":%s,"countryCode":%s,"speaker":%s,"article":%s}', t7.id, t7.position::int4, coalesce(to_json(t7.office::text), 'null'), coalesce(to_json(t7.country::text), 'null'), coalesce(to_json(t7.country_code::text), 'null'), coalesce((
    select format('{"id":"Speaker:%s","kind":"%s","name":%s,"description":%s}', t8.id, case when t8.kind::text in ('GROUP', 'ORGANISATION', 'PERSON') then t8.kind::text else '"\u0000"' end, coalesce(to_json(t8.name::text), 'null'), coalesce(to_json(t8.description::text), 'null'))
    from "speaker" as t8
    where t8.id = t7.speaker_id
  ), '"\u0000"'), coalesce((
    select format('{"id":"Article:%s","title":%s,"genre":%s,"url":%s,"source":%s,"published":%s,"eventDate":%s}', t9.id, to_json(t9.title::text), case when t9.genre is null then 'null' else format('"%s"', case when t9.genre::text in ('ADDRESS', 'JOINT_STATEMENT', 'MINUTES', 'OTHER', 'READOUT', 'REPORT', 'STATEMENT', 'TRANSCRIPT') then t9.genre::text else '"\u0000"' end) end, coalesce(to_json(cast(t9.url as text)), 'null'), coalesce((
      select format('{"id":"Source:%s","slug":%s,"name":%s}', t10.id, to_json(t10.slug::text), to_json(t10.name::text))
      from "source" as t10
      where t10.id = t9.source_id
    ), 'null'), case when t9.published_value is not null then format(
    '{"value":%s,"precision":"%s","basis":"%s","text":%s,"earliest":%s,"latest":%s}', coalesce(to_json(cast(t9.published_value as text)), '"\u0000"'), case when t9.published_precision::text in ('DAY', 'MONTH', 'YEAR') then t9.published_precision::text else '"\u0000"' end, case when t9.published_basis::text in ('GIVEN', 'INFERRED', 'METADATA', 'PRINTED', 'TEASER') then t9.published_basis::text else '"\u0000"' end, coalesce(to_json(t9.published_text::text), 'null'), coalesce(to_json(cast(t9.published_earliest as text)), '"\u0000"'), coalesce(to_json(cast(t9.published_latest as text)), '"\u0000"')) else 'null' end, case when t9.event_date_value is not null then format(
    '{"value":%s,"precision":"%s","basis":"%s","text":%s,"earliest":%s,"latest":%s}', coalesce(to_json(cast(t9.event_date_value as text)), '"\u0000"'), case when t9.event_date_precision::text in ('DAY', 'MONTH', 'YEAR') then t9.event_date_precision::text else '"\u0000"' end, case when t9.event_date_basis::text in ('GIVEN', 'INFERRED', 'METADATA', 'PRINTED', 'TEASER') then t9.event_date_basis::text else '"\u0000"' end, coalesce(to_json(t9.event_date_text::text), 'null'), coalesce(to_json(cast(t9.event_date_earliest as text)), '"\u0000"'), coalesce(to_json(cast(t9.event_date_latest as text)), '"\u0000"')) else 'null' end)
    from "article" as t9
    where t9.id = t7.article_id
  ), '"\u0000"'))
  from "speech" as t7
  where t7.id = t1.id and (exists (
    select "article_entry".article_id
    from "article_entry"
    where "article_entry".article_id = t7.article_id and "article_entry".visible_from is not null
  ))
) end, '"\u0000"')) || '}')), '"\u0000"'), ',') filter (where t1."#" <= 20), ''), coalesce(to_json(((array_agg(translate(encode(convert_to(json_build_array(cast($4 as text), t1.score::text, t1.id::text)::text, 'UTF8'), 'base64'), e'+/=\n', '-_') order by t1."#" desc) filter (where t1."#" <= 20))[1])::text), 'null'), coalesce((count(*) > 20)::boolean::text, '"\u0000"')) from (
  select t1.*, row_number() over ( order by t1.score desc, t1.id desc) as "#"
  from ( with asked as materialized (
    select cast(cast($5 as text) as tsquery) as query, cast(cast($6 as text) as tsquery) as wanted, cast($7 as text) as words
    where (
      select search_ready()
    )
  ) select hit.*, (
    select asked.query
    from asked
  ) as query, (
    select asked.wanted
    from asked
  ) as wanted, (
    select asked.words
    from asked
  ) as words from (
    select *
    from (
      select 'Article' as type, found.article_id as id, found.*
      from ( with first_place as materialized (
        select *
        from search_windows((
          select feed_head.position
          from feed_head
        ), null, 1000)
      ), first_window as materialized (
        select *
        from (
          select article_words.article_id, coalesce((floor(200 * (ts_rank(
          '{0.1, 0.1, 0.3, 1}'::float4[], "article_words".search, (
            select asked.wanted
            from asked
          )) + ts_rank_cd('{0.1, 0.1, 0.3, 1}'::float4[], "article_words".search, (
            select asked.wanted
            from asked
          ), 32) / 2)) / 200)::float4, 0) as score
          from article_words
          where article_words.is_listed and article_words.search @@ (
            select asked.query
            from asked
          ) and article_words.windows && (
            select windows
            from first_place
          ) and true offset 0
        ) as held
        order by article_id desc
        limit 1000
      ), place as materialized (
        select *
        from search_windows((
          select feed_head.position
          from feed_head
        ), (
          select count(*)
          from first_window
        ), 1000)
      ) select * from first_window union all (
        select held.*
        from (
          select *
          from place
          order by number
        ) as place cross join lateral (
          select *
          from (
            select article_words.article_id, coalesce((floor(200 * (ts_rank(
            '{0.1, 0.1, 0.3, 1}'::float4[], "article_words".search, (
              select asked.wanted
              from asked
            )) + ts_rank_cd('{0.1, 0.1, 0.3, 1}'::float4[], "article_words".search, (
              select asked.wanted
              from asked
            ), 32) / 2)) / 200)::float4, 0) as score
            from article_words
            where article_words.is_listed and article_words.search @@ (
              select asked.query
              from asked
            ) and article_words.windows && place.windows and true offset 0
          ) as held
          order by article_id desc
          limit 1000
        ) as held
        order by place.number
        limit 1000
      ) union all (
        select *
        from (
          select article_words.article_id, coalesce((floor(200 * (ts_rank(
          '{0.1, 0.1, 0.3, 1}'::float4[], "article_words".search, (
            select asked.wanted
            from asked
          )) + ts_rank_cd('{0.1, 0.1, 0.3, 1}'::float4[], "article_words".search, (
            select asked.wanted
            from asked
          ), 32) / 2)) / 200)::float4, 0) as score
          from article_words
          where article_words.is_listed and article_words.search @@ (
            select asked.query
            from asked
          ) and article_words.written_after < (
            select coalesce(min(place.since), (
              select since
              from first_place
            ))
            from place
          ) and true offset 0
        ) as held
        order by article_id desc
        limit 1000
      ) limit 1000) as found
    ) as found
    order by score desc, id desc offset 0
  ) as hit where (
    select "article_entry".visible_from is not null
    from article_entry
    where article_entry.article_id = hit.article_id
  ) order by score desc, id desc) as t1
  order by t1.score desc, t1.id desc
  limit 21
) as t1 having true)) as data
