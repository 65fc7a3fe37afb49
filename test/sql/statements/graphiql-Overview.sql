-- $1: "DAY"
-- $2: "MONTH"
select format('{"timeline":[%s],"sources":%s}', coalesce((
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
), ''), (
  select format('{"nodes":[%s]}', coalesce(string_agg(format('{"slug":%s,"name":%s,"articles":{"totalCount":%s}}', to_json(t2.slug::text), to_json(t2.name::text), coalesce(((
    select count(*)
    from "article" as t4
    where (exists (
      select "article_entry".article_id
      from "article_entry"
      where "article_entry".article_id = t4.id and "article_entry".visible_from is not null
    )) and t4.source_id = t2.id
  ))::int4::text, '"\u0000"')), ',') filter (where t2."#" <= 20), ''))
  from (
    select t2.*, row_number() over ( order by t2.sort_name asc, t2.id asc) as "#"
    from "source" as t2
    where (exists (
      select "visible_article".id
      from "visible_article"
      where "visible_article".source_id = t2.id and "visible_article".visible_from is not null
    ))
    order by t2.sort_name asc, t2.id asc
    limit 21
  ) as t2
  having true
)) as data
