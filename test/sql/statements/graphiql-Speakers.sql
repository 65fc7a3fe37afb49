-- $1: "DAY"
-- $2: "MONTH"
-- $3: "2025-01-01"
-- $4: "2025-12-31"
-- $5: "2025-01-01"
-- $6: "2025-12-31"
-- $7: 5
select format('{"speakers":%s,"timeline":[%s]}', (
  select format('{"nodes":[%s]}', coalesce(string_agg(format('{"name":%s,"offices":[%s],"speeches":{"totalCount":%s}}', coalesce(to_json(t1.name::text), 'null'), coalesce((
    select string_agg(l.i, ',')
    from (
      select format('{"office":%s}', coalesce(to_json(t2.office::text), 'null')) as i
      from (
        select "speech".office, "speech".country, count(distinct "visible_article".id) as "count", max("speech".country_code) as "country_code", min("visible_article".sort_date) as "since", (array_agg("visible_article".id order by "visible_article".sort_date, "visible_article".id))[1] as "first_id", (array_agg("visible_article".id order by "visible_article".sort_date desc, "visible_article".id desc))[1] as "last_id"
        from "speech" inner join "visible_article" on "visible_article".id = "speech".article_id
        where "speech".speaker_id = t1.id and ("speech".office is not null or "speech".country is not null)
        group by "speech".office, "speech".country
      ) as t2
      order by t2.since asc, (t2.office collate "C") asc nulls last, (t2.country collate "C") asc nulls last
    ) as l
  ), ''), coalesce(((
    select count(*)
    from (
      select "speech".*
      from "speech"
      where (exists (
        select "article_entry".article_id
        from "article_entry"
        where "article_entry".article_id = "speech".article_id and "article_entry".visible_from is not null
      ) and "speech".speaker_id = t1.id)
    ) as t4
  ))::int4::text, '"\u0000"')), ',') filter (where t1."#" <= 10), ''))
  from (
    select t1.*, row_number() over ( order by (t1.found) desc, t1.sort_name asc, t1.id asc) as "#"
    from (
      select "speaker".*, "said".found
      from "speaker" inner join (
        select count(*) as "found", "speech".speaker_id
        from "speech"
        where not exists (
          select
          from article_entry
          where article_entry.article_id = speech.article_id and (article_entry.visible_from is null)
        )
        group by "speech".speaker_id
      ) as "said" on "said".speaker_id = "speaker".id
    ) as t1
    order by (t1.found) desc, t1.sort_name asc, t1.id asc
    limit 11
  ) as t1
  having true
), coalesce((
  select string_agg(l.i, ',')
  from (
    select format('{"period":%s,"speaker":%s,"count":%s}', coalesce(to_json(cast(t5.period as text)), '"\u0000"'), coalesce((
      select format('{"name":%s}', coalesce(to_json(t6.name::text), 'null'))
      from "speaker" as t6
      where t6.id = t5.speaker_id
    ), 'null'), coalesce(t5.count::int4::text, '"\u0000"')) as i
    from (
      select period, count, null::uuid as source_id, owner as speaker_id
      from (
        select summed.*, dense_rank() over (order by total desc, owner) as place
        from (
          select counted.*, sum(count) over (partition by owner) as total
          from (
            select "speech".speaker_id as "owner", to_char("article_entry".dated, 'YYYY-MM') as "period", count(distinct "speech".article_id) as "count"
            from "article_entry" inner join "speech" on "speech".article_id = "article_entry".article_id inner join "article" on "article".id = "article_entry".article_id
            where "article_entry".visible_from is not null and "article_entry".dated_precision in ($1, $2) and (coalesce("article".published_earliest, "article".event_date_earliest) >= cast($3 as date) and coalesce("article".published_latest, "article".event_date_latest) <= cast($4 as date) and "article".sort_date >= cast($5 as date) and "article".sort_date <= cast($6 as date) and true)
            group by "owner", "period"
          ) as counted
        ) as summed
      ) as ranked
      where place <= cast($7 as int4)
    ) as t5
    order by t5.period asc, t5.count desc, (coalesce(t5.source_id, t5.speaker_id)) asc
  ) as l
), '')) as data
