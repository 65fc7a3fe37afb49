import { ownBefore } from '../../lexicon/own-words.ts'
import type { AnalysedSentence } from '../../names/analysed-sentence.ts'
import { wordMarks } from '../../text/word-marks.ts'
import type { Delivered } from './delivered.ts'
import { isFirstPerson, speaksOfItself } from './lines.ts'
import type { Who } from './who.ts'

/** What may show that a text is somebody's own words. */
export interface Evidence {
  /** The sentences that would be theirs. */
  readonly own: readonly AnalysedSentence[]
  readonly titled: Delivered | null
  readonly lines: readonly Delivered[]
  readonly greets: boolean
  /** Somebody's name stands under it. */
  readonly isSigned: boolean
}

const sample = 40
const leastShare = 0.2
const shortest = 8
const shareOfShort = 0.4
const shareOfBody = 0.25

/** In plain words; null where it is not enough. */
export function evidenceOf({ own, titled, lines, greets, isSigned }: Evidence): string | null {
  const near = own.slice(0, sample)
  const first = near.filter(speaksOfItself).length
  const third = near.filter(tellsOfSaying).length

  if (titled?.who && near.every(opensQuoted)) return 'its title names whose words are quoted whole'
  const signs = [
    ...(lines.length > 0 ? ['a line above it says what it is'] : []),
    ...(titled ? ['its title says what it is'] : []),
    ...(greets ? ['it opens with a greeting'] : []),
    ...(isSigned ? ['it is signed'] : []),
    'it speaks in the first person',
  ]
  const above = (lines.length > 0 ? 2 : 0) + (titled?.who ? 2 : titled ? 1 : 0) + (greets ? 2 : 0)
  const isDense = first >= 3 && first / near.length >= leastShare
  // A name at the end says whose words they are; that they are somebody's, only with what stands before it.
  const strength = above + (isSigned && (above > 0 || isDense) ? 2 : 0)
  // Some address everybody, and never say "I".
  const isSpoken = first > 0 || (strength >= 4 && near.some(speaksOfUs))
  if (!isSpoken || third > first || near.filter(isQuoted).length > near.length / 2) return null
  // A short one speaks in every other sentence; nobody is told of in the text that a title calls somebody's.
  const isShort = near.length <= shortest && first / near.length >= shareOfShort
  const isOnlyTheirs = titled?.who != null && onlySpeaks(titled.who, near)
  const isEnough =
    strength >= 3 ||
    (strength >= 2 && (first >= Math.min(2, near.length) || isOnlyTheirs)) ||
    (strength >= 1 && (isDense || isShort)) ||
    (isDense && near.slice(0, 2).some(speaksOfItself))
  return isEnough ? signs.join(', ') : null
}

/** "she said": somebody else tells of it. */
const tellsOfSaying = ({ tokens }: AnalysedSentence) =>
  tokens.some(
    (token, at) => token.lower === 'said' && !token.isQuoted && !ownBefore.has(tokens[at - 1]?.lower ?? ''),
  )

const isQuoted = ({ tokens }: AnalysedSentence) =>
  tokens[1]?.isQuoted === true && tokens.at(-2)?.isQuoted === true

const opensQuoted = ({ tokens }: AnalysedSentence) => tokens[0]?.isQuoted === true

const speaksOfUs = ({ tokens, marks }: AnalysedSentence) =>
  (marks & wordMarks.firstPerson) !== 0 && tokens.some(isFirstPerson)

/** Nothing tells of a person by name; a body, which may tell of itself, says "we" often enough. */
function onlySpeaks(who: Who, near: readonly AnalysedSentence[]): boolean {
  const first = near.filter(speaksOfItself).length
  if (who.kind !== 'PERSON') return first >= near.length * shareOfBody
  return !near.some(tellsOf(who))
}

/** The sentence begins with whoever is said to speak: "Minister Kerrin welcomed", "the Spokesperson added". */
const tellsOf =
  ({ name, offices }: Who) =>
  ({ tokens }: AnalysedSentence) => {
    const own = `${name ?? ''} ${offices.join(' ')}`.toLowerCase()
    return tokens.slice(0, 4).some((token) => token.isCapital && own.includes(token.lower))
  }
