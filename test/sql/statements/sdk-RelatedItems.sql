-- $1: ["AMBIGUOUS"]
select (('{"relatedItems":' || (
  select ((('{"nodes":[' || coalesce(string_agg(((((('{"id":' || coalesce(('"RelatedItem:' || "t1"."id"::text || '"'), '"\u0000"')) ||
  ',"position":') || ((coalesce(cast(cast("t1"."position" as int4) as text), '"\u0000"') ||
  ',"teaser":') || coalesce(to_json(cast("t1"."teaser" as text))::text, '"\u0000"'))) || (((
  ',"truncated":' || coalesce(cast(cast("t1"."truncated" as boolean) as text), '"\u0000"')) ||
  ',"url":') || (coalesce(to_json(cast("t1"."url" as text))::text, 'null') ||
  ',"published":'))) || ((((coalesce(case when "t1"."published_value" is not null then ((((
  '{"value":' || coalesce(to_json(cast("t1"."published_value" as text))::text, '"\u0000"')) || (
  ',"precision":' || coalesce(case when cast("t1"."published_precision" as text) in ('DAY', 'MONTH', 'YEAR') then '"' || cast("t1"."published_precision" as text) || '"' when "t1"."published_precision" is not null then '"\u0000"' end, '"\u0000"'))) || ((
  ',"basis":' || coalesce(case when cast("t1"."published_basis" as text) in ('GIVEN', 'INFERRED', 'PRINTED', 'TEASER') then '"' || cast("t1"."published_basis" as text) || '"' when "t1"."published_basis" is not null then '"\u0000"' end, '"\u0000"')) ||
  ',"text":')) || (((coalesce(to_json(cast("t1"."published_text" as text))::text, 'null') ||
  ',"earliest":') || coalesce(to_json(cast("t1"."published_earliest" as text))::text, '"\u0000"')) || ((
  ',"latest":' || coalesce(to_json(cast("t1"."published_latest" as text))::text, '"\u0000"')) || '}'))) end, 'null') ||
  ',"resolution":') || (
    select coalesce(case when cast("computed"."value" as text) in ('AMBIGUOUS', 'RESOLVED', 'UNRESOLVED') then '"' || cast("computed"."value" as text) || '"' when "computed"."value" is not null then '"\u0000"' end, '"\u0000"')
    from (
      select (
        select case count(*)
        when 0 then 'UNRESOLVED'
        else case
        when count(*) = 1 and bool_and("related_candidate"."certain") then 'RESOLVED'
        else 'AMBIGUOUS'
        end
        end as "resolution"
        from "related_candidate"
        where "related_candidate"."related_item_id" = "t1"."id"
      ) as value offset 0
    ) as computed
  )) || (',"article":' || coalesce((
    select ((('{"id":' || coalesce(('"Article:' || "t2"."id"::text || '"'), '"\u0000"')) ||
    ',"title":') || (coalesce(to_json(cast("t2"."title" as text))::text, '"\u0000"') || '}'))
    from (
      select "visible_article".*
      from "visible_article"
      where "visible_article"."id" = (
        select (array_agg("related_candidate"."article_id"))[1] as "article_id"
        from "related_candidate"
        where "related_candidate"."related_item_id" = "t1"."id"
        having count(*) = 1 and bool_and("related_candidate"."certain")
      )
    ) as "t2"
    limit 1
  ), 'null'))) || (((',"candidates":' || (
    select (('[' || coalesce(string_agg(((('{"id":' || coalesce(('"Article:' || "t3"."id"::text || '"'), '"\u0000"')) ||
    ',"title":') || (coalesce(to_json(cast("t3"."title" as text))::text, '"\u0000"') || '}')),
    ','), '')) || ']')
    from (
      select "t3".*
      from (
        select "visible_article".*
        from "related_candidate" inner join "visible_article" on "visible_article"."id" = "related_candidate"."article_id"
        where "related_candidate"."related_item_id" = "t1"."id"
      ) as "t3"
      order by "t3"."id" asc
    ) as "t3"
  )) || ',"onArticle":') || (coalesce((
    select ((('{"id":' || coalesce(('"Article:' || "t4"."id"::text || '"'), '"\u0000"')) ||
    ',"title":') || (coalesce(to_json(cast("t4"."title" as text))::text, '"\u0000"') || '}'))
    from "article" as "t4"
    where "t4"."id" = "t1"."article_id"
  ), '"\u0000"') || '}')))), ',') filter (where "t1"."#" <= 20), '')) || ('],"pageInfo":{"endCursor":' || coalesce(to_json(cast(((array_agg(translate(encode(convert_to(json_build_array('cpews4gz5hl6', "t1"."id"::text)::text, 'UTF8'), 'base64'), e'+/=\n', '-_') order by "t1"."#" desc) filter (where "t1"."#" <= 20))[1]) as text))::text, 'null'))) || ((
  ',"hasNextPage":' || coalesce(cast(cast((count(*) > 20) as boolean) as text), '"\u0000"')) || '}}'))
  from (
    select "t1".*, row_number() over ( order by "t1"."id" asc) as "#"
    from "related_item" as "t1"
    where (exists (
      select "visible_article"."id"
      from "visible_article"
      where "visible_article"."id" = "t1"."article_id"
    )) and ((
      select case count(*)
      when 0 then 'UNRESOLVED'
      else case
      when count(*) = 1 and bool_and("related_candidate"."certain") then 'RESOLVED'
      else 'AMBIGUOUS'
      end
      end as "resolution"
      from "related_candidate"
      where "related_candidate"."related_item_id" = "t1"."id"
    ) = any(cast($1 as text[])))
    order by "t1"."id" asc
    limit 21
  ) as "t1"
  having true
)) || '}') as data
