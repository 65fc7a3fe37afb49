import {
  ArchiveError,
  ArticleBySha256,
  type ArticleFieldsFragment,
  Articles,
  createArchive,
  PublishPages,
  Speeches,
  type TypedDocumentString,
} from '@communique/sdk'

const [url = '', key = ''] = process.argv.slice(2)
const archive = createArchive({ url, key })

// A document of one's own, as code generation over the schema of the package would print it.
const Titles = `query Titles($after: String) {
  articles(first: 2, after: $after, orderBy: { field: FIRST_SEEN, direction: ASC }) {
    nodes { title }
    pageInfo { endCursor hasNextPage }
  }
}` as TypedDocumentString<
  {
    articles: {
      nodes: { title: string }[]
      pageInfo: { endCursor: string | null; hasNextPage: boolean }
    }
  },
  { after?: string | null }
>

async function follow(count: number): Promise<string[]> {
  const titles: string[] = []
  for await (const { article } of archive.articlePublished({ from: 'BEGINNING' })) {
    if (titles.push(article.title) === count) break
  }
  return titles
}

async function errorCode(failing: Promise<unknown>): Promise<string | undefined> {
  const error = await failing.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  return error instanceof ArchiveError ? error.code : undefined
}

const followed = follow(3)
const pages = ['First', 'Second', 'Third'].map((title) => ({
  title,
  text: `The Minister of Canals said on 3 May 2031 that the ${title.toLowerCase()} lock was open.`,
  source: 'Ministry of Canals',
}))
const { publishPages } = await archive.request(PublishPages, { input: { pages } })
const again = await archive.request(PublishPages, { input: { pages } })

const titles: string[] = []
for await (const { title } of archive.paginate(Titles)) titles.push(title)

const articles: ArticleFieldsFragment[] = []
for await (const article of archive.paginate(Articles, { first: 2, filter: { text: 'lock' } }))
  articles.push(article)
const sha256 = articles[0]?.capture.sha256 ?? ''
const { article } = await archive.request(ArticleBySha256, { sha256 })

const speakers: (string | null)[] = []
for await (const { speaker, office } of archive.paginate(Speeches)) speakers.push(speaker.name ?? office)

console.log(
  JSON.stringify({
    published: publishPages.results.map(({ status }) => status),
    again: again.publishPages.results.map(({ status }) => status),
    titles,
    followed: await followed,
    articles: articles.length,
    found: article?.id === articles[0]?.id,
    speakers: speakers.length,
    errors: [
      await errorCode(archive.request('{ nothing }')),
      await errorCode(createArchive({ url }).request(PublishPages, { input: { pages } })),
      await errorCode(archive.articlePublished({ after: 'yesterday' }).next()),
      await errorCode(
        createArchive({ url: `${url}/nowhere`, retry: { attempts: 1 } }).request('{ __typename }'),
      ),
    ],
  }),
)
