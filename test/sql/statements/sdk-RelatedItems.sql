-- $1: "145nq0n2psoqd"
-- $2: ["AMBIGUOUS"]
select format('{"relatedItems":%s}', (
  select format('{"nodes":[%s],"pageInfo":{"endCursor":%s,"hasNextPage":%s}}', coalesce(string_agg(format(
  '{"id":"RelatedItem:%s","position":%s,"teaser":%s,"truncated":%s,"url":%s,"published":%s,"resolution":%s,"article":%s,"candidates":[%s],"onArticle":%s}', t1.id, t1.position::int4, to_json(t1.teaser::text), t1.truncated::boolean::text, coalesce(to_json(cast(t1.url as text)), 'null'), case when t1.published_value is not null then format(
  '{"value":%s,"precision":"%s","basis":"%s","text":%s,"earliest":%s,"latest":%s}', coalesce(to_json(cast(t1.published_value as text)), '"\u0000"'), case when t1.published_precision::text in ('DAY', 'MONTH', 'YEAR') then t1.published_precision::text else '"\u0000"' end, case when t1.published_basis::text in ('GIVEN', 'INFERRED', 'METADATA', 'PRINTED', 'TEASER') then t1.published_basis::text else '"\u0000"' end, coalesce(to_json(t1.published_text::text), 'null'), coalesce(to_json(cast(t1.published_earliest as text)), '"\u0000"'), coalesce(to_json(cast(t1.published_latest as text)), '"\u0000"')) else 'null' end, (
    select format('"%s"', case when "computed".value::text in ('AMBIGUOUS', 'RESOLVED', 'UNRESOLVED') then "computed".value::text else '"\u0000"' end)
    from (
      select (
        select case count(*)
        when 0 then 'UNRESOLVED'
        else case
        when count(*) = 1 and bool_and("related_candidate".certain) then 'RESOLVED'
        else 'AMBIGUOUS'
        end
        end as "resolution"
        from related_candidate as "related_candidate"
        where "related_candidate".related_item_id = t1.id
      ) as value offset 0
    ) as computed
  ), coalesce((
    select format('{"id":"Article:%s","title":%s}', t2.id, to_json(t2.title::text))
    from (
      select "visible_article".*
      from "visible_article"
      where "visible_article".id = (
        select (array_agg("related_candidate".article_id))[1] as "article_id"
        from related_candidate as "related_candidate"
        where "related_candidate".related_item_id = t1.id
        having count(*) = 1 and bool_and("related_candidate".certain)
      )
    ) as t2
    limit 1
  ), 'null'), coalesce((
    select string_agg(l.i, ',')
    from (
      select format('{"id":"Article:%s","title":%s}', t3.id, to_json(t3.title::text)) as i
      from (
        select "visible_article".*
        from related_candidate as "related_candidate" inner join "visible_article" on "visible_article".id = "related_candidate".article_id
        where "related_candidate".related_item_id = t1.id
      ) as t3
      order by t3.id asc
    ) as l
  ), ''), coalesce((
    select format('{"id":"Article:%s","title":%s}', t4.id, to_json(t4.title::text))
    from "article" as t4
    where t4.id = t1.article_id
  ), '"\u0000"')), ',') filter (where t1."#" <= 20), ''), coalesce(to_json(((array_agg(translate(encode(convert_to(json_build_array(cast($1 as text), t1.id::text)::text, 'UTF8'), 'base64'), e'+/=\n', '-_') order by t1."#" desc) filter (where t1."#" <= 20))[1])::text), 'null'), coalesce((count(*) > 20)::boolean::text, '"\u0000"'))
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
    limit 21
  ) as t1
  having true
)) as data
