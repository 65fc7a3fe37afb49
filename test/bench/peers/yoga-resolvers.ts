import { timelineBuckets } from '../workloads/q5.ts'
import { searchHits } from '../workloads/search-hits.ts'
import { bareId } from '../workloads/workload.ts'
import {
  type ArticleRow,
  articleColumns,
  type Context,
  type SpeechRow,
  speechColumns,
} from './yoga-loaders.ts'

interface Dated {
  readonly published_value: string | null
  readonly published_precision: string | null
  readonly published_basis: string | null
}

const published = (row: Dated) =>
  row.published_value === null
    ? null
    : { value: row.published_value, precision: row.published_precision, basis: row.published_basis }

const idOf =
  (typename: string) =>
  ({ id }: { readonly id: string }) =>
    `${typename}:${id}`

/** A page as a connection, from one row more than it holds. */
function page<Row>(rows: readonly Row[], length: number) {
  return { nodes: rows.slice(0, length), pageInfo: { hasNextPage: rows.length > length } }
}

interface Hit {
  readonly type: 'Article' | 'Speech'
  readonly id: string
}

interface TimelineArguments {
  readonly filter: { readonly source: readonly string[]; readonly published: { from: string; to: string } }
}

export const resolvers = {
  Query: {
    article: (_root: unknown, { by }: { by: { id: string } }, { loaders }: Context) =>
      loaders.article.load(bareId(by.id)),
    articles: async (
      _root: unknown,
      { first, filter }: { first: number; filter: { source: string[] } },
      { pool }: Context,
    ) => {
      const text = `select ${articleColumns} from visible_article
        where source_id in (select id from source where slug = any($1::text[]))
        order by sort_date desc, id desc limit $2`
      const { rows } = await pool.query<ArticleRow>({
        name: 'articles',
        text,
        values: [filter.source, first + 1],
      })
      return page(rows, first)
    },
    search: async (_root: unknown, { query }: { query: string }, { pool }: Context) => {
      const { rows } = await pool.query<Hit>({ name: 'search', text: searchHits, values: [query] })
      return { edges: rows.map((hit) => ({ ...hit, node: hit })) }
    },
    timeline: async (_root: unknown, { filter }: TimelineArguments, { pool }: Context) => {
      const values = [filter.source[0], filter.published.from, filter.published.to]
      const { rows } = await pool.query<object>({ name: 'timeline', text: timelineBuckets, values })
      return rows
    },
    node: async (_root: unknown, { id }: { id: string }, { loaders }: Context) => {
      const row = await loaders.speaker.load(bareId(id))
      return row && { ...row, type: 'Speaker' }
    },
  },
  Node: { __resolveType: ({ type }: { type: string }) => type },
  SearchHit: { __resolveType: ({ type }: Hit) => type },
  SearchEdge: {
    node: async ({ node }: { node: Hit }, _args: unknown, { loaders }: Context) => {
      const row = await (node.type === 'Article'
        ? loaders.article.load(node.id)
        : loaders.speech.load(node.id))
      return row && { ...row, type: node.type }
    },
  },
  Article: {
    id: idOf('Article'),
    published,
    source: ({ source_id }: ArticleRow, _args: unknown, { loaders }: Context) =>
      source_id === null ? null : loaders.source.load(source_id),
    speeches: ({ id }: ArticleRow, _args: unknown, { loaders }: Context) => loaders.speeches.load(id),
    relatedItems: ({ id }: ArticleRow, _args: unknown, { loaders }: Context) => loaders.relatedItems.load(id),
  },
  Source: { id: idOf('Source') },
  Speaker: {
    id: idOf('Speaker'),
    speeches: async ({ id }: { id: string }, { first }: { first: number }, { pool }: Context) => {
      const text = `select ${speechColumns} from speech
        where speaker_id = $1::uuid and article_id in (select id from visible_article) order by id limit $2`
      const { rows } = await pool.query<SpeechRow>({ name: 'said', text, values: [id, first + 1] })
      return page(rows, first)
    },
  },
  Speech: {
    id: idOf('Speech'),
    speaker: ({ speaker_id }: SpeechRow, _args: unknown, { loaders }: Context) =>
      loaders.speaker.load(speaker_id),
    article: ({ article_id }: SpeechRow, _args: unknown, { loaders }: Context) =>
      loaders.article.load(article_id),
    statements: ({ id }: SpeechRow, _args: unknown, { loaders }: Context) => loaders.statements.load(id),
  },
  RelatedItem: { id: idOf('RelatedItem'), published },
}
