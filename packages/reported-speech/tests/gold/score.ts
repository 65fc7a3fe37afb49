import {
  analyseText,
  type Genre,
  proseOf,
  type ReportedSpeaker,
  type ReportedSpeech,
  readText,
  type Span,
} from '../../src/index.ts'
import type { GoldDocument, GoldSpeaker } from './gold-document.ts'
import { isSameCountry, isSameOffice, isSameSpeaker } from './same.ts'

/** Shares of 100; null where there is nothing to measure. */
export interface Scores {
  /** F1 of sentences that give somebody's words. */
  readonly said: number | null
  /** F1 of those given to the right speaker. */
  readonly byWhom: number | null
  readonly speakers: number | null
  readonly office: number | null
  readonly country: number | null
  /** Of the countries given, those that are wrong. */
  readonly wrongCountries: number | null
  readonly mode: number | null
  readonly genre: number | null
}

/** Counts that scores are made of. */
export interface Counts {
  readonly gold: number
  readonly read: number
  readonly said: number
  readonly byWhom: number
  readonly modes: number
  readonly goldSpeakers: number
  readonly readSpeakers: number
  readonly foundSpeakers: number
  readonly offices: number
  readonly rightOffices: number
  readonly countries: number
  readonly rightCountries: number
  readonly givenCountries: number
  readonly wrongCountries: number
  readonly genres: number
  readonly rightGenres: number
}

interface SaidBy {
  readonly speaker: string
  readonly mode: string
}

const leastShare = 0.3
const leastCharacters = 40

/** What a reader makes of a document; spans count in the document's text. */
export interface ReadDocument {
  readonly genre: Genre
  readonly speakers: readonly ReportedSpeaker[]
  readonly speeches: readonly (Pick<ReportedSpeech, 'speaker'> & {
    readonly statements: readonly { readonly spans: readonly Span[]; readonly mode: string }[]
  })[]
}

/** Reads a document as its text stands, without a page around it. */
export function readGold({ title, source, text }: GoldDocument): ReadDocument {
  const about = { title, publisher: source, language: 'en', atEvent: null }
  const { genre, speakers, speeches } = readText(analyseText(proseOf(text)), about)
  return { genre: genre.genre, speakers, speeches }
}

/** How a document was read, against its labels. */
export function countsOf(document: GoldDocument, reading: ReadDocument): Counts {
  const { sentences, speakers } = document
  const known = new Map(reading.speakers.map((speaker) => [speaker.key, speaker]))
  const goldKnown = new Map(speakers.map((speaker) => [speaker.key, speaker]))
  const spans = reading.speeches.flatMap(({ speaker, statements }) =>
    statements.flatMap(({ spans, mode }) => spans.map((span) => ({ ...span, speaker, mode }))),
  )
  const counts = { gold: 0, read: 0, said: 0, byWhom: 0, modes: 0 }
  for (const { label, ...span } of sentences) {
    const by = saidBy(span, spans)
    if (label) counts.gold++
    if (by) counts.read++
    if (!label || !by) continue
    counts.said++
    const [gold, read] = [goldKnown.get(label.speaker), known.get(by.speaker)]
    if (gold && read && isSameSpeaker(gold, read)) counts.byWhom++
    if (by.mode.toLowerCase() === label.mode) counts.modes++
  }
  return {
    ...counts,
    ...countSpeakers(document, reading.speakers),
    genres: document.genre === null ? 0 : 1,
    rightGenres: document.genre === reading.genre ? 1 : 0,
  }
}

/** Whoever's words cover most of the sentence, where they cover a good part of it. */
function saidBy(sentence: Span, spans: readonly (Span & SaidBy)[]): SaidBy | null {
  const covered = new Map<string, { length: number; mode: string }>()
  let all = 0
  for (const { start, end, speaker, mode } of spans) {
    const length = Math.min(end, sentence.end) - Math.max(start, sentence.start)
    if (length <= 0) continue
    all += length
    covered.set(speaker, { length: (covered.get(speaker)?.length ?? 0) + length, mode })
  }
  if (all < Math.min(leastCharacters, leastShare * (sentence.end - sentence.start))) return null
  const [most] = [...covered].sort(([, one], [, other]) => other.length - one.length)
  return most ? { speaker: most[0], mode: most[1].mode } : null
}

function countSpeakers({ sentences, speakers }: GoldDocument, read: readonly ReportedSpeaker[]) {
  const used = new Set(sentences.flatMap(({ label }) => label?.speaker ?? []))
  const counts = {
    goldSpeakers: used.size,
    readSpeakers: read.length,
    foundSpeakers: 0,
    offices: 0,
    rightOffices: 0,
    countries: 0,
    rightCountries: 0,
    givenCountries: 0,
    wrongCountries: 0,
  }
  for (const gold of speakers.filter(({ key }) => used.has(key))) {
    const match = read.find((speaker) => isSameSpeaker(gold, speaker))
    if (match) counts.foundSpeakers++
    if (gold.kind === 'person') countPerson(counts, gold, match)
  }
  return counts
}

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] }

function countPerson(
  counts: Mutable<
    Pick<
      Counts,
      'offices' | 'rightOffices' | 'countries' | 'rightCountries' | 'givenCountries' | 'wrongCountries'
    >
  >,
  gold: GoldSpeaker,
  match:
    | { readonly office: string | null; readonly country: string | null; readonly countryCode: string | null }
    | undefined,
): void {
  if (gold.office !== null) {
    counts.offices++
    if (match && isSameOffice(gold.office, match.office)) counts.rightOffices++
  }
  const given = match?.country ?? null
  const isRight =
    gold.country !== null && given !== null && isSameCountry(gold.country, given, match?.countryCode ?? null)
  if (gold.country !== null) counts.countries++
  if (isRight) counts.rightCountries++
  if (given !== null) counts.givenCountries++
  if (given !== null && !isRight) counts.wrongCountries++
}

const share = (part: number, of: number) => (of === 0 ? null : Math.round((1000 * part) / of) / 10)
const f1 = (hits: number, one: number, other: number) => share(2 * hits, one + other)

/** All sentences and speakers count the same, whatever text they stand in. */
export function scoresOf(all: readonly Counts[]): Scores {
  const sum = (key: keyof Counts) => all.reduce((total, counts) => total + counts[key], 0)
  return {
    said: f1(sum('said'), sum('gold'), sum('read')),
    byWhom: f1(sum('byWhom'), sum('gold'), sum('read')),
    speakers: f1(sum('foundSpeakers'), sum('goldSpeakers'), sum('readSpeakers')),
    office: share(sum('rightOffices'), sum('offices')),
    country: share(sum('rightCountries'), sum('countries')),
    wrongCountries: share(sum('wrongCountries'), sum('givenCountries')),
    mode: share(sum('modes'), sum('said')),
    genre: share(sum('rightGenres'), sum('genres')),
  }
}

/** A text counts the same however long it is. Nothing to find and nothing found is 100. */
export function meansOf(all: readonly Counts[]): { readonly said: number; readonly byWhom: number } {
  const mean = (key: 'said' | 'byWhom') =>
    all.reduce((total, counts) => total + (f1(counts[key], counts.gold, counts.read) ?? 100), 0) / all.length
  return { said: Math.round(mean('said') * 10) / 10, byWhom: Math.round(mean('byWhom') * 10) / 10 }
}
