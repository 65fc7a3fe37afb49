import {
  abbreviations,
  abbreviationsLikeWords,
  abbreviationsThatEnd,
  openersBehindAbbreviation,
  openersBehindLetters,
} from '../lexicon/abbreviations.ts'
import { finiteCues } from '../lexicon/cue-verbs.ts'
import { determiners } from '../lexicon/function-words.ts'
import { nameParticles, officeNouns } from '../lexicon/offices.ts'
import { pattern } from '../lexicon/words.ts'
import { datelineLength } from './dateline.ts'
import { numberLengths } from './numbered.ts'
import { pieces } from './pieces.ts'
import type { Prose } from './prose.ts'
import { segments } from './segments.ts'
import type { Span } from './span.ts'
import { isWrapped } from './wrapped.ts'

/** A sentence of the body; offsets count in the body's text. */
export interface Sentence extends Span {
  readonly text: string
  /** Index of its paragraph. */
  readonly paragraph: number
  /** Its paragraph is set off as words of somebody else. */
  readonly isQuotation?: boolean
}

/**
 * Much longer than any sentence that people write. What runs on further is read in pieces: to find out who says what
 * in a sentence takes more than one look at each of its words.
 */
const longestSentence = 5_000

/**
 * The platform's sentence boundaries, with those taken back that stand behind an abbreviation ("Mt. Harl",
 * "Rs. 50") or an initial.
 */
export function splitSentences(prose: Prose): readonly Sentence[] {
  const { text, paragraphs } = prose
  const sentences: Sentence[] = []
  const numbers = numberLengths(prose)
  const hasLabels = isLabelled(prose)
  paragraphs.forEach((span, paragraph) => {
    const start = span.start + (numbers[paragraph] ?? 0)
    const printed = text.slice(start, span.end)
    const found = boundaries(printed, paragraph <= lastOpening, hasLabels).flatMap((sentence) =>
      pieces(printed, sentence, longestSentence),
    )
    for (const { start: from, end: to } of found) {
      const words = text.slice(start + from, start + to)
      const sentence = { start: start + from, end: start + to, text: words, paragraph }
      sentences.push(span.isQuotation ? { ...sentence, isQuotation: true } : sentence)
    }
  })
  return sentences
}

/** Where a text opens with where and when it was written: "HARL, May 5 (Agency) -- "; null where it does not. */
export function datelineOf(prose: Prose): Span | null {
  const hasLabels = isLabelled(prose)
  for (const { start, end } of prose.paragraphs.slice(0, lastOpening + 1)) {
    const length = datelineLength(prose.text.slice(start, end), true, hasLabels)
    if (length > 0) return { start, end: start + length }
    // Behind a sentence, it opens another story.
    if (/[.!?]["”’)]{0,2}$/.test(prose.text.slice(Math.max(start, end - 4), end))) return null
  }
  return null
}

function isLabelled({ text, paragraphs }: Prose): boolean {
  const labels = paragraphs.filter(({ start }) => label.test(text.slice(start, start + longestLabel)))
  return labels.length > 1
}

const longestLabel = 40

/** "MAYOR KERRIN:" */
const label = /^\p{Lu}[\p{Lu}\d .'’()-]{0,30}:/u

/** A text may open with its title and a line of its date. */
const lastOpening = 2

function boundaries(paragraph: string, opens: boolean, hasLabels: boolean): readonly Span[] {
  const spans: Span[] = []
  let start = datelineLength(paragraph, opens, hasLabels)
  for (const { segment, index } of segments(paragraph)) {
    const end = index + segment.trimEnd().length
    if (end <= start) continue
    const before = spans.at(-1)
    if (before && closingMarks.test(paragraph.slice(start, end))) {
      spans[spans.length - 1] = { start: before.start, end }
      start = index + segment.length
      continue
    }
    for (const seam of segment.matchAll(
      /(?<=\p{L}{3}[.!?]|\p{L}{3}[.!?]["”]|\p{L}{3}["”][.!?]) ?, (?=[\p{Lu}\d])/gu,
    )) {
      const at = index + seam.index
      const short = wordBefore(segment, seam.index)
      if (abbreviations.has(short) || abbreviationsThatEnd.has(short)) continue
      if (at > start) spans.push({ start, end: at })
      start = Math.max(start, at + seam[0].length)
    }
    const next = paragraph.slice(index + segment.length, index + segment.length + longestNext)
    if (segment.endsWith('\n') && isWrapped(paragraph, 0, index + segment.length - 1)) continue
    if (next !== '' && !endsSentence(paragraph.slice(Math.max(start, end - 40), end), next)) continue
    if (end > start) spans.push({ start, end })
    start = index + segment.length
  }
  return spans
}

/** "left . |''|": a mark that stands apart closes what stands before it. */
const closingMarks = /^\s{0,3}(?:''|["”’»])$/

const wordBefore = (text: string, end: number) =>
  /\p{L}+(?=[.!?]$)/u.exec(text.slice(Math.max(0, end - 20), end))?.[0].toLowerCase() ?? ''

const longestNext = 80
const mostWordsOfName = 6

/** “Does it hold?” |the Mayor asked|: a question closes no sentence where the words behind it say whose it is. */
function tellsWhoAsked(next: string): boolean {
  const words = next.split(/\s+/, mostWordsOfName + 1)
  const verb = words.findIndex((word) => /^\p{Ll}/u.test(word) && !determiners.has(word) && !isOfName(word))
  const stem = words[verb]?.replace(/[.,:;]$/, '') ?? ''
  return verb > 0 && finiteCues.has(stem)
}

const isOfName = (word: string) => nameParticles.has(word) || officeNouns.has(word)
const behindLetters = pattern()`^[“"‘(]?${openersBehindLetters}\b`
const behindAbbreviation = pattern()`^["“‘(]?${openersBehindAbbreviation}\b`

function endsSentence(before: string, next: string): boolean {
  if (/^\p{Ll}/u.test(next)) return false
  if (/[?!]["”’»']$/.test(before) && tellsWhoAsked(next)) return false
  const inBrackets = /\((\p{L}{1,6})\.\)$/u.exec(before)?.[1]
  if (inBrackets !== undefined && abbreviations.has(inBrackets.toLowerCase())) return false
  if (!before.endsWith('.')) return true
  const word = /[\p{L}\p{M}.-]+$/u.exec(before)?.[0].slice(0, -1) ?? ''
  if (/^\p{Lu}(?:\.\p{Lu}){1,3}$/u.test(word) && !abbreviationsThatEnd.has(word.toLowerCase()))
    return behindLetters.test(next)
  const lower = word.slice(word.lastIndexOf('-') + 1).toLowerCase()
  if (/^\p{L}$/u.test(word)) return !/\p{Lu}/u.test(word) && !abbreviations.has(word)
  if (abbreviationsThatEnd.has(lower))
    return behindAbbreviation.test(next) || /^(?:[“«]|``)\p{Lu}/u.test(next)
  if (abbreviationsLikeWords.has(lower)) {
    return !/^["“‘(]?[\p{Lu}\d]/u.test(next) || word === lower
  }
  return !abbreviations.has(lower)
}
