import { createHash } from 'node:crypto'
import type { Span } from 'reported-speech'
import { describe, expect, it } from 'vitest'
import { pageJson } from './page-json.ts'
import { parsePage } from './parse-page.ts'
import type { ParsedPage } from './parsed-page.ts'
import { asFields, asFile, briefingPage, receptionPage } from './testing/pages.ts'

const rawWords = (page: ParsedPage, spans: readonly Span[]) =>
  spans.map(({ start, end }) => page.raw.slice(start, end))
const words = (page: ParsedPage, span: Span | null) => span && page.text.slice(span.start, span.end)

describe('a reception page without headline', () => {
  const page = parsePage(asFile(receptionPage, 'reception.txt'))

  it('derives the title and says so', () => {
    expect(page.titleBasis).toBe('DERIVED')
    expect(page.title).toMatch(/^The Lorvanian Ambassador .*…$/)
    expect(page.title.length).toBeLessThanOrEqual(121)
  })

  it('reads publisher, language and event', () => {
    expect(page.source).toEqual({ name: 'Ministry of Transport (EN)' })
    expect(page.language).toBe('en')
    expect(page.published).toBeNull()
    expect(page.eventDate).toEqual({
      value: '2025-03-03',
      precision: 'DAY',
      basis: 'INFERRED',
      text: 'March 3',
    })
    expect(page.event).toEqual({
      kind: 'RECEPTION',
      venue: 'Harbour Pavilion',
      occasion: 'the 12th anniversary of the opening of the rail link between Estmark and Lorvania',
      host: 'The Lorvanian Ambassador to Estmark',
      present: ['Tessa Brandmoor'],
    })
  })

  it('finds both speakers with their fullest office', () => {
    expect(page.speakers.map(({ name, kind, office, country }) => [name, kind, office, country])).toEqual([
      ['Piet Halvorsun', 'PERSON', 'Lorvanian Ambassador to Estmark', 'Lorvanian'],
      ['Tessa Brandmoor', 'PERSON', 'Minister of Transport of Estmark', 'Estmark'],
    ])
  })

  it('gives each speaker exactly the sentences that are theirs', () => {
    const [first, second] = page.speeches
    expect(page.speeches.map(({ kind }) => kind)).toEqual(['SPEECH', 'SPEECH'])
    expect(first?.statements.map(({ cue, source }) => [words(page, cue), words(page, source)])).toEqual([
      ['Recalling', 'he'],
      ['said', 'he'],
      ['said', 'he'],
    ])
    expect(second?.statements.map(({ cue, source }) => [words(page, cue), words(page, source)])).toEqual([
      ['said', 'she'],
      ['expressed belief', 'She'],
    ])
  })

  it('parts a statement around its words of saying', () => {
    const statement = page.speeches[0]?.statements[2]
    expect(statement?.mode).toBe('INDIRECT')
    expect(statement && rawWords(page, statement.rawSpans)).toEqual([
      'We see new stations in places that had been given up',
      'that freight will double within three years and that a night train is being prepared',
    ])
  })

  it('mends the text and still points at the page as it was', () => {
    expect(page.text).toContain('the 12th anniversary')
    expect(page.text).toContain('Mayor Odo Lindqvar, a former')
    const statement = page.speeches[0]?.statements[0]
    expect(statement && rawWords(page, statement.rawSpans)[1]).toContain('Odo Lindqvar , a former')
  })

  it('reads each teaser once, though it is printed twice', () => {
    expect(
      page.relatedItems.map(({ position, date, truncated }) => [position, date?.value, truncated]),
    ).toEqual([
      [0, '2025-04-02', true],
      [1, '2025-03-28', false],
      [2, '2025-03-28', true],
    ])
    expect(page.relatedItems[0]?.teaser).toBe(page.relatedItems[2]?.teaser)
    expect(rawWords(page, page.remainder)).toEqual(['More Articles'])
  })

  it('keeps the bytes and their hash', () => {
    const bytes = new TextEncoder().encode(receptionPage)
    expect(page.bytes).toEqual(bytes)
    expect(page.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect([page.mediaType, page.encoding]).toEqual(['text/plain', 'utf-8'])
  })
})

describe('an HTML page', () => {
  const page = parsePage(asFile(briefingPage))

  it('reads what the mark-up says', () => {
    expect(page.title).toBe('Regular briefing on harbours & fisheries')
    expect(page.titleBasis).toBe('PRINTED')
    expect(page.url).toBe('https://tides.example/briefings/77')
    expect(page.language).toBe('en-GB')
    expect(page.source).toEqual({ name: 'Ministry of Tides' })
    expect(page.published).toEqual({
      value: '2025-05-06',
      precision: 'DAY',
      basis: 'PRINTED',
      text: '6 May 2025',
    })
  })

  it('keeps the words of the article and nothing else', () => {
    expect(page.text.split('\n\n')).toHaveLength(3)
    expect(page.text).toContain('in the port of Essel — the first')
    expect(page.text).not.toMatch(/never|Home|Copyright/)
  })

  it('points through references and tags at the file', () => {
    const quote = page.speeches[0]?.statements[0]
    expect(quote?.text).toBe('“The quota is settled & signed,”')
    expect(quote && rawWords(page, quote.rawSpans)).toEqual(['“The quota is <b>settled</b> &amp; signed,”'])
    expect(page.speeches[0]?.statements.map(({ mode }) => mode)).toEqual(['DIRECT', 'DIRECT', 'INDIRECT'])
  })

  it('reads the related list with links and dates', () => {
    expect(page.relatedItems.map(({ teaser, url, date }) => [teaser, url, date?.value])).toEqual([
      ['Lighthouse keeper honoured at sea', 'https://tides.example/news/1', '2025-05-02'],
      ['New pier opened', 'https://tides.example/news/2', undefined],
    ])
  })
})

describe('a page given as fields', () => {
  const fields = {
    id: 'k-9',
    title: 'On tides',
    date: '2025-02',
    source: 'Harbour Board',
    language: 'en',
    paragraphs: ['The Board said that the ebb was early.', 'It added that boats must wait.'],
    related: [{ teaser: 'On storms…', date: '2025-01-31', url: 'https://tides.example/storms' }],
  }

  it('takes what is given before what the page says', () => {
    const page = parsePage(asFields(fields))
    expect([page.id, page.title, page.titleBasis, page.language]).toEqual([
      'k-9',
      'On tides',
      'PRINTED',
      'en',
    ])
    expect(page.source).toEqual({ name: 'Harbour Board' })
    expect(page.published).toEqual({ value: '2025-02', precision: 'MONTH', basis: 'GIVEN', text: null })
    expect(page.relatedItems).toEqual([
      {
        position: 0,
        teaser: 'On storms…',
        truncated: true,
        date: { value: '2025-01-31', precision: 'DAY', basis: 'GIVEN', text: null },
        url: 'https://tides.example/storms',
      },
    ])
    expect(page.raw).toBe(fields.paragraphs.join('\n\n'))
  })

  it('has the same hash whatever is left out or null', () => {
    const bare = parsePage(asFields({ text: 'The Board said that the ebb was early.' }))
    const padded = parsePage(
      asFields({ url: null, text: 'The Board said that the ebb was early.', html: null }),
    )
    expect(padded.sha256).toBe(bare.sha256)
    expect(new TextDecoder().decode(bare.bytes)).toBe('{"text":"The Board said that the ebb was early."}')
  })

  it('reads the same from a JSON file, and keeps that file', () => {
    const json = JSON.stringify({ ...fields, extra: 1 }, null, 2)
    const page = parsePage(asFile(json, 'page.json'))
    expect(new TextDecoder().decode(page.bytes)).toBe(json)
    expect(page.speeches).toEqual(parsePage(asFields(fields)).speeches)
  })
})

it('prints the keys of the contract in its order', () => {
  const json = pageJson(parsePage(asFile(receptionPage)))
  expect(Object.keys(json)).toEqual(
    'id file url title genre titleBasis text language source parserVersion sha256 published updated eventDate event speakers speeches relatedItems remainder'.split(
      ' ',
    ),
  )
  expect(Object.keys(json.speeches[0]?.statements[0] ?? {})).toEqual(
    'mode text spans rawSpans source cue rawSource rawCue'.split(' '),
  )
})

describe('the language of a page', () => {
  const french =
    '<p>La ministre des Ports a inauguré hier la nouvelle écluse de Harl et a déclaré que ses portes se ferment en quatre minutes. L’ancienne écluse datait de quatre-vingt-dix ans.</p>'
  const html = (lang: string, body: string) =>
    parsePage(
      asFile(`<html lang="${lang}"><title>Harl</title><article><h1>Harl</h1>${body}</article></html>`),
    )

  it('is that of its words where its markup is wrong, and its markup’s where its words do not tell', () => {
    const lying = html('en', french)
    expect([lying.language, lying.languageBasis, lying.speakers]).toEqual(['fr', 'TEXT', []])
    const canadian = html('fr-CA', french)
    expect([canadian.language, canadian.languageBasis]).toEqual(['fr-CA', 'TEXT'])
    const short = html('fr', '<p>Kell, Harl.</p>')
    expect([short.language, short.languageBasis]).toEqual(['fr', 'MARKUP'])
  })
})

describe('a quotation that a page sets off', () => {
  it('ends with its element', () => {
    const page = parsePage(
      asFile(
        '<html><body><h1>Debate</h1><p>Asked whether the lock would open, Mayor Ada Kerrin replied:</p><blockquote><p>No, it will not open.</p><p>I have said so before.</p></blockquote><p>The council adjourned at nine.</p></body></html>',
        'debate.html',
      ),
    )
    const said = page.speeches.flatMap(({ statements }) => statements.map(({ text }) => text))
    expect(said).toEqual(['No, it will not open.', 'I have said so before.'])
  })
})
