import { sql } from 'pothos-kysely'
import { asOfArgument, positionAsOf } from './as-of.ts'
import { builder } from './builder.ts'
import { CountRelation, SearchHitKind } from './enums.ts'
import { ArticleFilter } from './filters.ts'
import { Article, Highlight, Speech } from './refs.ts'
import { excerpted, highlightsIn, snippetOf } from './search-excerpt.ts'
import { SearchFacets } from './search-facets.ts'
import { bestSpeech, countedHits, mostCounted, mostRanked, rankedHits } from './search-hits.ts'

const [ranked, counted] = [mostRanked, mostCounted].map((number) => number.toLocaleString('en'))

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
        description: 'The rank: greater is better. Comparable only within one search.',
        // Through its text: the digits of the real, not those of the nearest double.
        sql: (eb) => sql<number>`cast(cast(${eb.ref('search_hit.score')} as text) as float8)`,
      }),
      snippet: t.finished({
        type: 'String',
        cost: 20,
        description:
          'The words around the matches, as HTML in one line: matches are in `<mark>`, everything else is escaped. ` … ` separates words that do not follow each other in the text, and statements and paragraphs.',
        sql: excerpted,
        finish: snippetOf,
      }),
      highlights: t.finishedMany({
        type: Highlight,
        cost: 20,
        expectedLength: 10,
        description:
          'The first hundred matches: ranges of `Article.text`, or of the texts of the statements of a speech, joined by line breaks.',
        sql: excerpted,
        finish: highlightsIn,
      }),
      speech: t.relation({
        type: Speech,
        nullable: true,
        seenWithParent: true,
        cost: 10,
        description:
          'Of an article, the speech that answers the search best, if the words occur in one. Of a speech, the speech.',
        from: (eb) =>
          bestSpeech({
            id: eb.ref('search_hit.id'),
            type: eb.ref('search_hit.type'),
            articleId: eb.ref('search_hit.article_id'),
            query: eb.ref('search_hit.query'),
            wanted: eb.ref('search_hit.wanted'),
          }),
      }),
    }),
  },
  fields: (t) => ({
    totalCountRelation: t.aggregate({
      type: CountRelation,
      description: `Whether \`totalCount\` is the number of results, or there are more: of each kind, ${counted} are counted.`,
      sql: () => {
        const isFull = (type: string) =>
          sql`count(*) filter (where type = ${sql.lit(type)}) >= ${sql.lit(mostCounted)}`
        return sql<
          'EXACT' | 'AT_LEAST'
        >`case when ${isFull('Article')} or ${isFull('Speech')} then 'AT_LEAST' else 'EXACT' end`
      },
    }),
    facets: t.aggregates({
      type: SearchFacets,
      description: 'Counts over the results that `totalCount` counts.',
    }),
  }),
})

builder.queryField('search', (t) =>
  t.kyselyConnection({
    type: SearchHit,
    connection: SearchConnection,
    cost: 2_000,
    description: `Articles that contain the words, best first; \`kinds\` asks for speeches. Of each kind, the newest ${ranked} matches are ranked and returned; \`totalCount\` and \`facets\` count the newest ${counted}.`,
    args: {
      query: t.arg.string({
        required: true,
        description:
          'Web style: all words must occur, but for function words (`the`, `of`) beside others; `"phrase"`, `or` and `-word` are supported. No input is a syntax error. English words are compared by their stems.',
      }),
      filter: t.arg({
        type: ArticleFilter,
        description: 'Selects articles, and speeches by the articles that contain them.',
      }),
      kinds: t.arg({
        type: [SearchHitKind],
        required: true,
        defaultValue: ['ARTICLE'],
        description:
          'What results are. By default an article is one result, with its best speech in `SearchEdge.speech`.',
      }),
      ...asOfArgument,
    },
    // The statement looks for any words in the same way. Filters are another matter.
    planning: { filter: 'BY_VALUES' },
    from: (_eb, { asOf, ...given }) => countedHits({ ...given, asOf: positionAsOf(asOf) }),
    pageFrom: (_eb, { asOf, ...given }) => rankedHits({ ...given, asOf: positionAsOf(asOf) }),
    orderBy: [{ by: 'score', type: 'float4', direction: 'desc' }],
  }),
)
