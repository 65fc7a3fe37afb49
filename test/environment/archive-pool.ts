import type { Pool } from '../../packages/pothos-kysely/tests/environment/random-operation.ts'

const edges = '{ edges { cursor } }'

const query = `{
  archive { position }
  articles(first: 12) { edges { cursor node { id speeches { id } relatedItems { id } mentionedBy ${edges} } } }
  speeches(first: 12) { edges { cursor node { id } } }
  relatedItems(first: 12) { edges { cursor node { id } } }
  sources(first: 5) { edges { cursor node { id slug articles ${edges} } } }
  speakers(first: 5) { edges { cursor node { id speeches ${edges} } } }
  search(query: "minister or president", first: 12) ${edges}
}`

/** The connections that are asked below others, and the names of their own in the answer. */
const below = {
  'Article.mentionedBy': 'mentionedBy',
  'Source.articles': 'articles',
  'Speaker.speeches': 'speeches',
} as const

/** Ids, cursors and words that an archive holds, for random operations, and some that it never gave. */
export async function archivePool(ask: (query: string) => Promise<string>): Promise<Pool> {
  const { data: all }: { data: Record<string, Connection> & { archive: { position: string } } } = JSON.parse(
    await ask(query),
  )
  const { archive, ...data } = all
  const cursors = new Map<string, string[]>()
  for (const [field, connection] of Object.entries(data)) {
    cursors.set(`Query.${field}`, cursorsOf(connection))
    for (const [coordinate, name] of Object.entries(below)) {
      const lists = connection.edges.flatMap(({ node }) => node?.[name] ?? [])
      const own = lists.flatMap((list) => (isConnection(list) ? cursorsOf(list) : []))
      cursors.set(coordinate, [...(cursors.get(coordinate) ?? []), ...own])
    }
  }
  for (const [coordinate, own] of cursors) {
    if (own.length === 0) throw new Error(`The archive gave no cursor of ${coordinate}`)
  }
  const text = JSON.stringify(data)
  return {
    ids: valuesOf(text, 'id'),
    cursors,
    strings: [...valuesOf(text, 'slug'), ...words],
    scalars: {
      Date: ['2023-01-05', '2025-12-01', '2025-12-20', '1999-12-31', '2024-02-29', '2024-02-30'],
      DateTime: ['2024-01-05T00:00:00Z', '2025-12-05T10:00:00Z'],
      FeedCursor: [archive.position, archive.position.replace(/\d+$/, '3'), `${archive.position}0`, 'none'],
      EDTF: ['2024', '2024-01', '2024-01-05', '2024~'],
      URL: ['https://press.example/1'],
      Int: [0, 1, 7],
      Boolean: [true, false],
    },
  }
}

interface Connection {
  readonly edges: readonly {
    readonly cursor: string
    readonly node?: Readonly<Record<string, unknown>>
  }[]
}

function isConnection(value: unknown): value is Connection {
  return typeof value === 'object' && value !== null && 'edges' in value
}

const cursorsOf = ({ edges }: Connection) => edges.map(({ cursor }) => cursor)

const valuesOf = (text: string, key: string) =>
  [...text.matchAll(new RegExp(`"${key}":"([^"]+)"`, 'g'))].flatMap(([, value]) => value ?? [])

const words = [
  'minister',
  'bridge -tunnel',
  '"joint statement"',
  'rail or road',
  'en',
  "o'r",
  '',
  '%',
  '"',
  '-',
  '((',
  '☃',
  '🙂',
  '\u0001',
  'a\0b',
]
