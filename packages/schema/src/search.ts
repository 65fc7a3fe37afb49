import { sql } from '@communique/pothos-kysely'
import { builder } from './builder.ts'
import { ArticleFilter } from './filters.ts'
import { Article, Speech } from './refs.ts'
import { SearchFacets } from './search-facets.ts'
import { searchHits, snippet } from './search-hits.ts'

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
        sql: (eb) => sql<number>`${eb.ref('search_hit.score')}::text::float8`,
      }),
      snippet: t.expression({
        type: 'String',
        description:
          'The words around what was found, as HTML: matches stand in `<mark>`, everything else is escaped.',
        sql: (eb) =>
          snippet(eb.ref('search_hit.text'), eb.ref('search_hit.language'), eb.ref('search_hit.words')),
      }),
    }),
  },
  fields: (t) => ({
    facets: t.aggregates({ type: SearchFacets, description: 'How all hits spread.' }),
  }),
})

builder.queryField('search', (t) =>
  t.kyselyConnection({
    type: SearchHit,
    connection: SearchConnection,
    description: 'Articles and speeches that hold the words, best first.',
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
    orderBy: [{ by: 'score', type: 'float4', direction: 'desc' }],
  }),
)
