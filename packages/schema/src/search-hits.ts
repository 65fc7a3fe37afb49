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
import { webSearch } from './conditions/web-search.ts'
import { searchRank } from './search-rank.ts'
import type { ReadTables } from './tables.ts'
import { isVisibleArticle } from './visible.ts'

const onNothing = expressionBuilder<ReadTables>()

/**
 * How many articles and how many speeches are ranked, the newest first: ranking a word that occurs in every second
 * article of a large archive would take seconds.
 */
export const mostRanked = 1_000

/** Articles and speeches that contain the words, in the syntax of `textMatches`. */
export function searchHits(
  words: Bound<string>,
  filter: Bound<ArticleFilterValue | null | undefined>,
): Expression<ReadTables['search_hit']> {
  return articlesHeld(words, filter).unionAll(speechesHeld(words, filter))
}

/** The ones that are ranked. */
export function rankedHits(
  words: Bound<string>,
  filter: Bound<ArticleFilterValue | null | undefined>,
): Expression<ReadTables['search_hit']> {
  const articles = articlesHeld(words, filter).orderBy('article.id', 'desc').limit(mostRanked)
  const speeches = speechesHeld(words, filter).orderBy('speech.id', 'desc').limit(mostRanked)
  return onNothing
    .selectFrom(articles.as('held'))
    .selectAll('held')
    .unionAll(onNothing.selectFrom(speeches.as('held')).selectAll('held'))
}

function articlesHeld(words: Bound<string>, filter: Bound<ArticleFilterValue | null | undefined>) {
  return onNothing
    .selectFrom('article')
    .where((article) =>
      all([
        isVisibleArticle(),
        ...articleConditions(filter),
        textMatches(article.ref('article.search'), article.ref('article.language'), words),
      ]),
    )
    .select((eb) => [
      sql<'Article' | 'Speech'>`'Article'`.as('type'),
      'article.id',
      'article.search',
      'article.language',
      'article.text',
      sql<string>`${words.map(webSearch).as('text')}`.as('words'),
      'article.id as article_id',
      'article.source_id',
      eb.fn.coalesce('article.published_earliest', 'article.event_date_earliest').as('dated'),
      sql<string | null>`null::uuid`.as('speaker_id'),
      'article.genre',
      sql<string | null>`null::text`.as('country'),
      sql<string | null>`null::text`.as('country_code'),
    ])
}

function speechesHeld(words: Bound<string>, filter: Bound<ArticleFilterValue | null | undefined>) {
  return onNothing
    .selectFrom('speech')
    .innerJoin('article', 'article.id', 'speech.article_id')
    .where((speech) =>
      all([
        isVisibleArticle(),
        ...articleConditions(filter),
        textMatches(speech.ref('speech.search'), speech.ref('speech.language'), words),
      ]),
    )
    .select([
      sql<'Article' | 'Speech'>`'Speech'`.as('type'),
      'speech.id',
      'speech.search',
      'speech.language',
      'speech.text',
      sql<string>`${words.map(webSearch).as('text')}`.as('words'),
      'speech.article_id',
      sql<string | null>`null::uuid`.as('source_id'),
      sql<string | null>`null::date`.as('dated'),
      'speech.speaker_id',
      sql<ReadTables['article']['genre']>`null::text`.as('genre'),
      'speech.country',
      'speech.country_code',
    ])
}

/** The rank of a result. */
export function rank(
  search: Expression<string>,
  language: Expression<string | null>,
  words: Expression<string>,
): RawBuilder<number> {
  const query = sql`websearch_to_tsquery(search_configuration(${language}), ${words})`
  const wanted = sql<string>`querytree(${query})::tsquery`
  return searchRank(search, wanted, sql<SqlBool>`numnode(${query}) > 1`)
}
