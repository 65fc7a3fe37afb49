-- $1: ["AMBIGUOUS"]
-- $2: ["AMBIGUOUS"]
select format('{"relatedItems":%s}', (
  select format('{"totalCount":%s,"nodes":[%s]}', coalesce(((
    select count(*)
    from "related_item" as t2
    where (exists (
      select "article_entry".article_id
      from "article_entry"
      where "article_entry".article_id = t2.article_id and "article_entry".visible_from is not null
    )) and ((
      select case count(*)
      when 0 then 'UNRESOLVED'
      else case
      when count(*) = 1 and bool_and("related_candidate".certain) then 'RESOLVED'
      else 'AMBIGUOUS'
      end
      end as "resolution"
      from related_candidate as "related_candidate"
      where "related_candidate".related_item_id = t2.id
    ) = any(cast($1 as text[])))
  ))::int4::text, '"\u0000"'), coalesce(string_agg(format('{"teaser":%s,"published":%s,"candidates":[%s],"onArticle":%s}', to_json(t1.teaser::text), case when t1.published_value is not null then format(
  '{"value":%s}', coalesce(to_json(cast(t1.published_value as text)), '"\u0000"')) else 'null' end, coalesce((
    select string_agg(l.i, ',')
    from (
      select format('{"title":%s,"published":%s}', to_json(t3.title::text), case when t3.published_value is not null then format(
      '{"value":%s,"basis":"%s"}', coalesce(to_json(cast(t3.published_value as text)), '"\u0000"'), case when t3.published_basis::text in ('GIVEN', 'INFERRED', 'METADATA', 'PRINTED', 'TEASER') then t3.published_basis::text else '"\u0000"' end) else 'null' end) as i
      from (
        select "visible_article".*
        from related_candidate as "related_candidate" inner join "visible_article" on "visible_article".id = "related_candidate".article_id
        where "related_candidate".related_item_id = t1.id
      ) as t3
      order by t3.id asc
    ) as l
  ), ''), coalesce((
    select format('{"title":%s}', to_json(t4.title::text))
    from "article" as t4
    where t4.id = t1.article_id
  ), '"\u0000"')), ',') filter (where t1."#" <= 10), ''))
  from (
    select t1.*, row_number() over ( order by t1.id asc) as "#"
    from "related_item" as t1
    where (exists (
      select "article_entry".article_id
      from "article_entry"
      where "article_entry".article_id = t1.article_id and "article_entry".visible_from is not null
    )) and ((
      select case count(*)
      when 0 then 'UNRESOLVED'
      else case
      when count(*) = 1 and bool_and("related_candidate".certain) then 'RESOLVED'
      else 'AMBIGUOUS'
      end
      end as "resolution"
      from related_candidate as "related_candidate"
      where "related_candidate".related_item_id = t1.id
    ) = any(cast($2 as text[])))
    order by t1.id asc
    limit 11
  ) as t1
  having true
)) as data
