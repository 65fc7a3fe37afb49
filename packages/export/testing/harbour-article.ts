import type { DateString, DateTimeString, EDTFString, URLString } from '@communique/sdk'
import type { ExportedArticle, ExportedSpeech, ExportedStatement } from '../src/format.ts'

const text = `“We open <today>,” said Nora Brakk & smiled.\u0007

“الميناء مفتوح. We thank 朴先生 – 😀”, she added, and the speakers agreed that all was well.`

/** Where words stand in the text. Of the raw page nothing is asked. */
function span(words: string): ExportedStatement['spans'][number] {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`not in the text: ${words}`)
  return { start, end: start + words.length, rawStart: 0, rawEnd: 0 }
}

function statement(
  position: number,
  mode: ExportedStatement['mode'],
  said: readonly string[],
  source: string | null = null,
  cue: string | null = null,
): ExportedStatement {
  return {
    position,
    mode,
    text: said.join(' '),
    spans: said.map(span),
    source: source === null ? null : span(source),
    cue: cue === null ? null : span(cue),
  }
}

const minister: ExportedSpeech = {
  id: 'Speech:0198b7a0-0000-7000-8000-000000000001',
  position: 0,
  kind: 'STATEMENT',
  office: 'Minister of "Ports"',
  country: 'Oruvai',
  countryCode: null,
  inReplyTo: null,
  speaker: {
    id: 'Speaker:0198b7a0-0000-7000-8000-00000000000a',
    kind: 'PERSON',
    name: 'Nora Brakk',
    description: null,
  },
  statements: [
    statement(0, 'DIRECT', ['“We open <today>,”'], 'Nora Brakk', 'said'),
    statement(1, 'MIXED', ['“الميناء مفتوح. We thank 朴先生 – 😀”'], 'she', 'added'),
  ],
}

const speakers: ExportedSpeech = {
  ...minister,
  id: 'Speech:0198b7a0-0000-7000-8000-000000000002',
  position: 1,
  kind: 'OTHER',
  office: null,
  country: null,
  speaker: {
    id: 'Speaker:0198b7a0-0000-7000-8000-00000000000b',
    kind: 'GROUP',
    name: null,
    description: 'the speakers',
  },
  // The thanks overlap what the minister said.
  statements: [statement(0, 'INDIRECT', ['We thank 朴先生', 'that all was well'], 'the speakers', 'agreed')],
}

/** An invented article with all that is hard for a format: scripts, overlaps, years, somebody without a name, a control character. */
export const harbourArticle: ExportedArticle = {
  id: 'Article:0198b7a0-0000-7000-8000-0000000000ff',
  title: 'The harbour & <b>the</b> bell\u0007',
  titleBasis: 'PRINTED',
  genre: 'REPORT',
  url: 'https://press.example/1?a=b&c=d' as URLString,
  language: 'en',
  text,
  firstSeenAt: '2031-03-20T10:00:00.000Z' as DateTimeString,
  visibleSince: '2031-03-21T10:00:00.000Z' as DateTimeString,
  source: {
    id: 'Source:0198b7a0-0000-7000-8000-0000000000aa',
    slug: 'harbour-office',
    name: 'Harbour Office',
  },
  published: {
    value: '2031' as EDTFString,
    precision: 'YEAR',
    basis: 'PRINTED',
    text: 'in 2031',
    earliest: '2031-01-01' as DateString,
    latest: '2031-12-31' as DateString,
  },
  updated: null,
  eventDate: {
    value: '2031-03' as EDTFString,
    precision: 'MONTH',
    basis: 'INFERRED',
    text: null,
    earliest: '2031-03-01' as DateString,
    latest: '2031-03-31' as DateString,
  },
  event: {
    kind: 'CEREMONY',
    host: 'Ila Tarn',
    occasion: 'opening of the harbour',
    venue: 'Pier 4',
    present: ['Nora Brakk', '朴先生'],
  },
  speeches: [minister, speakers],
  relatedItems: [],
  capture: {
    sha256: 'ab'.repeat(32),
    byteLength: 1_000,
    mediaType: 'text/html',
    parserVersion: '1',
    receivedAt: '2031-03-20T10:00:00.000Z' as DateTimeString,
    url: 'https://web.example/2031/https://press.example/1' as URLString,
    capturedAt: '2031-03-19T10:00:00.000Z' as DateTimeString,
    declaredMediaType: null,
    basis: 'ARCHIVED_ADDRESS',
  },
}
