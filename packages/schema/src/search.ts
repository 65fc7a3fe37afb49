import { builder } from './builder.ts'
import { ArticleFilter } from './filters.ts'
import { found } from './found.ts'
import type { Loaders } from './read/loaders.ts'
import {
  type FacetCount,
  type FacetCounts,
  type SearchHit,
  type SearchResult,
  search,
} from './read/search.ts'
import { Article, Source, Speaker, Speech } from './refs.ts'

type Edge = SearchResult['edges'][number]

const SearchNode = builder.unionType('SearchHit', {
  description: 'What a search finds: an article, or a speech within one.',
  types: [Article, Speech],
  resolveType: (row) => ('speaker_id' in row ? 'Speech' : 'Article'),
})

const SearchEdge = builder.objectRef<Edge>('SearchEdge').implement({
  description: 'A hit and its place among the hits.',
  fields: (t) => ({
    node: t.field({
      type: SearchNode,
      description: 'What was found.',
      resolve: ({ node }, _args, context) => loadHit(node, context.loaders),
    }),
    cursor: t.exposeString('cursor', { description: 'The place of this hit: pass it as `after`.' }),
    score: t.float({
      description: 'How well it fits: greater is better. Comparable only within one search.',
      resolve: ({ node }) => node.score,
    }),
    snippet: t.string({
      description:
        'The words around what was found, as HTML: matches stand in `<mark>`, everything else is escaped.',
      resolve: ({ node }) => node.snippet,
    }),
  }),
})

const SourceFacet = builder.objectRef<FacetCount>('SourceFacet').implement({
  description: 'How many articles of one source were found.',
  fields: (t) => ({
    source: t.field({
      type: Source,
      description: 'The source.',
      resolve: async ({ key }, _args, { loaders }) => found(await loaders.source.load(key)),
    }),
    count: t.exposeInt('count', { description: 'How many articles.' }),
  }),
})

const SpeakerFacet = builder.objectRef<FacetCount>('SpeakerFacet').implement({
  description: 'In how many articles one speaker says what was searched for.',
  fields: (t) => ({
    speaker: t.field({
      type: Speaker,
      description: 'The speaker.',
      resolve: async ({ key }, _args, { loaders }) => found(await loaders.speaker.load(key)),
    }),
    count: t.exposeInt('count', { description: 'How many articles.' }),
  }),
})

const YearFacet = builder.objectRef<FacetCount>('YearFacet').implement({
  description: 'How many articles of one year were found.',
  fields: (t) => ({
    year: t.int({ description: 'The year of publication.', resolve: ({ key }) => Number(key) }),
    count: t.exposeInt('count', { description: 'How many articles.' }),
  }),
})

const SearchFacets = builder.objectRef<FacetCounts>('SearchFacets').implement({
  description: 'How what was found spreads. Each is counted only when asked for.',
  fields: (t) => ({
    sources: t.field({
      type: [SourceFacet],
      description: 'Over sources: the twenty with the most articles.',
      resolve: (facets) => facets.sources(),
    }),
    speakers: t.field({
      type: [SpeakerFacet],
      description: 'Over speakers: the twenty with the most articles.',
      resolve: (facets) => facets.speakers(),
    }),
    years: t.field({
      type: [YearFacet],
      description: 'Over years of publication; articles without that date are in none.',
      resolve: (facets) => facets.years(),
    }),
  }),
})

const SearchConnection = builder.objectRef<SearchResult>('SearchConnection').implement({
  description: 'A page of hits, best first.',
  fields: (t) => ({
    edges: t.field({
      type: [SearchEdge],
      description: 'The hits of this page, each with its cursor, score and snippet.',
      resolve: ({ edges }) => edges,
    }),
    nodes: t.field({
      type: [SearchNode],
      description: 'What was found.',
      resolve: ({ edges }, _args, { loaders }) =>
        Promise.all(edges.map(({ node }) => loadHit(node, loaders))),
    }),
    pageInfo: t.field({
      type: builder.pageInfoRef(),
      description: 'Where this page stands.',
      resolve: ({ pageInfo }) => pageInfo,
    }),
    totalCount: t.int({
      description: 'How many hits there are in all. Counted only when asked for.',
      resolve: (result) => result.countTotal(),
    }),
    facets: t.field({
      type: SearchFacets,
      description: 'How all hits spread.',
      resolve: ({ facets }) => facets,
    }),
  }),
})

async function loadHit(hit: SearchHit, loaders: Pick<Loaders, 'article' | 'speech'>) {
  return found(await (hit.type === 'Article' ? loaders.article.load(hit.id) : loaders.speech.load(hit.id)))
}

builder.queryField('search', (t) =>
  t.field({
    type: SearchConnection,
    description: 'Articles and speeches that hold the words, best first.',
    args: {
      query: t.arg.string({
        required: true,
        description:
          'Web style: words that must all occur, `"phrases"`, `or`, `-word`. Nothing is a syntax error. English is searched by stems.',
      }),
      first: t.arg.int({ description: 'How many hits: 1 to 100. Default: 20.' }),
      after: t.arg.string({ description: 'Only hits behind this cursor.' }),
      filter: t.arg({
        type: ArticleFilter,
        description: 'Which articles; for speeches, the articles they stand in.',
      }),
    },
    resolve: (_root, { query, filter, ...page }, { db }) => search(db, query, page, filter),
  }),
)
