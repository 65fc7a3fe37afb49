import type { ArticleFieldsFragment, SpeechFieldsFragment } from './_generated/operations.ts'
import type { Plain } from './test-fixture.ts'

type Article = Plain<ArticleFieldsFragment>
type Speech = Plain<SpeechFieldsFragment>

/** What a test says of an article. `said` is short for speeches, by the name of the speaker. */
export interface ArticleGiven extends Partial<Article> {
  readonly said?: Readonly<Record<string, string | readonly string[]>>
}

let made = 0

/** A whole article, as the documents of this package select it: what is not given is as empty as it may be. */
export function testArticle({ said = {}, ...given }: ArticleGiven = {}): Article {
  made += 1
  return {
    id: `Article:test-${made}`,
    title: `Article ${made}`,
    titleBasis: 'PRINTED',
    genre: 'REPORT',
    url: null,
    language: 'en',
    text: Object.values(said).flat().join(' '),
    firstSeenAt: '2031-03-14T09:30:00.000Z',
    source: null,
    published: null,
    updated: null,
    eventDate: null,
    event: null,
    speeches: Object.entries(said).map(([name, words], position) => speech(name, [words].flat(), position)),
    relatedItems: [],
    capture: { sha256: made.toString(16).padStart(64, '0') },
    ...given,
  }
}

function speech(name: string, statements: readonly string[], position: number): Speech {
  return {
    id: `Speech:test-${made}-${position}`,
    position,
    kind: 'STATEMENT',
    office: null,
    country: null,
    countryCode: null,
    inReplyTo: null,
    speaker: { id: `Speaker:test-${name}`, kind: 'PERSON', name, description: null },
    statements: statements.map((text, index) => ({
      position: index,
      mode: 'INDIRECT',
      text,
      spans: [],
      source: null,
      cue: null,
    })),
  }
}

/** One page of a list as an archive cuts it: `answer(Articles, (variables) => ({ articles: connectionOf(all, variables) }))`. */
export function connectionOf<Node>(
  nodes: readonly Node[],
  {
    first,
    after,
  }: { readonly first?: number | null | undefined; readonly after?: string | null | undefined } = {},
): {
  readonly nodes: readonly Node[]
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean }
} {
  const start = after == null ? 0 : Number(after)
  const end = Math.min(start + (first ?? 20), nodes.length)
  return {
    nodes: nodes.slice(start, end),
    pageInfo: { endCursor: end > start ? `${end}` : null, hasNextPage: end < nodes.length },
  }
}
