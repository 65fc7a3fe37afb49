import { type ExpressionBuilder, sql } from 'pothos-kysely'
import { builder } from './builder.ts'
import { ArticleFilter } from './filters.ts'
import { Article, Highlight, Speech } from './refs.ts'
import { highlights, snippet } from './search-excerpt.ts'
import { SearchFacets } from './search-facets.ts'
import { mostRanked, rank, rankedHits, searchHits } from './search-hits.ts'
import type { ReadTables } from './tables.ts'

const SearchHit = builder.kyselyUnion('search_hit', {
  name: 'SearchHit',
  description: 'What a search finds: an article, or a speech within one.',
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
  description: 'A page of hits, best first.',
  edge: {
    name: 'SearchEdge',
    description: 'A hit and its place among the hits.',
    fields: (t) => ({
      score: t.expression({
        type: 'Float',
        description: 'How well it fits: greater is better. Comparable only within one search.',
        // By its text: the digits of a real, not of the double that is nearest to it.
        sql: (eb) => sql<number>`cast(cast(${rankOf(eb)} as text) as float8)`,
      }),
      snippet: t.expression({
        type: 'String',
        description:
          'The words around what was found, as HTML: matches stand in `<mark>`, everything else is escaped.',
        sql: (eb) =>
          snippet(eb.ref('search_hit.text'), eb.ref('search_hit.language'), eb.ref('search_hit.words')),
      }),
      highlights: t.relatedMany({
        type: Highlight,
        description:
          'Where the matches stand: in `Article.text`, or in the texts of the statements of a speech, a line each. The first hundred.',
        from: (eb) =>
          highlights(eb.ref('search_hit.text'), eb.ref('search_hit.language'), eb.ref('search_hit.words')),
        orderBy: [{ by: 'start', type: 'int4' }],
        limit: 100,
      }),
    }),
  },
  fields: (t) => ({
    facets: t.aggregates({ type: SearchFacets, description: 'How all hits spread.' }),
  }),
})

function rankOf(eb: ExpressionBuilder<ReadTables, 'search_hit'>) {
  return rank(eb.ref('search_hit.search'), eb.ref('search_hit.language'), eb.ref('search_hit.words'))
}

builder.queryField('search', (t) =>
  t.kyselyConnection({
    type: SearchHit,
    connection: SearchConnection,
    description: `Articles and speeches that hold the words, best first. Of each kind, the newest ${mostRanked.toLocaleString('en')} that hold them are put in order; \`totalCount\` and \`facets\` are of all.`,
    args: {
      query: t.arg.string({
        required: true,
        description:
          'Web style: words that must all occur, `"phrases"`, `or`, `-word`. Nothing is a syntax error. English is searched by stems.',
      }),
      filter: t.arg({
        type: ArticleFilter,
        description: 'Which articles; for speeches, the articles they stand in.',
      }),
    },
    from: (_eb, { query, filter }) => searchHits(query, filter),
    pageFrom: (_eb, { query, filter }) => rankedHits(query, filter),
    orderBy: [{ by: rankOf, type: 'float4', direction: 'desc' }],
  }),
)
