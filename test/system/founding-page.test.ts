import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { sharedPath } from '../environment/shared.ts'
import { startTestServer } from '../environment/test-server.ts'

const path = sharedPath('pages/founding-page.txt')

const question = /* GraphQL */ `
  { articles(first: 1, filter: { text: "Taedonggang" }) { nodes {
    title titleBasis eventDate { value basis text }
    source { name }
    published { value }
    event { kind venue host present }
    capture { raw byteLength remainder { start end } }
    text
    speeches {
      speaker { name } office country
      statements { text mode spans { start end rawStart rawEnd } cue { start end rawStart rawEnd } source { start end } }
    }
    relatedItems { teaser truncated published { value basis } resolution }
  } } }
`

interface Span {
  start: number
  end: number
  rawStart: number
  rawEnd: number
}
interface Found {
  articles: {
    nodes: {
      title: string
      titleBasis: string
      text: string
      eventDate: object
      source: { name: string }
      published: null
      event: { kind: string; venue: string; host: string; present: string[] }
      capture: { raw: string; byteLength: number; remainder: { start: number; end: number }[] }
      speeches: {
        speaker: { name: string }
        office: string
        country: string
        statements: { text: string; mode: string; spans: Span[]; cue: Span | null; source: Span | null }[]
      }[]
      relatedItems: {
        teaser: string
        truncated: boolean
        published: { value: string; basis: string }
        resolution: string
      }[]
    }[]
  }
}

describe.skipIf(path === null)('the founding page', () => {
  it('comes out whole through the archive', async () => {
    const bytes = await readFile(path ?? '')
    await using server = await startTestServer()
    const file = { base64: bytes.toString('base64'), name: 'founding-page.txt' }
    await server.publish([{ file }])
    const { data, errors } = await server.request(question)
    expect(errors).toEqual([])
    const [article] = (data as Found).articles.nodes
    if (article === undefined) throw new Error('The article is not there')

    expect(article.titleBasis).toBe('DERIVED')
    expect(article.source.name).toBe('Ministry of Foreign Affairs (EN)')
    expect(article.published).toBeNull()
    expect(article.eventDate).toEqual({ value: '2024-10-11', basis: 'INFERRED', text: 'October 11' })
    expect(article.event).toMatchObject({
      kind: 'RECEPTION',
      venue: 'Taedonggang Diplomatic Club',
      present: ['Choe Son Hui'],
    })
    expect(article.event.host).toContain('Ambassador')
    expect(article.capture.byteLength).toBe(bytes.length)
    expect(article.capture.raw).toBe(bytes.toString('utf8'))

    expect(article.speeches.map(({ speaker, office }) => [speaker.name, office])).toEqual([
      ['Alexandr Matsegora', 'Russian Ambassador to the DPRK'],
      ['Choe Son Hui', 'Minister of Foreign Affairs of the DPRK'],
    ])
    expect(article.speeches.map(({ statements }) => statements.length)).toEqual([3, 3])
    for (const { statements } of article.speeches) {
      for (const { text, spans, cue, source, mode } of statements) {
        expect(mode).toBe('INDIRECT')
        expect(cue).not.toBeNull()
        expect(source).not.toBeNull()
        expect(text).toBe(spans.map(({ start, end }) => article.text.slice(start, end)).join(' … '))
        for (const span of spans) {
          const printed = article.capture.raw.slice(span.rawStart, span.rawEnd)
          expect(printed.replace(/\s+/g, '')).toBe(
            article.text.slice(span.start, span.end).replace(/\s+/g, ''),
          )
        }
      }
    }
    const witnessing = article.speeches[0]?.statements[2]
    expect(witnessing?.text).toMatch(/^We are witnessing/)
    expect(article.text).toContain('76th')
    expect(article.text).not.toMatch(/ ,/)

    expect(article.relatedItems).toHaveLength(20)
    expect(
      article.relatedItems.every(({ truncated, published }) => truncated && published.basis === 'PRINTED'),
    ).toBe(true)
    expect(new Set(article.relatedItems.map(({ teaser }) => teaser)).size).toBe(18)
    const greeting = article.relatedItems[0]?.teaser
    expect(
      article.relatedItems
        .filter(({ teaser }) => teaser === greeting)
        .map(({ published }) => published.value),
    ).toEqual(['2024-12-18', '2024-12-16', '2024-12-05'])
    expect(
      article.capture.remainder.map(({ start, end }) => article.capture.raw.slice(start, end)).join(),
    ).toContain('More Articles')

    const again = await server.request(
      'mutation ($input: PublishPagesInput!) { publishPages(input: $input) { results { status } } }',
      { input: { pages: [{ file }] } },
    )
    expect(again.data).toEqual({ publishPages: { results: [{ status: 'UNCHANGED' }] } })
  })
})
