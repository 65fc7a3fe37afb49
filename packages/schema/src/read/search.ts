import { storable, type Tables } from '@communique/archive'
import { type Expression, type Kysely, sql } from 'kysely'
import { onArticle, onSpeech } from './aliases.ts'
import { type ArticleFilterValue, articleCondition } from './article-condition.ts'
import { type ConnectionArguments, keysetPage, type Page } from './connection.ts'
import { textMatches } from './matching.ts'

/** One thing found: an article, or a speech within one. */
export interface SearchHit {
  readonly type: 'Article' | 'Speech'
  readonly id: string
  /** Greater is better; comparable only within one search. */
  readonly score: number
  readonly snippet: string
}

export interface FacetCount {
  readonly key: string
  readonly count: number
}

export interface FacetCounts {
  readonly sources: () => Promise<FacetCount[]>
  readonly speakers: () => Promise<FacetCount[]>
  readonly years: () => Promise<FacetCount[]>
}

export type SearchResult = Page<SearchHit> & {
  readonly countTotal: () => Promise<number>
  readonly facets: FacetCounts
}

const facetLength = 20

/** Safe to put into a page as it is: everything but the marks is escaped. */
function snippet(query: Expression<unknown>) {
  return sql<string>`ts_headline(search_configuration(language),
    replace(replace(replace(left(text, 100000), '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), ${query},
    'StartSel=<mark>, StopSel=</mark>, MaxFragments=2, MinWords=8, MaxWords=24, FragmentDelimiter=" … "')`.as(
    'snippet',
  )
}

/**
 * Articles and speeches that hold the words, best first: web-style syntax, see `textMatches`.
 */
export async function search(
  db: Kysely<Tables>,
  words: string,
  args: ConnectionArguments,
  filter: ArticleFilterValue | null | undefined,
): Promise<SearchResult> {
  const given = storable(words)
  const query = sql`case when language like 'en%' then websearch_to_tsquery('english', ${given}) else websearch_to_tsquery('simple', ${given}) end`
  // Without the words that must not occur: they would turn every rank into nothing.
  const wanted = sql`querytree(${query})::tsquery`
  const articles = db
    .selectFrom('visible_article as a')
    .where(articleCondition(filter))
    .where(textMatches(onArticle.ref('a.search'), onArticle.ref('a.language'), words))
  const speeches = db
    .selectFrom('speech as s')
    .where(
      's.article_id',
      'in',
      db.selectFrom('visible_article as a').select('a.id').where(articleCondition(filter)),
    )
    .where(textMatches(onSpeech.ref('s.search'), onSpeech.ref('s.language'), words))
  const found = articles
    .select([
      sql<'Article' | 'Speech'>`'Article'`.as('type'),
      'a.id',
      'a.language',
      'a.text',
      // 1: a long text does not win by its length alone
      sql<number>`ts_rank(a.search, ${wanted}, 1)`.as('score'),
    ])
    .unionAll(
      speeches.select([
        sql<'Article' | 'Speech'>`'Speech'`.as('type'),
        's.id',
        's.language',
        's.text',
        sql<number>`ts_rank(s.search, ${wanted}, 1)`.as('score'),
      ]),
    )
  const page = await keysetPage(
    {
      keys: [
        { expression: sql`score`, type: 'real' },
        { expression: sql`id`, type: 'uuid' },
      ],
      direction: 'desc',
    },
    args,
    ({ place, condition, order, limit }) =>
      db
        .with('found', () => found)
        .selectFrom('found')
        .select(['type', 'id', 'score', snippet(query), place])
        .where(condition)
        .orderBy(order)
        .limit(limit)
        .execute(),
  )

  const source = () =>
    articles
      .innerJoin('source as o', 'o.id', 'a.source_id')
      .select(['o.id as key', (eb) => eb.fn.countAll<number>().as('count')])
      .groupBy('o.id')
      .orderBy('count', 'desc')
      .orderBy('o.id')
      .limit(facetLength)
      .execute()
  const speaker = () =>
    speeches
      .select(['s.speaker_id as key', (eb) => eb.fn.count<number>('s.article_id').distinct().as('count')])
      .groupBy('s.speaker_id')
      .orderBy('count', 'desc')
      .orderBy('s.speaker_id')
      .limit(facetLength)
      .execute()
  const year = () =>
    articles
      .select([
        sql<string>`to_char(a.published_earliest, 'YYYY')`.as('key'),
        (eb) => eb.fn.countAll<number>().as('count'),
      ])
      .where('a.published_earliest', 'is not', null)
      .groupBy('key')
      .orderBy('key')
      .execute()

  return {
    ...page,
    countTotal: async () => {
      const { total } = await db
        .with('found', () => found)
        .selectFrom('found')
        .select((eb) => eb.fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow()
      return total
    },
    facets: { sources: source, speakers: speaker, years: year },
  }
}
