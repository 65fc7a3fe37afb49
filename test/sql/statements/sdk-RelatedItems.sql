-- $1: ["AMBIGUOUS"]
select coalesce((('{"relatedItems":' || (
  select ((('{"nodes":[' || coalesce(string_agg(coalesce(((((('{"id":"RelatedItem:' || t1.id::text) || '","position":') || ((t1.position::int4::text ||
  ',"teaser":') || to_json(t1.teaser::text)::text)) || (((',"truncated":' || t1.truncated::boolean::text) ||
  ',"url":') || (coalesce(to_json(cast(t1.url as text))::text, 'null') ||
  ',"published":'))) || ((((case when t1.published_value is not null then ((((
  '{"value":' || to_json(cast(t1.published_value as text))::text) || (
  ',"precision":"' || case when t1.published_precision::text in ('DAY', 'MONTH', 'YEAR') then t1.published_precision::text end)) || (('","basis":"' || case when t1.published_basis::text in ('GIVEN', 'INFERRED', 'METADATA', 'PRINTED', 'TEASER') then t1.published_basis::text end) || '","text":')) || (((coalesce(to_json(t1.published_text::text)::text, 'null') ||
  ',"earliest":') || to_json(cast(t1.published_earliest as text))::text) || ((
  ',"latest":' || to_json(cast(t1.published_latest as text))::text) || '}'))) else 'null' end ||
  ',"resolution":') || (
    select (('"' || case when "computed".value::text in ('AMBIGUOUS', 'RESOLVED', 'UNRESOLVED') then "computed".value::text end) || '"')
    from (
      select (
        select case count(*)
        when 0 then 'UNRESOLVED'
        else case
        when count(*) = 1 and bool_and("related_candidate".certain) then 'RESOLVED'
        else 'AMBIGUOUS'
        end
        end as "resolution"
        from "related_candidate"
        where "related_candidate".related_item_id = t1.id
      ) as value offset 0
    ) as computed
  )) || (',"article":' || coalesce((
    select coalesce(((('{"id":"Article:' || t2.id::text) || '","title":') || (to_json(t2.title::text)::text || '}')), '"\u0000"')
    from (
      select "visible_article".*
      from "visible_article"
      where "visible_article".id = (
        select (array_agg("related_candidate".article_id))[1] as "article_id"
        from "related_candidate"
        where "related_candidate".related_item_id = t1.id
        having count(*) = 1 and bool_and("related_candidate".certain)
      )
    ) as t2
    limit 1
  ), 'null'))) || (((',"candidates":[' || coalesce((
    select string_agg(l.i, ',')
    from (
      select coalesce(((('{"id":"Article:' || t3.id::text) || '","title":') || (to_json(t3.title::text)::text || '}')), '"\u0000"') as i
      from (
        select "visible_article".*
        from "related_candidate" inner join "visible_article" on "visible_article".id = "related_candidate".article_id
        where "related_candidate".related_item_id = t1.id
      ) as t3
      order by t3.id asc
    ) as l
  ), '')) || '],"onArticle":') || ((
    select ((('{"id":"Article:' || t4.id::text) || '","title":') || (to_json(t4.title::text)::text || '}'))
    from "article" as t4
    where t4.id = t1.article_id
  ) || '}')))), '"\u0000"'), ',') filter (where t1."#" <= 20), '')) || ('],"pageInfo":{"endCursor":' || coalesce(to_json(((array_agg(translate(encode(convert_to(json_build_array('cpews4gz5hl6', t1.id::text)::text, 'UTF8'), 'base64'), e'+/=\n', '-_') order by t1."#" desc) filter (where t1."#" <= 20))[1])::text)::text, 'null'))) || ((
  ',"hasNextPage":' || (count(*) > 20)::boolean::text) || '}}'))
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
      from "related_candidate"
      where "related_candidate".related_item_id = t1.id
    ) = any(cast($1 as text[])))
    order by t1.id asc
    limit 21
  ) as t1
  having true
)) || '}'), '"\u0000"') as data
