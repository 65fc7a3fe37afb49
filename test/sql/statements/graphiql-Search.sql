-- $1: "('bridg' | 'bridge') | ('cabl' | 'cable') & !'grain'"
-- $2: "('bridg' | 'bridge') | ('cabl' | 'cable')"
-- $3: "bridge or cable -grain"
-- $4: 20
-- $5: 20
-- $6: "('bridg' | 'bridge') | ('cabl' | 'cable') & !'grain'"
-- $7: "('bridg' | 'bridge') | ('cabl' | 'cable')"
-- $8: "bridge or cable -grain"
select format('{"search":%s}', (with t2 as (
  select t19.*
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
  ) as hit) as t19
) select format('{"totalCount":%s,"edges":[%s],"facets":{"sources":[%s],"speakers":[%s],"years":[%s],"genres":[%s]}}', coalesce(((
  select count(*)
  from t2 as t3
))::int4::text, '"\u0000"'), coalesce(string_agg(coalesce((((
'{"score":' || (
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
) end, '"\u0000"')) || '}')), '"\u0000"'), ',') filter (where t1."#" <= 10), ''), coalesce((
  select string_agg(l.i, ',')
  from (
    select format('{"source":%s,"count":%s}', coalesce((
      select format('{"name":%s}', to_json(t11.name::text))
      from "source" as t11
      where t11.id = t10.source_id
    ), '"\u0000"'), coalesce(t10.count::int4::text, '"\u0000"')) as i
    from (
      select "search_hit".source_id as "source_id", count(distinct "search_hit".article_id) as "count"
      from (
        select t9.*
        from t2 as t9
      ) as "search_hit"
      where "search_hit".source_id is not null
      group by "search_hit".source_id
      order by "count" desc, "search_hit".source_id
      limit $4
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
      select "speech".speaker_id, count(distinct "search_hit".article_id) as "count"
      from (
        select t12.*
        from t2 as t12
      ) as "search_hit" inner join "speech" on "speech".article_id = "search_hit".article_id
      where "speech".search @@ "search_hit".query
      group by "speech".speaker_id
      order by "count" desc, "speech".speaker_id
      limit $5
    ) as t13
  ) as l
), ''), coalesce((
  select string_agg(l.i, ',')
  from (
    select format('{"year":%s,"count":%s}', coalesce(t16.year::int4::text, '"\u0000"'), coalesce(t16.count::int4::text, '"\u0000"')) as i
    from (
      select extract(year from "search_hit".dated)::int as "year", count(distinct "search_hit".article_id) as "count"
      from (
        select t15.*
        from t2 as t15
      ) as "search_hit"
      where "search_hit".dated is not null
      group by "year"
      order by "year"
    ) as t16
  ) as l
), ''), coalesce((
  select string_agg(l.i, ',')
  from (
    select format('{"genre":"%s","count":%s}', case when t18.genre::text in ('ADDRESS', 'JOINT_STATEMENT', 'MINUTES', 'OTHER', 'READOUT', 'REPORT', 'STATEMENT', 'TRANSCRIPT') then t18.genre::text else '"\u0000"' end, coalesce(t18.count::int4::text, '"\u0000"')) as i
    from (
      select "search_hit".genre as "genre", count(distinct "search_hit".article_id) as "count"
      from (
        select t17.*
        from t2 as t17
      ) as "search_hit"
      where "search_hit".genre is not null
      group by "search_hit".genre
      order by "count" desc, "search_hit".genre
    ) as t18
  ) as l
), '')) from (
  select t1.*, row_number() over ( order by t1.score desc, t1.id desc) as "#"
  from ( with asked as materialized (
    select cast(cast($6 as text) as tsquery) as query, cast(cast($7 as text) as tsquery) as wanted, cast($8 as text) as words
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
  limit 11
) as t1 having true)) as data
