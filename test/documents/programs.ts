/**
 * Programs of users, each with documents of another kind. Those lines that must not compile say so. The first argument is
 * the address of an archive with the sample.
 */
export const programs = {
  tada: `
import { createArchive } from '@communique/sdk'
import { print } from 'graphql'
import { graphql } from './graphql'

declare const process: { argv: string[] }
const url = process.argv[2] ?? ''
const Page = graphql(\`
  query Page($after: String, $filter: ArticleFilter) {
    articles(first: 30, after: $after, filter: $filter) {
      totalCount
      nodes { title genre firstSeenAt }
      pageInfo { endCursor hasNextPage }
    }
  }
\`)
const archive = createArchive({ url, print })
const { articles } = await archive.request(Page, { filter: { published: { to: '2100' } } })
let walked = 0
for await (const { title } of archive.paginate(Page)) if (title.length > 0) walked++
const all = await archive.request(Page)
console.log(JSON.stringify({ articles: all.articles.totalCount, walked }))
export const first: string | undefined = articles.nodes[0]?.firstSeenAt
export const unused = [
  // @ts-expect-error Nothing would make text of it.
  () => createArchive({ url }).request(Page),
  // @ts-expect-error There is no such variable.
  () => archive.request(Page, { filters: {} }),
]
`,
  strings: `
import { ArchiveError, createArchive, earliest, toDate } from '@communique/sdk'
import { graphql } from './gql'

declare const process: { argv: string[] }
const archive = createArchive({ url: process.argv[2] ?? '' })
const Page = graphql(\`
  query Page($after: String, $first: Int, $filter: ArticleFilter) {
    articles(first: $first, after: $after, filter: $filter) {
      nodes { title genre firstSeenAt published { value } speeches { speaker { id } } }
      pageInfo { endCursor hasNextPage }
    }
  }
\`)
const One = graphql(\`query One($by: ArticleBy!) { article(by: $by) { id } }\`)
const Of = graphql(\`
  query Of($id: ID!, $after: String) {
    node(id: $id) {
      ... on Speaker {
        speeches(first: 2, after: $after) { nodes { id office } pageInfo { endCursor hasNextPage } }
        newest: speeches(first: 1) { nodes { id } pageInfo { endCursor hasNextPage } }
      }
    }
  }
\`)
let count = 0
let years = true
let speaker = ''
for await (const { firstSeenAt, published, genre, speeches } of archive.paginate(Page, { first: 30 })) {
  count++
  years &&= toDate(firstSeenAt).getFullYear() > 2000
  if (published) years &&= /^\\d{4}-\\d\\d-\\d\\d$/.test(earliest(published.value))
  switch (genre) {
    case 'REPORT':
    case 'ADDRESS':
      break
    // A newer archive may know others.
    default:
  }
  speaker ||= speeches[0]?.speaker.id ?? ''
}
const offices: string[] = []
for await (const { id, office } of archive.paginate(Of, { id: speaker }, { path: 'node.speeches' })) {
  offices.push(office ?? id)
}
const refused: string[] = []
try {
  await archive.request('{ nothing }')
} catch (error) {
  if (error instanceof ArchiveError) refused.push(error.code)
}
console.log(JSON.stringify({ articles: count, years, said: offices.length > 0, refused }))

export const unused = [
  () => archive.request(One, { by: { id: 'a' } }),
  // @ts-expect-error One or the other.
  () => archive.request(One, { by: { id: 'a', url: 'b' } }),
  // @ts-expect-error Enums are closed where they are given.
  () => archive.request(Page, { filter: { genre: ['SONNET'] } }),
  // @ts-expect-error There are two connections: which?
  () => archive.paginate(Of, { id: '' }),
  // @ts-expect-error There is no such field.
  () => archive.paginate(Of, { id: '' }, { path: 'node.articles' }),
  // @ts-expect-error A month has no midnight: it wants earliest or latest.
  () => archive.request(Page).then(({ articles }) => toDate(articles.nodes[0]!.published!.value)),
]
`,
  ids: `
import { ArchiveError, Articles, createArchive } from '@communique/sdk'
import { byId, persistedFetch } from '@communique/sdk/persisted'
import { graphql } from './ids'

declare const process: { argv: string[] }
const archive = createArchive({ url: process.argv[2] ?? '', fetch: persistedFetch({ trusted: true }) })
const Count = graphql(\`query Count { archive { articles } }\`)
const { archive: state } = await archive.request(byId(Count))
const refused = await createArchive({ url: process.argv[2] ?? '' }).request(Articles).catch((error: unknown) => error)
console.log(JSON.stringify({ articles: state.articles, refused: refused instanceof ArchiveError && refused.code }))
`,
  trees: `
import { ArchiveError, createArchive } from '@communique/sdk'
import { print } from 'graphql'
import gql from 'graphql-tag'
import { graphql } from './trees'

declare const process: { argv: string[] }
const url = process.argv[2] ?? ''
const Walk = graphql(\`
  query Walk($after: String) {
    articles(first: 30, after: $after) { totalCount nodes { id } pageInfo { endCursor hasNextPage } }
  }
\`)
const Count = gql\`{ archive { articles } }\`
const archive = createArchive({ url, print })
const without = createArchive({ url })
let walked = 0
for await (const { id } of archive.paginate(Walk)) if (id) walked++
const { articles } = await archive.request(Walk)
// @ts-expect-error Nothing would make text of it.
const failure: unknown = await without.request(Walk).catch((error: unknown) => error)
console.log(
  JSON.stringify({
    articles: articles.totalCount,
    walked,
    untyped: await archive.request(Count),
    withoutPrint: failure instanceof ArchiveError && failure.code,
  }),
)
export const typed: Promise<{ archive: { articles: number } }> = archive.request<{ archive: { articles: number } }>(Count)
// @ts-expect-error Nothing would make text of it.
export const refused = () => without.request(Count)
// @ts-expect-error There is no connection in it, as far as anybody knows.
export const unknown = () => archive.paginate(Count)
`,
  hovered: `
import { Articles, createArchive, Speeches } from '@communique/sdk'

const archive = createArchive({ url: '' })
export async function read() {
  for await (const article of archive.paginate(Articles/*?*/)) {
    console.log(article.title/*?*/, article.genre/*?*/, article.firstSeenAt/*?*/)
  }
  for await (const speech of archive.paginate(Speeches)) console.log(speech.office/*?*/)
}
`,
  refused: `
import { createArchive } from '@communique/sdk'
import { parse } from 'graphql'

export const sent = createArchive({ url: '' }).request(parse('{ archive { articles } }'))
`,
} as const
