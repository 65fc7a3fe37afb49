import { announcementKey } from '@communique/archive'
import { type Bound, type Expression, type SqlBool, sql } from 'pothos-kysely'
import { onRelatedItem } from '../on-row.ts'
import { relatedCandidates } from '../related-candidates.ts'
import { type ArticleFilterValue, articleConditions } from './article-conditions.ts'
import { isContaining } from './containing.ts'
import { type DateRangeValue, isInRange } from './date-conditions.ts'
import { type FilterNesting, outermost, within } from './filter-nesting.ts'
import { all, any, given, isOneOf, not } from './matching.ts'
import { searchText } from './search-text.ts'

export type TeaserResolutionName = 'RESOLVED' | 'AMBIGUOUS' | 'UNRESOLVED'

export interface RelatedItemFilterValue {
  readonly and?: readonly RelatedItemFilterValue[] | null | undefined
  readonly or?: readonly RelatedItemFilterValue[] | null | undefined
  readonly not?: RelatedItemFilterValue | null | undefined
  readonly resolution?: readonly TeaserResolutionName[] | null | undefined
  readonly published?: DateRangeValue | null | undefined
  readonly teaser?: string | null | undefined
  readonly onArticle?: ArticleFilterValue | null | undefined
}

const publishedDays = {
  earliest: onRelatedItem.ref('related_item.published_earliest'),
  latest: onRelatedItem.ref('related_item.published_latest'),
}

/** A position of the feed; undefined for now. */
type AsOf = Expression<number> | undefined

/** The conditions of a filter on a related item, whose resolution is that as of a position. */
export function relatedItemConditions(
  filter: Bound<RelatedItemFilterValue | null | undefined>,
  asOf: AsOf,
  nesting = outermost(),
): readonly Expression<SqlBool>[] {
  return filter.when((present) => conditions(present, asOf, nesting)) ?? []
}

function conditions(
  filter: Bound<RelatedItemFilterValue>,
  asOf: AsOf,
  nesting: FilterNesting,
): readonly Expression<SqlBool>[] {
  const inner = (of: Bound<RelatedItemFilterValue | null | undefined>) =>
    all(relatedItemConditions(of, asOf, within(nesting)))
  return given([
    ...isInRange(publishedDays, filter.at('published')),
    filter.at('teaser').when(hasWords),
    filter.at('resolution').when((resolutions) => isOneOf(resolution(asOf), resolutions)),
    filter.at('onArticle').when((article) => isOnArticle(article, nesting)),
    ...filter.at('and').items().map(inner),
    filter.at('or').when((alternatives) => any(alternatives.items().map(inner))),
    filter.at('not').when((unwanted) => not(inner(unwanted))),
  ])
}

/** Computed from the articles that are visible, now or as of a position: see `related_candidate`. */
export function resolution(asOf: AsOf): Expression<TeaserResolutionName> {
  const candidates = onRelatedItem
    .selectFrom(relatedCandidates(asOf))
    .whereRef('related_candidate.related_item_id', '=', 'related_item.id')
    .select((eb) =>
      sql<TeaserResolutionName>`case count(*) when 0 then 'UNRESOLVED' else
        case when count(*) = 1 and bool_and(${eb.ref('related_candidate.certain')}) then 'RESOLVED' else 'AMBIGUOUS' end
      end`.as('resolution'),
    )
  return sql<TeaserResolutionName>`${candidates}`
}

/** As teasers are compared with articles; and as it is typed, for what has no words, and for a last word that is cut off. */
function hasWords(words: Bound<string>): Expression<SqlBool> {
  const key = words.map((text) => announcementKey(searchText(text)) || null)
  return onRelatedItem.or([
    isContaining(onRelatedItem.ref('related_item.teaser_key'), key),
    isContaining(onRelatedItem.ref('related_item.teaser'), words.map(searchText)),
  ])
}

function isOnArticle(filter: Bound<ArticleFilterValue>, { seen }: FilterNesting): Expression<SqlBool> {
  const articles = onRelatedItem
    .selectFrom('article')
    .select('article.id')
    .where(all(articleConditions(filter, { depth: 0, seen })))
  return onRelatedItem('related_item.article_id', 'in', articles)
}
