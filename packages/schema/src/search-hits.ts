import { readSearch } from '@communique/full-text'
import {
  type Bound,
  type Expression,
  expressionBuilder,
  type RawBuilder,
  type SqlBool,
  sql,
} from 'pothos-kysely'
import { type ArticleFilterValue, articleConditions } from './conditions/article-conditions.ts'
import { all, textMatches } from './conditions/matching.ts'
import { searchText } from './conditions/search-text.ts'
import { webSearch } from './conditions/web-search.ts'
import { searchRank } from './search-rank.ts'
import type { ReadTables } from './tables.ts'
import { isVisible, isVisibleArticle } from './visible.ts'

type Filter = Bound<ArticleFilterValue | null | undefined>
/** A position of the feed; undefined for now. */
type AsOf = Expression<number> | undefined

const onNothing = expressionBuilder<ReadTables>()

/**
 * How many articles and how many speeches are ranked, the newest first: ranking a word that occurs in every second
 * article of a large archive would take seconds.
 */
export const mostRanked = 1_000

/** Articles and speeches that contain the words, in the syntax of `textMatches`. */
export function searchHits(
  words: Bound<string>,
  filter: Filter,
  asOf: AsOf,
): Expression<ReadTables['search_hit']> {
  return articlesHeld(words, filter, asOf).unionAll(speechesHeld(words, filter, asOf))
}

/** The ones that are ranked. */
export function rankedHits(
  words: Bound<string>,
  filter: Filter,
  asOf: AsOf,
): Expression<ReadTables['search_hit']> {
  const articles = articlesHeld(words, filter, asOf)
    .orderBy('article_entry.article_id', 'desc')
    .limit(mostRanked)
  const speeches = speechesHeld(words, filter, asOf).orderBy('speech.id', 'desc').limit(mostRanked)
  return onNothing
    .selectFrom(articles.as('held'))
    .selectAll('held')
    .unionAll(onNothing.selectFrom(speeches.as('held')).selectAll('held'))
}

function articlesHeld(words: Bound<string>, filter: Filter, asOf: AsOf) {
  return onNothing
    .selectFrom('article_entry')
    .innerJoin('article', 'article.id', 'article_entry.article_id')
    .where((entry) => isVisible(entry.ref('article_entry.visible_from'), asOf))
    .where((entry) =>
      all([...articleConditions(filter), textMatches(entry.ref('article_entry.search'), words)]),
    )
    .select([
      sql<'Article' | 'Speech'>`'Article'`.as('type'),
      'article_entry.article_id as id',
      'article_entry.search',
      'article_entry.language',
      'article.text',
      sql<string>`${words.map(webSearch).as('text')}`.as('words'),
      ranked(words),
      'article_entry.article_id',
      'article_entry.source_id',
      'article_entry.dated',
      sql<string | null>`null::uuid`.as('speaker_id'),
      'article_entry.genre',
      sql<string | null>`null::text`.as('country'),
      sql<string | null>`null::text`.as('country_code'),
    ])
}

function speechesHeld(words: Bound<string>, filter: Filter, asOf: AsOf) {
  return onNothing
    .selectFrom('speech')
    .innerJoin('article', 'article.id', 'speech.article_id')
    .where((speech) =>
      all([
        isVisibleArticle(asOf),
        ...articleConditions(filter),
        textMatches(speech.ref('speech.search'), words),
      ]),
    )
    .select([
      sql<'Article' | 'Speech'>`'Speech'`.as('type'),
      'speech.id',
      'speech.search',
      'speech.language',
      'speech.text',
      sql<string>`${words.map(webSearch).as('text')}`.as('words'),
      ranked(words),
      'speech.article_id',
      sql<string | null>`null::uuid`.as('source_id'),
      sql<string | null>`null::date`.as('dated'),
      'speech.speaker_id',
      sql<ReadTables['article']['genre']>`null::text`.as('genre'),
      'speech.country',
      'speech.country_code',
    ])
}

/** What is ranked by, which has no excluded words: they would make every rank 0. */
function ranked(words: Bound<string>) {
  return sql<string | null>`${words.map((typed) => readSearch(searchText(typed)).rankQuery).as('text')}`.as(
    'ranked',
  )
}

/** The rank of a result. Where words are only excluded, nothing ranks. */
export function rank(
  search: Expression<string | null>,
  query: Expression<string | null>,
): RawBuilder<number> {
  const wanted = sql<string>`cast(${query} as tsquery)`
  return sql<number>`coalesce(${searchRank(search, wanted, sql<SqlBool>`numnode(${wanted}) > 1`)}, 0)`
}
