import { type Bound, type Expression, expressionBuilder, sql } from 'pothos-kysely'
import { type RelatedItemFilterValue, relatedItemConditions } from './conditions/related-item-conditions.ts'
import type { ReadTables } from './tables.ts'
import { isVisible } from './visible.ts'

/** A position of the feed; undefined for now. */
type AsOf = Expression<number> | undefined

/**
 * The announcements, each once, that no visible article answers to. Items of one source announce the same article where
 * they lead to one address; without an address, where they have the same date and the same words, or where the words of one
 * that is cut off go on in the other and in no third.
 */
export function missingArticles(
  filter: Bound<RelatedItemFilterValue | null | undefined>,
  asOf: AsOf,
): Expression<ReadTables['missing_article']> {
  return sql`(
    with item as materialized ${unansweredItems(filter, asOf)},
    compared as (
      select *, min(key) over next as following,
        bool_and(truncated) over same and coalesce(starts_with(min(key) over next, key || ' '), false) as goes_on
      from item
      window same as (partition by source_id, scope order by key groups between current row and current row),
        next as (partition by source_id, scope order by key groups between 1 following and 1 following)
    ),
    ended as (
      select *, min(key) filter (where not goes_on) over rest as whole,
        min(following) filter (where not goes_on) over rest as beyond
      from compared
      window rest as (partition by source_id, scope order by key rows between current row and unbounded following)
    ),
    announced as (
      select *, case when coalesce(starts_with(beyond, key || ' '), false) then key else whole end as announcement
      from ended
    ),
    missing as (
      select min(id::text)::uuid as id, count(*) as count,
        (array_agg(id order by truncated, published_latest is null, length(teaser) desc, id))[1] as shown_id,
        (array_agg(article_id order by sort_date, article_id))[1] as first_id,
        (array_agg(article_id order by sort_date desc, article_id desc))[1] as last_id
      from announced
      group by source_id, scope, announcement
    )
    select missing.id, missing.count, first_id, last_id, teaser, truncated, published_value, published_precision, published_basis,
      published_text, published_earliest, published_latest, url
    from missing join related_item on related_item.id = shown_id
  )`
}

/** Related items of visible articles, with the words and the address that they are compared by. */
function unansweredItems(filter: Bound<RelatedItemFilterValue | null | undefined>, asOf: AsOf) {
  return expressionBuilder<ReadTables>()
    .selectFrom('related_item')
    .innerJoin('article_entry', 'article_entry.article_id', 'related_item.article_id')
    .where(({ ref }) => isVisible(ref('article_entry.visible_from'), asOf))
    .where((eb) => eb.and([...relatedItemConditions(filter, asOf)]))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('related_link')
            .innerJoin('article_entry as answer', 'answer.article_id', 'related_link.article_id')
            .whereRef('related_link.related_item_id', '=', 'related_item.id')
            .where((answer) => isVisible(answer.ref('answer.visible_from'), asOf))
            .select('related_link.article_id'),
        ),
      ),
    )
    .select(({ ref }) => [
      'related_item.id',
      'related_item.article_id',
      'related_item.teaser',
      'related_item.truncated',
      'related_item.published_latest',
      'article_entry.source_id',
      'article_entry.sort_date',
      sql<string>`coalesce('url ' || ${ref('related_item.url_key')}, 'date ' || coalesce(${ref('related_item.published_value')}, ''))
        collate "C"`.as('scope'),
      // What leads to one address needs no comparison of words; what has no words has its signs.
      sql<string>`case when ${ref('related_item.url_key')} is not null then ''
        else coalesce(nullif(${ref('related_item.teaser_key')}, ''), ${ref('related_item.teaser')}) end collate "C"`.as(
        'key',
      ),
    ])
}
