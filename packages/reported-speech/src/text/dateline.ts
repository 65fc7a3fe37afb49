import { monthNames, weekdayNames } from '../lexicon/calendar-words.ts'
import { ordinalEndings } from '../lexicon/endings.ts'
import { honorifics, officeNouns } from '../lexicon/offices.ts'
import { openersBehindPlace, placeParticles } from '../lexicon/places.ts'
import { pattern } from '../lexicon/words.ts'

/** No dateline is longer. */
const longest = 160

const months = monthNames.flat().join('|')
const month = `(?:${months})\\b\\.?`
const day = `\\d{1,2}(?:${[...ordinalEndings].join('|')})?`
/** The calendar that counts from 1912, with the year that all count. */
const year = '(?:Juche\\s\\d{1,3}(?:\\s\\(\\d{4}\\))?|\\d{4})'
const date = new RegExp(
  `(?:(?:${weekdayNames.join('|')}),?\\s)?(?:(?:the\\s)?(?:${month}\\s${day}|${day}\\s(?:of\\s)?${month})(?:,?\\s${year})?|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}\\.?|\\d{4}-\\d{2}-\\d{2})`,
  'iy',
)
const notPlaces = [...monthNames.flat(), ...weekdayNames].flatMap((name) => [
  `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
  name.toUpperCase(),
])
const placeWord = `(?!(?:${notPlaces.join('|')})\\b)\\p{Lu}[\\p{L}.’'-]{0,23}`
const place = new RegExp(
  `${placeWord}(?:\\s(?:(?:${[...placeParticles].join('|')})\\s)?${placeWord}){0,3}(?:(?:,\\s|\\s?/\\s?(?!\\p{L}[\\p{L} ]{0,28}\\p{L}/))${placeWord}(?:\\s${placeWord}){0,2}){0,2}`,
  'uy',
)
const agency = /(?:\([^()\n]{2,60}\)|\/[^/\n]{2,30}\/|\[[^[\]\n]{2,30}\])/y
const bareAgency = /\p{Lu}{2,8}(?=\s?(?:--?|[–—])\s)/uy
const dash = /\s?(?:--?|[–—])\s?/y
const spacedDash = /\s(?:--?|[–—])\s/y
const gap = /,?\s?/y

/**
 * How many characters at the beginning of a paragraph say where and when a report was written, and by whom:
 * "HARL, May 5 (Agency) -- ", "Harl/Kell, 11.10.2024. – ", "Harl, 3 May: ", "HARL - ". They are no part of its first
 * sentence. 0 where there are none; `hasLabels` tells that words in capitals before a colon may be a label. A place that nothing but a dash follows counts only where a text `opens`.
 */
export function datelineLength(paragraph: string, opens: boolean, hasLabels = true): number {
  const text = paragraph.slice(0, longest)
  const reader = new Reader(text)
  const isSigned = reader.take(agency) !== null
  if (isSigned) reader.take(gap)
  // "(Agency; May 5, 2031) - "
  const isOnlySigned = isSigned && /\d/.test(text.slice(0, reader.at)) && reader.take(dash) !== null
  if (isOnlySigned) return opensSentence(text, reader.at) ? reader.at : 0
  const where = reader.take(place)
  if (where === null || isPerson(where)) return 0
  const behindPlace = reader.at
  reader.take(gap)
  const isDated = reader.take(date) !== null
  if (isDated) reader.take(gap)
  const isByAgency = reader.take(agency) !== null || reader.take(bareAgency) !== null || isSigned
  if (isDated || isByAgency) {
    const closes = reader.take(dash) !== null || (isDated && reader.take(/\s{0,2}:\s?/y) !== null)
    return closes && opensSentence(text, reader.at) ? reader.at : 0
  }
  reader.at = behindPlace
  // "HARL: ", where nothing else in the text has a label
  const isPlain = opens && !hasLabels && isInCapitals(where) && reader.take(/:\s/y) !== null
  if (isPlain) return opensSentence(text, reader.at) ? reader.at : 0
  if (!opens || reader.take(spacedDash) === null || !opensSentence(text, reader.at)) return 0
  const isBare = isInCapitals(where) || where.includes(', ') || opensWithArticle.test(text.slice(reader.at))
  return isBare ? reader.at : 0
}

/** Reads a text from the left to the right, one pattern at a time; each is sticky. */
class Reader {
  readonly #text: string
  at = 0

  constructor(text: string) {
    this.#text = text
  }

  take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.#text)?.[0] ?? null
    this.at += found?.length ?? 0
    return found
  }
}

const opensSentence = (text: string, at: number) =>
  /^["“‘'`«(]{0,2}[\p{Lu}\p{N}]/u.test(text.slice(at, at + 3))

const opensWithArticle = pattern()`^(?:["“]|${openersBehindPlace}\s)`

/** "MR. KERRIN -- ", "Mayor Kerrin – ": whoever has the word. */
const isPerson = (words: string) =>
  words
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .some((word) => honorifics.has(word) || officeNouns.has(word) || word === 'question' || word === 'q')

const isInCapitals = (words: string) => words.length > 2 && words === words.toUpperCase()
