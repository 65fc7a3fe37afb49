import { parse, print } from 'graphql'
import { expectTypeOf, test } from 'vitest'
import {
  type ArchiveClient,
  ArchiveState,
  ArticleBySha256,
  type ArticleFieldsFragment,
  ArticlePublished,
  Articles,
  type CaptureFactsFieldsFragment,
  type ConnectionPath,
  createArchive,
  type DateString,
  type DocumentTypes,
  earliest,
  type FeedCursor,
  type Genre,
  type Open,
  Publications,
  RelatedItems,
  Search,
  Speeches,
  type SyntaxTree,
  type TeaserResolution,
  Timeline,
  type TypedDocumentString,
  toDate,
} from './index.ts'

// Nothing here is executed: the compiler is the test.
const declared = (_: (archive: ArchiveClient) => unknown): void => {}

/** As `@graphql-typed-document-node/core` declares it. */
interface TypedDocumentNode<Result, Variables> {
  readonly kind: 'Document'
  readonly definitions: readonly object[]
  readonly loc?: { readonly source: { readonly body: string } } | undefined
  __apiType?: (variables: Variables) => Result
}

class CodegenString<Result, Variables> extends String implements DocumentTypes<Result, Variables> {
  declare readonly __apiType?: (variables: Variables) => Result
}

test('request is typed by its document', () => {
  declared(async (archive) => {
    const { article } = await archive.request(ArticleBySha256, { sha256: '' })
    expectTypeOf(article).toEqualTypeOf<
      ({ readonly capture: CaptureFactsFieldsFragment } & ArticleFieldsFragment) | null
    >()
    expectTypeOf(await archive.request(Articles)).toHaveProperty('articles')
    expectTypeOf(await archive.request('{ anything }', { at: 'all' })).toEqualTypeOf<unknown>()

    // @ts-expect-error The operation needs variables.
    archive.request(ArticleBySha256)
    // @ts-expect-error It has no such variable.
    archive.request(ArticleBySha256, { sha: '' })
    // @ts-expect-error No such interval.
    archive.request(Timeline, { interval: 'WEEK' })
    // @ts-expect-error No such field of a filter.
    archive.request(Articles, { filter: { slug: 'a' } })
  })
})

test('request takes documents of other code generators', () => {
  declared(async (archive) => {
    const node = {} as TypedDocumentNode<{ a: number }, { b: string }>
    const printing = createArchive({ url: '', print })
    expectTypeOf(await printing.request(node, { b: '' })).toEqualTypeOf<{ a: number }>()
    expectTypeOf(await printing.request(parse(''))).toEqualTypeOf<unknown>()
    expectTypeOf(await printing.request<{ a: number }>(parse(''))).toEqualTypeOf<{ a: number }>()
    // @ts-expect-error The operation needs variables.
    printing.request(node)
    // @ts-expect-error Without print, nothing makes text of a syntax tree.
    archive.request(node, { b: '' })
    // @ts-expect-error Neither of one without types.
    archive.request(parse(''))
    // @ts-expect-error Nor in a loop.
    archive.articlePublished({ document: parse('') })
    const text = new CodegenString<{ a: number }, { b?: string }>('{ a }')
    expectTypeOf(await archive.request(text)).toEqualTypeOf<{ a: number }>()
    const without = '' as TypedDocumentString<{ a: number }, { [name: string]: never }>
    expectTypeOf(await archive.request(without)).toEqualTypeOf<{ a: number }>()
  })
})

test('paginate is typed as the node', () => {
  declared(async (archive) => {
    for await (const article of archive.paginate(Articles, { first: 100 })) {
      expectTypeOf(article).toEqualTypeOf<ArticleFieldsFragment>()
    }
    for await (const { statements, article } of archive.paginate(Speeches)) {
      expectTypeOf(statements[0]?.spans[0]?.rawStart).toEqualTypeOf<number | undefined>()
      expectTypeOf(article.title).toEqualTypeOf<string>()
    }
    for await (const item of archive.paginate(RelatedItems)) {
      expectTypeOf(item.resolution).toEqualTypeOf<Open<TeaserResolution>>()
    }
    for await (const hit of archive.paginate(Search, { query: '' })) {
      expectTypeOf(hit.__typename).toEqualTypeOf<'Article' | 'Speech'>()
    }
    for await (const { search } of archive.pages(Search, { query: '' })) {
      expectTypeOf(search.edges[0]?.score).toEqualTypeOf<number | undefined>()
    }

    // @ts-expect-error The document has no connection.
    archive.paginate(ArticleBySha256, { sha256: '' })
    // @ts-expect-error The document has no connection.
    archive.paginate(Timeline, { interval: 'YEAR' })
    // @ts-expect-error The operation needs a query.
    archive.paginate(Search)
    // @ts-expect-error A plain string says nothing of its connection.
    archive.paginate('{ articles { nodes { id } } }')
  })
})

interface Page {
  readonly endCursor: string | null
  readonly hasNextPage: boolean
}

