import { type ExpressionBuilder, sql } from 'pothos-kysely'
import { asOfArgument, positionAsOf } from './as-of.ts'
import { builder } from './builder.ts'
import { ArticleFilter } from './filters.ts'
import { Article, Highlight, Speech } from './refs.ts'
import { highlights, snippet } from './search-excerpt.ts'
import { SearchFacets } from './search-facets.ts'
import { mostRanked, rank, rankedHits, searchHits } from './search-hits.ts'
import type { ReadTables } from './tables.ts'

const SearchHit = builder.kyselyUnion('search_hit', {
  name: 'SearchHit',
  description: 'A search result: an article, or a speech in an article.',
  key: 'id',
  typeColumn: 'type',
  members: [
    { type: Article, on: { id: 'id' } },
    { type: Speech, on: { id: 'id' } },
  ],
})

const SearchConnection = builder.kyselyConnectionObject({
  type: SearchHit,
  name: 'SearchConnection',
  description: 'A page of search results, best first.',
  edge: {
    name: 'SearchEdge',
    description: 'A search result and its cursor.',
    fields: (t) => ({
      score: t.expression({
        type: 'Float',
        cost: 5,
        description: 'The rank: greater is better. Comparable only within one search.',
        // Through its text: the digits of the real, not those of the nearest double.
        sql: (eb) => sql<number>`cast(cast(${rankOf(eb)} as text) as float8)`,
      }),
      snippet: t.expression({
        type: 'String',
        cost: 20,
        description:
          'The words around the matches, as HTML in one line: matches are in `<mark>`, everything else is escaped. ` … ` separates words that do not follow each other in the text, and statements and paragraphs.',
        sql: (eb) =>
          snippet(eb.ref('search_hit.text'), eb.ref('search_hit.language'), eb.ref('search_hit.words')),
      }),
      highlights: t.relatedMany({
        type: Highlight,
        cost: 20,
        expectedLength: 10,
        description:
          'The first hundred matches: ranges of `Article.text`, or of the texts of the statements of a speech, joined by line breaks.',
        from: (eb) =>
          highlights(eb.ref('search_hit.text'), eb.ref('search_hit.language'), eb.ref('search_hit.words')),
        orderBy: [{ by: 'start', type: 'int4' }],
        limit: 100,
      }),
    }),
  },
  fields: (t) => ({
    facets: t.aggregates({ type: SearchFacets, description: 'Counts over all results.' }),
  }),
})

function rankOf(eb: ExpressionBuilder<ReadTables, 'search_hit'>) {
  return rank(eb.ref('search_hit.search'), eb.ref('search_hit.ranked'))
}

builder.queryField('search', (t) =>
  t.kyselyConnection({
    type: SearchHit,
    connection: SearchConnection,
    cost: 2_000,
    description: `Articles and speeches that contain the words, best first. For each kind, only the newest ${mostRanked.toLocaleString('en')} matches are ranked and returned; \`totalCount\` and \`facets\` count all matches.`,
    args: {
      query: t.arg.string({
        required: true,
        description:
          'Web style: all words must occur; `"phrase"`, `or` and `-word` are supported. No input is a syntax error. English words are compared by their stems.',
      }),
      filter: t.arg({
        type: ArticleFilter,
        description: 'Selects articles, and speeches by the articles that contain them.',
      }),
      ...asOfArgument,
    },
    planning: 'EACH_TIME',
    from: (_eb, { query, filter, asOf }) => searchHits(query, filter, positionAsOf(asOf)),
    pageFrom: (_eb, { query, filter, asOf }) => rankedHits(query, filter, positionAsOf(asOf)),
    orderBy: [{ by: rankOf, type: 'float4', direction: 'desc' }],
  }),
)
