/** A file of a program: an operation of its own, and a function that uses it. */
export interface DocumentFile {
  readonly name: string
  readonly text: string
}

const date = '{ value precision basis earliest latest }'
const person = '{ id name description kind }'
const spans = 'spans { start end rawStart rawEnd }'

/** What may be selected of an article and a speech; a document takes every part whose bit is set in its number. */
const ofArticle = [
  'title genre titleBasis',
  `published ${date} eventDate ${date}`,
  'source { id slug name }',
  `speeches { id office country speaker ${person} statements { mode text ${spans} } }`,
  `relatedItems { id teaser resolution published ${date} article { id title } }`,
  'event { kind venue occasion host present } capture { sha256 byteLength raw }',
]
const ofSpeech = [
  'kind office country countryCode',
  `speaker ${person}`,
  `statements { position mode text ${spans} source { start end } cue { start end } }`,
  `article { id title source { slug } published ${date} }`,
  'inReplyTo { id office speaker { name } }',
]

function chosen(parts: readonly string[], number: number): string {
  return ['id', ...parts.filter((_, bit) => (number >> bit) & 1)].join(' ')
}

/** Seven shapes of operations, as programs have them. */
const shapes: readonly ((name: string, number: number) => readonly [operation: string, use: string])[] = [
  (name, n) => [
    `query ${name}($filter: ArticleFilter, $first: Int, $after: String) {
      articles(filter: $filter, first: $first, after: $after) { nodes { ${chosen(ofArticle, n)} } pageInfo { endCursor hasNextPage } } }`,
    `for await (const { id } of archive.paginate(document, { first: 50, filter: { text: 'lock', not: { language: ['fr'] } } })) ids.push(id)`,
  ],
  (name, n) => [
    `query ${name}($filter: SpeechFilter, $first: Int, $after: String) {
      speeches(filter: $filter, first: $first, after: $after) { totalCount edges { node { ${chosen(ofSpeech, n)} } } pageInfo { endCursor hasNextPage } } }`,
    `for await (const { speeches } of archive.pages(document, { filter: { office: 'Minister' } })) ids.push(...speeches.edges.map(({ node }) => node.id))`,
  ],
  (name, n) => [
    `query ${name}($by: ArticleBy!) { article(by: $by) { ${chosen(ofArticle, n)} mentionedBy(first: 5) { nodes { id teaser } } } }`,
    `const { article } = await archive.request(document, { by: { sha256: 'a' } }); if (article) ids.push(article.id)`,
  ],
  (name, n) => [
    `query ${name}($query: String!, $after: String) {
      search(query: $query, after: $after) { totalCount facets { sources { count source { slug } } }
        edges { score snippet node { __typename ... on Article { ${chosen(ofArticle, n)} } ... on Speech { ${chosen(ofSpeech, n)} } } }
        pageInfo { endCursor hasNextPage } } }`,
    `for await (const { __typename, id } of archive.paginate(document, { query: 'lock' })) ids.push(__typename, id)`,
  ],
  (name, n) => [
    `query ${name}($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Article { ${chosen(ofArticle, n)} } ... on Speaker { name offices { office country } } } }`,
    `const { nodes } = await archive.request(document, { ids }); for (const node of nodes) if (node) ids.push(node.id)`,
  ],
  (name, n) => [
    `mutation ${name}($input: PublishPagesInput!) @idempotent {
      publishPages(input: $input) { results { status articleId error { code message } article { ${chosen(ofArticle, n)} } } } }`,
    `const { publishPages } = await archive.request(document, { input: { pages: [{ text: 'The lock holds.' }] } }); ids.push(...publishPages.results.flatMap(({ articleId }) => articleId ?? []))`,
  ],
  (name, n) => [
    `subscription ${name}($after: FeedCursor, $from: FeedStart, $filter: ArticleFilter) {
      articlePublished(after: $after, from: $from, filter: $filter) { cursor replayed article { ${chosen(ofArticle, n)} } } }`,
    `for await (const { article } of archive.articlePublished({ document, from: 'BEGINNING' })) ids.push(article.id)`,
  ],
]

/** Different operations over the whole schema, each with the code that sends it, in files as a program has them. */
export function documents(count: number): readonly DocumentFile[] {
  return Array.from({ length: count }, (_, index) => {
    const name = `Operation${index}`
    const [operation, use] = shapes[index % shapes.length]?.(name, index + 17) ?? ['', '']
    return {
      name: `operation-${index}.ts`,
      text: `import type { ArchiveClient } from '@communique/sdk'
import { graphql } from './gql/index.js'

const document = graphql(\`${operation}\`)

export async function use${index}(archive: ArchiveClient): Promise<string[]> {
  const ids: string[] = []
  ${use}
  return ids
}
`,
    }
  })
}
