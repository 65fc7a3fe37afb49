-- $1: "dhyvz46jetn5"
select format('{"missingArticles":%s}', (
  select format('{"nodes":[%s],"pageInfo":{"endCursor":%s,"hasNextPage":%s}}', coalesce(string_agg(format(
  '{"teaser":%s,"truncated":%s,"url":%s,"published":%s,"count":%s,"first":%s,"last":%s}', coalesce(to_json(t1.teaser::text), '"\u0000"'), coalesce(t1.truncated::boolean::text, '"\u0000"'), coalesce(to_json(cast(t1.url as text)), 'null'), case when t1.published_value is not null then format(
  '{"value":%s,"precision":"%s","basis":"%s","text":%s,"earliest":%s,"latest":%s}', coalesce(to_json(cast(t1.published_value as text)), '"\u0000"'), case when t1.published_precision::text in ('DAY', 'MONTH', 'YEAR') then t1.published_precision::text else '"\u0000"' end, case when t1.published_basis::text in ('GIVEN', 'INFERRED', 'METADATA', 'PRINTED', 'TEASER') then t1.published_basis::text else '"\u0000"' end, coalesce(to_json(t1.published_text::text), 'null'), coalesce(to_json(cast(t1.published_earliest as text)), '"\u0000"'), coalesce(to_json(cast(t1.published_latest as text)), '"\u0000"')) else 'null' end, coalesce(t1.count::int4::text, '"\u0000"'), coalesce((
    select format('{"id":"Article:%s","title":%s,"source":%s}', t2.id, to_json(t2.title::text), coalesce((
      select format('{"slug":%s,"name":%s}', to_json(t3.slug::text), to_json(t3.name::text))
      from "source" as t3
      where t3.id = t2.source_id
    ), 'null'))
    from "article" as t2
    where (exists (
      select "article_entry".article_id
      from "article_entry"
      where "article_entry".article_id = t2.id and "article_entry".visible_from is not null
    )) and t2.id = t1.first_id
  ), '"\u0000"'), coalesce((
    select format('{"id":"Article:%s","title":%s}', t4.id, to_json(t4.title::text))
    from "article" as t4
    where (exists (
      select "article_entry".article_id
      from "article_entry"
      where "article_entry".article_id = t4.id and "article_entry".visible_from is not null
    )) and t4.id = t1.last_id
  ), '"\u0000"')), ',') filter (where t1."#" <= 20), ''), coalesce(to_json(((array_agg(translate(encode(convert_to(json_build_array(cast($1 as text), t1.published_latest::text, t1.id::text)::text, 'UTF8'), 'base64'), e'+/=\n', '-_') order by t1."#" desc) filter (where t1."#" <= 20))[1])::text), 'null'), coalesce((count(*) > 20)::boolean::text, '"\u0000"'))
  from (
    select t1.*, row_number() over ( order by t1.published_latest desc nulls last, t1.id desc) as "#"
    from ( with item as materialized (
      select "related_item".id, "related_item".article_id, "related_item".teaser, "related_item".truncated, "related_item".published_latest, "article_entry".source_id, "article_entry".sort_date, coalesce('url ' || "related_item".url_key, 'date ' || coalesce("related_item".published_value, '')) collate "C" as "scope", case
      when "related_item".url_key is not null then ''
      else coalesce(nullif("related_item".teaser_key, ''), "related_item".teaser)
      end collate "C" as "key"
      from "related_item" inner join "article_entry" on "article_entry".article_id = "related_item".article_id
      where "article_entry".visible_from is not null and 1 = 1 and not exists (
        select "related_link".article_id
        from "related_link" inner join "article_entry" as "answer" on "answer".article_id = "related_link".article_id
        where "related_link".related_item_id = "related_item".id and "answer".visible_from is not null
      )
    ), compared as (
      select *, min(key) over next as following, bool_and(truncated) over same and coalesce(starts_with(min(key) over next, key || ' '), false) as goes_on
      from item window same as (partition by source_id, scope order by key groups between current row and current row), next as (partition by source_id, scope order by key groups between 1 following and 1 following)
    ), ended as (
      select *, min(key) filter (where not goes_on) over rest as whole, min(following) filter (where not goes_on) over rest as beyond
      from compared window rest as (partition by source_id, scope order by key rows between current row and unbounded following)
    ), announced as (
      select *, case
      when coalesce(starts_with(beyond, key || ' '), false) then key
      else whole
      end as announcement
      from ended
    ), missing as (
      select min(id::text)::uuid as id, count(*) as count, (array_agg(id order by truncated, published_latest is null, length(teaser) desc, id))[1] as shown_id, (array_agg(article_id order by sort_date, article_id))[1] as first_id, (array_agg(article_id order by sort_date desc, article_id desc))[1] as last_id
      from announced
      group by source_id, scope, announcement
    ) select missing.id, missing.count, first_id, last_id, teaser, truncated, published_value, published_precision, published_basis, published_text, published_earliest, published_latest, url from missing join related_item on related_item.id = shown_id ) as t1
    order by t1.published_latest desc nulls last, t1.id desc
    limit 21
  ) as t1
  having true
)) as data
