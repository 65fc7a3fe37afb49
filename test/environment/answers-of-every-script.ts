import type { TestDatabase } from './database.ts'
import { pagesOfEveryScript, searchesOfEveryScript } from './pages-of-every-script.ts'
import { startTestServer } from './test-server.ts'

interface Answers {
  readonly searches: readonly (readonly [string, readonly string[]])[]
  /** Searches that find an article whose excerpt shows no match. */
  readonly unmarked: readonly string[]
  readonly sources: readonly string[]
  readonly speakers: readonly string[]
  readonly offices: number
}

interface Found {
  readonly search: { readonly edges: readonly { snippet: string; node: { source?: { name: string } } }[] }
}

const search = `query ($query: String!) {
  search(query: $query, first: 50) { edges { snippet node { ... on Article { source { name } } } } }
}`

const names = `{
  sources(first: 100) { nodes { name } }
  speakers(first: 100) { nodes { name } }
  speeches(filter: { office: "MINISTER OF ISLES" }) { totalCount }
}`

interface Names {
  readonly sources: { readonly nodes: readonly { name: string }[] }
  readonly speakers: { readonly nodes: readonly { name: string }[] }
  readonly speeches: { readonly totalCount: number }
}

/** What a server on the database answers. The database goes with it. */
export async function answersOf(database: TestDatabase): Promise<Answers> {
  await using server = await startTestServer({ database })
  await server.publish(pagesOfEveryScript)
  const searches: [string, string[]][] = []
  const unmarked: string[] = []
  for (const [query] of searchesOfEveryScript) {
    const { data, errors } = await server.request(search, { query })
    if (errors[0] !== undefined) throw new Error(`${query}: ${errors[0].message}`)
    const { edges } = (data as Found).search
    const found = edges.flatMap(({ node }) => (node.source === undefined ? [] : [node.source.name]))
    // In the order of publication: what comes first is not looked at here.
    searches.push([query, allSources.filter((name) => found.includes(name))])
    if (!query.startsWith('-') && edges.some(({ snippet }) => !snippet.includes('<mark>')))
      unmarked.push(query)
  }
  const { data } = await server.request(names)
  const { sources, speakers, speeches } = data as Names
  return {
    searches,
    unmarked,
    sources: sources.nodes.map(({ name }) => name),
    speakers: speakers.nodes.map(({ name }) => name),
    offices: speeches.totalCount,
  }
}

const allSources = pagesOfEveryScript.map((page) => (page as { source: string }).source)

/** On every engine, in every locale. */
export const expectedAnswers: Answers = {
  searches: searchesOfEveryScript,
  unmarked: [],
  sources: [
    'Ángel Diario',
    'angel press',
    'Ōta Shimbun',
    'Zoe Wire',
    'Краи',
    'Край',
    'कमल समाचार',
    'कमला समाचार',
    '아르코비아통신',
    'ハス新聞',
    'バス新聞',
  ],
  speakers: ['Elodie Nandu', 'Nela Brand'],
  offices: 1,
}