test('a path chooses one of several connections', () => {
  declared(async (archive) => {
    const document = '' as TypedDocumentString<
      {
        source: { articles: { nodes: { title: string }[]; pageInfo: Page } } | null
        node:
          | { __typename: 'Speaker'; speeches: { edges: { node: { office: string } }[]; pageInfo: Page } }
          | { __typename: 'Article' }
          | null
        list: { inner: { nodes: { id: string }[]; pageInfo: Page } }[]
      },
      { id: string; after?: string | null }
    >
    type Path = ConnectionPath<ResultOf<typeof document>>
    expectTypeOf<Path>().toEqualTypeOf<'source.articles' | 'node.speeches'>()
    for await (const node of archive.paginate(document, { id: '' }, { path: 'source.articles' })) {
      expectTypeOf(node).toEqualTypeOf<{ title: string }>()
    }
    for await (const node of archive.paginate(document, { id: '' }, { path: 'node.speeches' })) {
      expectTypeOf(node).toEqualTypeOf<{ office: string }>()
    }
    for await (const page of archive.pages(document, { id: '' }, { path: 'node.speeches' })) {
      expectTypeOf(page).toHaveProperty('source')
    }

    // @ts-expect-error Which of both?
    archive.paginate(document, { id: '' })
    // @ts-expect-error There is no such path.
    archive.paginate(document, { id: '' }, { path: 'source.speeches' })
    // @ts-expect-error It ends too early.
    archive.paginate(document, { id: '' }, { path: 'source' })
    // @ts-expect-error A list has many of them.
    archive.paginate(document, { id: '' }, { path: 'list.inner' })
    // The only one needs no path, and may have it.
    archive.paginate(Articles, {}, { path: 'articles' })
  })
})

type ResultOf<Document> = Document extends DocumentTypes<infer Result, never> ? Result : never

test('values of results are more than strings, and those of variables are not', () => {
  declared(async (archive) => {
    const { articles } = await archive.request(Articles, { filter: { published: { from: '2031-03' } } })
    const [article] = articles.nodes
    if (article?.published == null) return
    expectTypeOf(toDate(article.firstSeenAt)).toEqualTypeOf<Date>()
    expectTypeOf(earliest(article.published.value)).toEqualTypeOf<DateString>()
    expectTypeOf(article.url).toExtend<string | null>()
    await archive.request(Articles, { asOf: (await archive.request(ArchiveState)).archive.position })

    // @ts-expect-error A month has no midnight.
    toDate(article.published.value)
    // @ts-expect-error Anything may be in a string.
    toDate('yesterday')
    // @ts-expect-error The title is no date.
    earliest(article.title)
  })
})

test('enums are open in results, and closed in variables', () => {
  declared(async (archive) => {
    const { articles } = await archive.request(Articles, { filter: { genre: ['REPORT'] } })
    for (const { genre } of articles.nodes) {
      expectTypeOf(genre).toEqualTypeOf<Open<Genre> | null>()
      expectTypeOf('SONNET' as const).toExtend<NonNullable<typeof genre>>()
      if (genre === 'REPORT') return
      // @ts-expect-error It may be one that this version does not know.
      archive.request(Articles, { filter: { genre: [genre] } })
    }
    // @ts-expect-error No such genre.
    archive.request(Articles, { filter: { genre: ['SONNET'] } })
  })
})

test('articlePublished is typed as the fields of its document', () => {
  declared(async (archive) => {
    for await (const event of archive.articlePublished({ from: 'BEGINNING', filter: { text: 'rail' } })) {
      expectTypeOf(event.article).toEqualTypeOf<ArticleFieldsFragment>()
      expectTypeOf(event.cursor).toEqualTypeOf<FeedCursor>()
      expectTypeOf(event.replayed).toEqualTypeOf<boolean>()
    }
    const document = '' as TypedDocumentString<
      { articlePublished: { cursor: string; replayed: boolean; article: { id: string } } },
      { after?: string | null }
    >
    for await (const { article } of archive.articlePublished({ document })) {
      expectTypeOf(article).toEqualTypeOf<{ id: string }>()
    }

    // @ts-expect-error No such start.
    archive.articlePublished({ from: 'YESTERDAY' })
    const blind = '' as TypedDocumentString<{ articlePublished: { id: string } }, object>
    // @ts-expect-error Without a cursor nothing could be resumed.
    archive.articlePublished({ document: blind })
  })
})

test('publications are typed as the kinds of their document', () => {
  declared(async (archive) => {
    for await (const event of archive.publications({ document: Publications, kinds: ['WITHDRAWN'] })) {
      expectTypeOf(event.cursor).toEqualTypeOf<FeedCursor>()
      if (event.__typename === 'ArticleWithdrawn') expectTypeOf(event.articleId).toEqualTypeOf<string>()
      if (event.__typename === 'ArticlePublished')
        expectTypeOf(event.article).toEqualTypeOf<ArticleFieldsFragment>()
    }

    // @ts-expect-error No such kind.
    archive.publications({ document: Publications, kinds: ['REVISED'] })
    // @ts-expect-error It has no document of its own.
    archive.publications({})
    // @ts-expect-error Another field has other kinds.
    archive.publications({ document: ArticlePublished })
  })
})

test('createArchive needs an address', () => {
  declared(() => {
    expectTypeOf(createArchive({ url: '' })).toEqualTypeOf<ArchiveClient>()
    expectTypeOf(createArchive({ url: '', print })).toEqualTypeOf<ArchiveClient<SyntaxTree>>()
    // @ts-expect-error There is no default address.
    createArchive({})
  })
})
