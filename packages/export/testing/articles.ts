import type { DateString, DateTimeString, EDTFString, URLString } from '@communique/sdk'
import fc from 'fast-check'
import type {
  ExportedArticle,
  ExportedDate,
  ExportedRelatedItem,
  ExportedSpeech,
  ExportedStatement,
  ExportSubject,
} from '../src/format.ts'

/** What tests export. */
export const subject: ExportSubject = {
  origin: 'https://archive.example',
  position: '0123456789abcdef0123456789abcdef.7',
  generation: 3,
  filter: { text: 'quota', source: ['ports', 'mines'] },
  begun: '2031-03-14T09:26:53.589Z',
}

/** Whatever PostgreSQL stores: no character 0, and no half of a pair. */
const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom(
      '',
      '=1+2',
      "'=x",
      '@cmd',
      '-',
      '+4',
      '\ttab',
      '\rline',
      '\nline',
      'a,"b"',
      'a\r\nb',
      '＝1',
      '𝄞',
      '\ufeff',
    ),
  )
  .map((text) => text.replaceAll('\0', '').toWellFormed())

const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })
const id = (type: string) => fc.uuid().map((uuid) => `${type}:${uuid}`)
const instant = fc
  .date({
    min: new Date('1970-01-01T00:00:00Z'),
    max: new Date('2099-12-31T23:59:59.999Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString() as DateTimeString)
const day = fc
  .date({ min: new Date('0100-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as DateString)

const url = fc.webUrl().map((address) => address as URLString)

const date: fc.Arbitrary<ExportedDate> = fc.record({
  value: fc.constantFrom('2031', '2031-03', '2031-03-14').map((value) => value as EDTFString),
  precision: fc.constantFrom('DAY', 'MONTH', 'YEAR'),
  basis: fc.constantFrom('PRINTED', 'METADATA', 'GIVEN'),
  text: optional(words),
  earliest: day,
  latest: day,
})

const span: fc.Arbitrary<ExportedStatement['spans'][number]> = fc.record({
  start: fc.nat(50),
  end: fc.nat(100),
  rawStart: fc.nat(),
  rawEnd: fc.nat(),
})

const statement: fc.Arbitrary<ExportedStatement> = fc.record({
  position: fc.nat(99),
  mode: fc.constantFrom('DIRECT', 'INDIRECT', 'MIXED'),
  text: words,
  spans: fc.array(span, { minLength: 1, maxLength: 3 }),
  source: optional(span),
  cue: optional(span),
})

const speech: fc.Arbitrary<ExportedSpeech> = fc.record({
  id: id('Speech'),
  position: fc.nat(99),
  kind: fc.constantFrom('SPEECH', 'STATEMENT', 'INTERVIEW'),
  office: optional(words),
  country: optional(words),
  countryCode: optional(fc.constantFrom('KR', 'NO')),
  inReplyTo: optional(fc.record({ id: id('Speech') })),
  speaker: fc.record({
    id: id('Speaker'),
    kind: fc.constantFrom('PERSON', 'GROUP', 'ORGANISATION'),
    name: optional(words),
    description: optional(words),
  }),
  statements: fc.array(statement, { maxLength: 3 }),
})

const relatedItem: fc.Arbitrary<ExportedRelatedItem> = fc.record({
  id: id('RelatedItem'),
  position: fc.nat(99),
  teaser: words,
  truncated: fc.boolean(),
  url: optional(url),
  published: optional(date),
  resolution: fc.constantFrom('RESOLVED', 'AMBIGUOUS', 'UNRESOLVED'),
  article: optional(fc.record({ id: id('Article'), title: words })),
})

/** Any article: also such as no page would ever give. */
export const article: fc.Arbitrary<ExportedArticle> = fc.record({
  id: id('Article'),
  title: words,
  titleBasis: fc.constantFrom('PRINTED', 'DERIVED'),
  genre: optional(fc.constantFrom('REPORT', 'TRANSCRIPT')),
  url: optional(url),
  language: optional(fc.constantFrom('en', 'ko')),
  text: words,
  firstSeenAt: instant,
  visibleSince: instant,
  source: optional(fc.record({ id: id('Source'), slug: words, name: words })),
  published: optional(date),
  updated: optional(date),
  eventDate: optional(date),
  event: optional(
    fc.record({
      kind: fc.constantFrom('MEETING', 'VISIT'),
      host: optional(words),
      occasion: optional(words),
      venue: optional(words),
      present: fc.array(words, { maxLength: 3 }),
    }),
  ),
  speeches: fc.array(speech, { maxLength: 3 }),
  relatedItems: fc.array(relatedItem, { maxLength: 3 }),
  capture: fc.record({
    sha256: fc.constantFrom('a'.repeat(64), 'b'.repeat(64)),
    byteLength: fc.nat(),
    mediaType: fc.constantFrom('text/html', 'text/plain'),
    parserVersion: fc.constantFrom('1', '2'),
    receivedAt: instant,
    url: optional(url),
    capturedAt: optional(instant),
    declaredMediaType: optional(words),
    basis: optional(fc.constantFrom('WARC', 'GIVEN')),
  }),
})

/** Articles as they come: page after page. */
export const pages = fc.array(fc.array(article, { maxLength: 4 }), { maxLength: 5 })
