import { readSearch } from '@communique/full-text'
import { type Bound, type Expression, type RawBuilder, type SqlBool, sql } from 'pothos-kysely'
import { type ArticleFilterValue, articleConditions } from './conditions/article-conditions.ts'
import { all } from './conditions/matching.ts'
import { searchText } from './conditions/search-text.ts'
import { newestMatches } from './search-candidates.ts'
import { searchRank } from './search-rank.ts'
import type { ReadTables } from './tables.ts'
import { isVisible } from './visible.ts'

export type SearchHitKind = 'ARTICLE' | 'SPEECH'

/** How many articles are ranked, the newest first: ranking a word that stands in every second article would take seconds. */
export const mostRanked = 1_000

/** How many hits of each kind are counted. */
export const mostCounted = 10_000

export interface SearchArguments {
  readonly query: Bound<string>
  readonly filter: Bound<ArticleFilterValue | null | undefined>
  readonly kinds: Bound<readonly SearchHitKind[]>
  /** A position of the feed; undefined for now. */
  readonly asOf: Expression<number> | undefined
}

/** The hits that are ranked and returned. */
export function rankedHits(given: SearchArguments): Expression<ReadTables['search_hit']> {
  return hits(given, mostRanked)
}

/** The hits that are counted: their order says nothing. */
export function countedHits(given: SearchArguments): Expression<ReadTables['search_hit']> {
  return hits(given, mostCounted)
}

const query = sql<string | null>`(select asked.query from asked)`
const wanted = sql<string>`(select asked.wanted from asked)`

function hits(given: SearchArguments, most: number): Expression<ReadTables['search_hit']> {
  const kinds = given.kinds.map((list) => [...new Set(list)].sort()).known()
  const parts = kinds.map((kind) => (kind === 'ARTICLE' ? articleHits(given, most) : speechHits(given, most)))
  const found = parts.length === 0 ? noHits : sql.join(parts, sql` union all `)
  const { words, tsquery, rankQuery } = read(given.query)
  return sql<ReadTables['search_hit']>`(
    with asked as materialized (
      select cast(${tsquery} as tsquery) as query, cast(${rankQuery} as tsquery) as wanted, ${words} as words
      where (select search_ready())
    )
    select hit.*, ${query} as query, ${wanted} as wanted, (select asked.words from asked) as words
    from ${isSeenLater(given, most) ? sql`${inOrder(found)} where ${isVisibleHit} order by score desc, id desc` : sql`(${found}) as hit`})`
}

/**
 * Whether it is looked last which hits are visible, and only of those that are returned: few that are not are among what a search
 * meets (see `article_words.is_listed`). What is counted, and what was visible earlier, is looked for as it is found.
 */
function isSeenLater({ asOf }: SearchArguments, most: number): boolean {
  return most === mostRanked && asOf === undefined
}

/** Best first. Whoever takes some of them in this order has looked at those alone, because the planner knows that they are in order. */
function inOrder(found: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select * from (${found}) as found order by score desc, id desc offset 0) as hit`
}

const isVisibleHit = sql<SqlBool>`
  (select ${isVisible(sql.ref('article_entry.visible_from'))} from article_entry where article_entry.article_id = hit.article_id)`

/** What was typed, and what becomes of it. */
function read(typed: Bound<string>) {
  const search = typed.map((text) => readSearch(searchText(text)))
  return {
    words: typed.map(searchText).as('text'),
    tsquery: search.map(({ tsquery }) => tsquery).as('text'),
    rankQuery: search.map(({ rankQuery }) => rankQuery).as('text'),
  }
}

/** Whether ranks have to look at how near words stand to each other. */
function hasSeveralWords(typed: Bound<string>): boolean {
  return typed.map((text) => readSearch(searchText(text)).terms.flat(2).length > 1).known()
}

function articleHits(given: SearchArguments, most: number): RawBuilder<unknown> {
  const isRanked = most === mostRanked
  const matches = newestMatches({
    query,
    conditions: articleConditions(given.filter),
    ...placeOf(given, most),
    columns: isRanked
      ? sql`${scoreOf(sql.ref('article_words.search'), given)} as score`
      : sql`0::float4 as score, ${facetColumns}`,
    most,
  })
  return sql`select 'Article' as type, found.article_id as id, found.* from ${matches} as found`
}

/**
 * Speeches of the newest articles that have the words, wherever they stand in the article: whatever stands in a speech stands in
 * its article. What a search excludes may stand beside the speech.
 */
function speechHits(given: SearchArguments, most: number): RawBuilder<unknown> {
  const isRanked = most === mostRanked
  const articles = newestMatches({
    query: sql`(select coalesce(asked.wanted, asked.query) from asked)`,
    conditions: articleConditions(given.filter),
    ...placeOf(given, most),
    columns: isRanked ? null : facetColumns,
    most,
  })
  return sql`
    (select 'Speech' as type, speech.id, speech.article_id,
      ${isRanked ? sql`${scoreOf(sql.ref('speech.search'), given)} as score` : sql`0::float4 as score, found.source_id, found.dated, found.genre`}
    from ${articles} as found inner join speech on speech.article_id = found.article_id
    where speech.search @@ ${query}
    order by speech.id desc limit ${sql.lit(most)})`
}

const noHits = sql`
  select 'Article' as type, id, id as article_id, 0::float4 as score, source_id, null::date as dated, genre from article where false`

/** Only hits that are counted have them. */
const facetColumns = sql`article_entry.source_id, article_entry.dated, article_entry.genre`

/** Where windows begin, and what is seen there. */
function placeOf(given: SearchArguments, most: number) {
  const { asOf } = given
  return {
    position: asOf ?? sql<number>`(select feed_head.position from feed_head)`,
    entryConditions: isSeenLater(given, most) ? [] : [isVisible(sql.ref('article_entry.visible_from'), asOf)],
  }
}

function scoreOf(search: Expression<string | null>, { query: typed }: SearchArguments): RawBuilder<number> {
  return sql<number>`coalesce(${searchRank(search, wanted, hasSeveralWords(typed))}, 0)`
}

/** Of the article of a hit, the speech that answers best; of a speech, that one. */
export function bestSpeech(hit: {
  readonly id: Expression<string>
  readonly type: Expression<string>
  readonly articleId: Expression<string>
  readonly query: Expression<string | null>
  readonly wanted: Expression<string | null>
}): RawBuilder<ReadTables['speech']> {
  const isMeant = all([
    sql<SqlBool>`speech.article_id = ${hit.articleId}`,
    sql<SqlBool>`(${hit.type} = 'Article' or speech.id = ${hit.id})`,
    sql<SqlBool>`speech.search @@ ${hit.query}`,
  ])
  return sql<ReadTables['speech']>`(
    select speech.* from speech where ${isMeant}
    order by coalesce(${searchRank(sql.ref('speech.search'), hit.wanted, true)}, 0) desc, speech.position limit 1)`
}
