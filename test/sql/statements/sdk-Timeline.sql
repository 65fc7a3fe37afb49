-- $1: "DAY"
-- $2: "MONTH"
select format('{"timeline":[%s]}', coalesce((
  select string_agg(l.i, ',')
  from (
    select format('{"period":%s,"count":%s}', coalesce(to_json(cast(t1.period as text)), '"\u0000"'), coalesce(t1.count::int4::text, '"\u0000"')) as i
    from (
      select to_char(day, 'YYYY-MM') as period, sum(articles)::int8 as count, null::uuid as source_id, null::uuid as speaker_id
      from (
        select "article_entry".dated as "day", count(*) as "articles"
        from "article_entry"
        where "article_entry".visible_from is not null and "article_entry".dated_precision in ($1, $2) and true
        group by "day"
      ) as days
      group by 1
    ) as t1
    order by t1.period asc
  ) as l
), '')) as data
