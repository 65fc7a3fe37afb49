-- $1: ["AMBIGUOUS"]
-- $2: ["AMBIGUOUS"]
select (('{"relatedItems":' || (
  select ((('{"totalCount":' || coalesce(cast(cast(((
    select count(*)
    from "related_item" as "t2"
    where (exists (
      select "visible_article"."id"
      from "visible_article"
      where "visible_article"."id" = "t2"."article_id"
    )) and ((
      select case count(*)
      when 0 then 'UNRESOLVED'
      else case
      when count(*) = 1 and bool_and("related_candidate"."certain") then 'RESOLVED'
      else 'AMBIGUOUS'
      end
      end as "resolution"
      from "related_candidate"
      where "related_candidate"."related_item_id" = "t2"."id"
    ) = any(cast($1 as text[])))
  )) as int4) as text), '"\u0000"')) || ',"nodes":[') || (coalesce(string_agg(((((
  '{"teaser":' || coalesce(to_json(cast("t1"."teaser" as text))::text, '"\u0000"')) ||
  ',"published":') || (coalesce(case when "t1"."published_value" is not null then ((
  '{"value":' || coalesce(to_json(cast("t1"."published_value" as text))::text, '"\u0000"')) || '}') end, 'null') ||
  ',"candidates":')) || (((
    select (('[' || coalesce(string_agg(((('{"title":' || coalesce(to_json(cast("t3"."title" as text))::text, '"\u0000"')) ||
    ',"published":') || (coalesce(case when "t3"."published_value" is not null then (((
    '{"value":' || coalesce(to_json(cast("t3"."published_value" as text))::text, '"\u0000"')) ||
    ',"basis":') || (coalesce(case when cast("t3"."published_basis" as text) in ('GIVEN', 'INFERRED', 'PRINTED', 'TEASER') then '"' || cast("t3"."published_basis" as text) || '"' when "t3"."published_basis" is not null then '"\u0000"' end, '"\u0000"') || '}')) end, 'null') || '}')),
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
  ) || ',"onArticle":') || (coalesce((
    select (('{"title":' || coalesce(to_json(cast("t4"."title" as text))::text, '"\u0000"')) || '}')
    from "article" as "t4"
    where "t4"."id" = "t1"."article_id"
  ), '"\u0000"') || '}'))), ',') filter (where "t1"."#" <= 10), '') || ']}'))
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
    ) = any(cast($2 as text[])))
    order by "t1"."id" asc
    limit 11
  ) as "t1"
  having true
)) || '}') as data
