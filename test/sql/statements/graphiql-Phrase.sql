-- $1: "DAY"
-- $2: "MONTH"
-- $3: "(('mereid' <-> 'sea') | ('mereid sea'))"
-- $4: 10
-- $5: "(('mereid' <-> 'sea') | ('mereid sea'))"
-- $6: "(('mereid' <-> 'sea') | ('mereid sea'))"
select format('{"timeline":[%s],"first":%s}', coalesce((
  select string_agg(l.i, ',')
  from (
    select format('{"period":%s,"speaker":%s,"count":%s}', coalesce(to_json(cast(t1.period as text)), '"\u0000"'), coalesce((
      select format('{"name":%s}', coalesce(to_json(t2.name::text), 'null'))
      from "speaker" as t2
      where t2.id = t1.speaker_id
    ), 'null'), coalesce(t1.count::int4::text, '"\u0000"')) as i
    from (
      select period, count, null::uuid as source_id, owner as speaker_id
      from (
        select summed.*, dense_rank() over (order by total desc, owner) as place
        from (
          select counted.*, sum(count) over (partition by owner) as total
          from (
            select "speech".speaker_id as "owner", to_char("article_entry".dated, 'YYYY-MM') as "period", count(distinct "speech".article_id) as "count"
            from "article_entry" inner join "speech" on "speech".article_id = "article_entry".article_id inner join "article" on "article".id = "article_entry".article_id
            where "article_entry".visible_from is not null and "article_entry".dated_precision in ($1, $2) and (("speech".search @@ cast(cast($3 as text) as tsquery) and (
              select search_ready()
            )) and true)
            group by "owner", "period"
          ) as counted
        ) as summed
      ) as ranked
      where place <= cast($4 as int4)
    ) as t1
    order by t1.period asc, t1.count desc, (coalesce(t1.source_id, t1.speaker_id)) asc
  ) as l
), ''), (
  select format('{"totalCount":%s,"nodes":[%s]}', coalesce(((
    select count(*)
    from (
      select "speech".*, "article".sort_date
      from "speech" inner join "article" on "article".id = "speech".article_id
      where (exists (
        select "article_entry".article_id
        from "article_entry"
        where "article_entry".article_id = "speech".article_id and "article_entry".visible_from is not null
      ))
    ) as t4
    where ((t4.search @@ cast(cast($5 as text) as tsquery) and (
      select search_ready()
    )))
  ))::int4::text, '"\u0000"'), coalesce(string_agg(format('{"speaker":%s,"article":%s}', coalesce((
    select format('{"name":%s}', coalesce(to_json(t5.name::text), 'null'))
    from "speaker" as t5
    where t5.id = t3.speaker_id
  ), '"\u0000"'), coalesce((
    select format('{"title":%s,"published":%s,"eventDate":%s}', to_json(t6.title::text), case when t6.published_value is not null then format(
    '{"value":%s}', coalesce(to_json(cast(t6.published_value as text)), '"\u0000"')) else 'null' end, case when t6.event_date_value is not null then format(
    '{"value":%s}', coalesce(to_json(cast(t6.event_date_value as text)), '"\u0000"')) else 'null' end)
    from "article" as t6
    where t6.id = t3.article_id
  ), '"\u0000"')), ',') filter (where t3."#" <= 1), ''))
  from (
    select t3.*, row_number() over ( order by (t3.sort_date) asc, t3.article_id asc, t3.position asc, t3.id asc) as "#"
    from (
      select "speech".*, "article".sort_date
      from "speech" inner join "article" on "article".id = "speech".article_id
      where (exists (
        select "article_entry".article_id
        from "article_entry"
        where "article_entry".article_id = "speech".article_id and "article_entry".visible_from is not null
      ))
    ) as t3
    where ((t3.search @@ cast(cast($6 as text) as tsquery) and (
      select search_ready()
    )))
    order by (t3.sort_date) asc, t3.article_id asc, t3.position asc, t3.id asc
    limit 2
  ) as t3
  having true
)) as data
