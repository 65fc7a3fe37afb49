import type { Tables } from '@communique/archive'
import { type Bound, type Expression, type SqlBool, sql } from 'pothos-kysely'
import { onArticle } from '../on-row.ts'
import { type FilterNesting, outermost, within } from './filter-nesting.ts'
import { all, any, given, isOneOf, not, textMatches } from './matching.ts'
import { sourceIdOf, sourceIdsOf } from './source-conditions.ts'
import { speakingConditions } from './speaking-conditions.ts'

export interface DateRangeValue {
  readonly from?: string | null | undefined
  readonly to?: string | null | undefined
}

export interface ArticleFilterValue {
  readonly and?: readonly ArticleFilterValue[] | null | undefined
  readonly or?: readonly ArticleFilterValue[] | null | undefined
  readonly not?: ArticleFilterValue | null | undefined
  readonly source?: readonly string[] | null | undefined
  readonly language?: readonly string[] | null | undefined
  readonly published?: DateRangeValue | null | undefined
  readonly eventDate?: DateRangeValue | null | undefined
  readonly eventKind?: readonly NonNullable<Tables['article']['event_kind']>[] | null | undefined
  readonly genre?: readonly NonNullable<Tables['article']['genre']>[] | null | undefined
  readonly speaker?: string | null | undefined
  readonly office?: string | null | undefined
  readonly country?: string | null | undefined
  readonly text?: string | null | undefined
}

/** The conditions of a filter on an article. */
export function articleConditions(
  filter: Bound<ArticleFilterValue | null | undefined>,
  nesting = outermost(),
): readonly Expression<SqlBool>[] {
  return filter.when((present) => conditions(present, nesting)) ?? []
}

function conditions(
  filter: Bound<ArticleFilterValue>,
  nesting: FilterNesting,
): readonly Expression<SqlBool>[] {
  const inner = (of: Bound<ArticleFilterValue | null | undefined>) =>
    all(articleConditions(of, within(nesting)))
  const published = filter.at('published')
  const eventDate = filter.at('eventDate')
  return given([
    filter.at('source').when(isFromSource),
    filter.at('language').when((languages) => isOneOf(onArticle.ref('article.language'), languages)),
    published.at('from').when((day) => onArticle('article.published_earliest', '>=', day.as('date'))),
    published.at('to').when((day) => onArticle('article.published_latest', '<=', day.as('date'))),
    eventDate.at('from').when((day) => onArticle('article.event_date_earliest', '>=', day.as('date'))),
    eventDate.at('to').when((day) => onArticle('article.event_date_latest', '<=', day.as('date'))),
    filter.at('eventKind').when((kinds) => isOneOf(onArticle.ref('article.event_kind'), kinds)),
    filter.at('genre').when((genres) => isOneOf(onArticle.ref('article.genre'), genres)),
    filter
      .at('text')
      .when((words) =>
        textMatches(onArticle.ref('article.search'), onArticle.ref('article.language'), words),
      ),
    hasSpeech(filter),
    ...filter.at('and').items().map(inner),
    filter.at('or').when((alternatives) => any(alternatives.items().map(inner))),
    filter.at('not').when((unwanted) => not(inner(unwanted))),
  ])
}

/** A single source is looked up first, so that the index returns its articles in order. */
function isFromSource(slugs: Bound<readonly string[]>): Expression<SqlBool> {
  const source = slugs.map((list) => (list.length === 1 ? list[0] : undefined)).when(sourceIdOf)
  return sql<SqlBool>`${onArticle.ref('article.source_id')} = ${source ?? sourceIdsOf(slugs)}`
}

/** One speech must match speaker, office and country together. */
function hasSpeech(filter: Bound<ArticleFilterValue>): Expression<SqlBool> | undefined {
  const wanted = speakingConditions(filter)
  if (wanted.length === 0) return undefined
  return onArticle(
    'article.id',
    'in',
    onArticle.selectFrom('speech').select('speech.article_id').where(all(wanted)),
  )
}
