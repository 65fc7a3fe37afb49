import { storable } from '@communique/archive'
import {
  type Bound,
  type Expression,
  expressionBuilder,
  type RawBuilder,
  sql,
} from '@communique/pothos-kysely'
import { type ArticleFilterValue, articleConditions } from './conditions/article-conditions.ts'
import { all, textMatches } from './conditions/matching.ts'
import type { ReadTables } from './tables.ts'
import { isVisibleArticle } from './visible.ts'

const onNothing = expressionBuilder<ReadTables>()

/** Articles and speeches that hold the words: web-style syntax, see `textMatches`. */
export function searchHits(
  words: Bound<string>,
  filter: Bound<ArticleFilterValue | null | undefined>,
): Expression<ReadTables['search_hit']> {
  const given = words.map(storable)
  const searched = sql<string>`${given.as('text')}`
  const articles = onNothing
    .selectFrom('article')
    .where((article) =>
      all([
        isVisibleArticle(),
        ...articleConditions(filter),
        textMatches(article.ref('article.search'), article.ref('article.language'), words),
      ]),
    )
    .select((article) => [
      sql<'Article' | 'Speech'>`'Article'`.as('type'),
      'article.id',
      rank(article.ref('article.search'), article.ref('article.language'), given).as('score'),
      'article.language',
      'article.text',
      searched.as('words'),
      'article.id as article_id',
      'article.source_id',
      'article.published_earliest',
      sql<string | null>`null::uuid`.as('speaker_id'),
    ])
  const speeches = onNothing
    .selectFrom('speech')
    .innerJoin('article', 'article.id', 'speech.article_id')
    .where((speech) =>
      all([
        isVisibleArticle(),
        ...articleConditions(filter),
        textMatches(speech.ref('speech.search'), speech.ref('speech.language'), words),
      ]),
    )
    .select((speech) => [
      sql<'Article' | 'Speech'>`'Speech'`.as('type'),
      'speech.id',
      rank(speech.ref('speech.search'), speech.ref('speech.language'), given).as('score'),
      'speech.language',
      'speech.text',
      searched.as('words'),
      'speech.article_id',
      sql<string | null>`null::uuid`.as('source_id'),
      sql<string | null>`null::date`.as('published_earliest'),
      'speech.speaker_id',
    ])
  return articles.unionAll(speeches)
}

function rank(
  search: Expression<string>,
  language: Expression<string | null>,
  words: Bound<string>,
): RawBuilder<number> {
  const query = sql`websearch_to_tsquery(search_configuration(${language}), ${words.as('text')})`
  // Without the words that must not occur: they would turn every rank into nothing. 1: a long text does not win by
  // its length alone.
  return sql<number>`ts_rank(${search}, querytree(${query})::tsquery, 1)`
}

/** Safe to put into a page as it is: everything but the marks is escaped. */
export function snippet(
  text: Expression<string>,
  language: Expression<string | null>,
  words: Expression<string>,
): RawBuilder<string> {
  const configuration = sql`search_configuration(${language})`
  return sql<string>`ts_headline(${configuration},
    replace(replace(replace(left(${text}, 100000), '&', '&amp;'), '<', '&lt;'), '>', '&gt;'),
    websearch_to_tsquery(${configuration}, ${words}),
    'StartSel=<mark>, StopSel=</mark>, MaxFragments=2, MinWords=8, MaxWords=24, FragmentDelimiter=" … "')`
}
