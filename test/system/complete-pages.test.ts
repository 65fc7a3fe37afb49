import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { randomRuns } from '../environment/random-runs.ts'
import { startTestServer, type TestServer } from '../environment/test-server.ts'

interface Page {
  nodes: { id: string }[]
  pageInfo: {
    hasNextPage: boolean
    hasPreviousPage: boolean
    startCursor: string | null
    endCursor: string | null
  }
}

/** What happens between two pages. */
type Change = 'nothing' | 'publish' | 'withdraw'

const target = 'https://example.org/target'
let made = 0

/** A page with a source, a speaker and a related item of its own, so that nothing that went comes back. */
function newPage() {
  made += 1
  const number = String(made).padStart(3, '0')
  const letters = [...number].map((digit) => 'bdfghklmnp'[Number(digit)]).join('')
  return {
    title: `Notice ${number}`,
    // Days that many share, on all sides of what is there already.
    date: `20${10 + ((made * 7) % 30)}-0${1 + (made % 3)}-15`,
    source: `Office ${(made * 37) % 1000} of ${letters}`,
    language: 'en',
    text: `Toma ${letters[0]?.toUpperCase()}a${letters}el, Minister of Canals of Orlanda, said that the herring lock ${number} opens.`,
    related: [{ teaser: `The target, as told by ${number}`, url: target }],
  }
}

describe('the pages of a connection, while articles come and go', () => {
  let server: TestServer
  /** Articles that may be withdrawn. */
  const there: string[] = []
  let targetId: string
  let sourceId: string
  let speakerId: string

  beforeAll(async () => {
    server = await startTestServer()
    const [first = ''] = await server.publish([
      { title: 'The target', url: target, date: '2030-01-01', text: 'It is what all others announce.' },
    ])
    targetId = first
    // One source and one speaker of many articles, for the connections below them.
    await server.publish(
      Array.from({ length: 24 }, (_, index) => ({
        ...newPage(),
        source: 'Orlanda Foreign Office',
        text: `Marta Ilves, Minister of Fisheries of Orlanda, said that herring boat ${index} sails.`,
      })),
    )
    there.push(...(await server.publish(Array.from({ length: 24 }, newPage))))
    const { data } = await server.request(
      '{ source(slug: "orlanda-foreign-office") { id } speakers(filter: { name: "Marta Ilves" }) { nodes { id } } }',
    )
    const found = data as { source: { id: string }; speakers: { nodes: { id: string }[] } }
    sourceId = found.source.id
    speakerId = found.speakers.nodes[0]?.id ?? ''
  })
  afterAll(() => server[Symbol.asyncDispose]())

  /** Each leads to a connection under the name `page`. */
  const connections: Record<string, (args: string) => string> = {
    'articles by date': (args) => `{ page: articles(${args}) BODY }`,
    'articles by date, oldest first': (args) =>
      `{ page: articles(${args}, orderBy: { field: DATE, direction: ASC }) BODY }`,
    'articles as they came': (args) =>
      `{ page: articles(${args}, orderBy: { field: FIRST_SEEN, direction: ASC }) BODY }`,
    'articles with a filter': (args) =>
      `{ page: articles(${args}, filter: { text: "herring", not: { published: { to: "2015-12-31" } } }) BODY }`,
    speeches: (args) => `{ page: speeches(${args}) BODY }`,
    'speeches with a filter': (args) => `{ page: speeches(${args}, filter: { office: "Minister" }) BODY }`,
    relatedItems: (args) => `{ page: relatedItems(${args}) BODY }`,
    sources: (args) => `{ page: sources(${args}) BODY }`,
    speakers: (args) => `{ page: speakers(${args}) BODY }`,
    search: (args) => `{ page: search(query: "herring or canal", kinds: [ARTICLE, SPEECH], ${args}) BODY }`,
    'Source.articles': (args) =>
      `{ node(id: "${sourceId}") { ... on Source { page: articles(${args}) BODY } } }`,
    'Speaker.speeches': (args) =>
      `{ node(id: "${speakerId}") { ... on Speaker { page: speeches(${args}) BODY } } }`,
    'Article.mentionedBy': (args) =>
      `{ node(id: "${targetId}") { ... on Article { page: mentionedBy(${args}) BODY } } }`,
  }
  const body =
    '{ nodes { ... on Node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }'

  async function read(of: (args: string) => string, args: string): Promise<Page> {
    const { data, errors } = await server.request(of(args).replace('BODY', body))
    expect(errors).toEqual([])
    const { page, node } = data as { page?: Page; node?: { page: Page } }
    const found = page ?? node?.page
    if (found === undefined) throw new Error('There is no page')
    return found
  }

  async function walk(
    of: (args: string) => string,
    forward: boolean,
    length: () => number,
    between: () => Promise<void>,
  ): Promise<string[]> {
    const ids: string[] = []
    let cursor = 'null'
    for (;;) {
      const { nodes, pageInfo } = await read(
        of,
        forward ? `first: ${length()}, after: ${cursor}` : `last: ${length()}, before: ${cursor}`,
      )
      const found = nodes.map(({ id }) => id)
      if (forward) ids.push(...found)
      else ids.unshift(...found)
      if (!(forward ? pageInfo.hasNextPage : pageInfo.hasPreviousPage)) return ids
      cursor = JSON.stringify(forward ? pageInfo.endCursor : pageInfo.startCursor)
      await between()
    }
  }

  async function change(what: Change, which: number): Promise<void> {
    if (what === 'publish') there.push(...(await server.publish([newPage(), newPage()])))
    // Some stay, so that there is something to withdraw in later walks.
    if (what !== 'withdraw' || there.length < 12) return
    const [id] = there.splice(which % there.length, 1)
    const { errors } = await server.request(
      'mutation ($id: ID!) { withdrawArticle(input: { id: $id }) { id } }',
      { id },
    )
    expect(errors).toEqual([])
  }

  it.each(Object.entries(connections))('%s', { timeout: 240_000 }, async (_name, of) => {
    const whole = () =>
      walk(
        of,
        true,
        () => 100,
        async () => {},
      )
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 }),
        fc.array(fc.tuple(fc.constantFrom<Change>('nothing', 'publish', 'withdraw', 'withdraw'), fc.nat()), {
          minLength: 1,
          maxLength: 8,
        }),
        async (forward, lengths, changes) => {
          const before = await whole()
          expect(before.length).toBeGreaterThan(10)
          let page = 0
          let turn = 0
          const seen = await walk(
            of,
            forward,
            () => lengths[page++ % lengths.length] ?? 1,
            async () => {
              const [what, which] = changes[turn++] ?? ['nothing', 0]
              await change(what, which)
            },
          )
          const after = new Set(await whole())
          const throughout = before.filter((id) => after.has(id))
          expect(new Set(seen).size).toBe(seen.length)
          // In the order of the connection, and none missing.
          expect(seen.filter((id) => throughout.includes(id))).toEqual(throughout)
        },
      ),
      randomRuns(3),
    )
  })
})
