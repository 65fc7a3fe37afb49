select format('{"missingArticles":{"totalCount":%s}}', coalesce(((
  select count(*)
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
  ) select missing.id, missing.count, first_id, last_id, teaser, truncated, published_value, published_precision, published_basis, published_text, published_earliest, published_latest, url from missing join related_item on related_item.id = shown_id ) as t2
))::int4::text, '"\u0000"')) as data
