import { groupNouns, nameStoppers, organisationNouns } from '../lexicon/collectives.ts'
import { cueVerbs, finiteCues } from '../lexicon/cue-verbs.ts'
import { modifierEndings } from '../lexicon/endings.ts'
import { determiners, prepositions, subordinators } from '../lexicon/function-words.ts'
import {
  beforeOtherPerson,
  beforeOwn,
  furtherLinks,
  linksBeforePlace,
  linksInsidePlace,
  officeLinks,
  officeModifiers,
  officeParticiples,
  ranksInFront,
} from '../lexicon/office-words.ts'
import { reverential } from '../lexicon/offices.ts'
import { pattern } from '../lexicon/words.ts'
import type { Token } from '../text/tokens.ts'
import { isClauseVerb, isFunctionWord, type WordClass } from './word-classes.ts'

/** A range of tokens, half-open. */
export interface TokenRange {
  readonly from: number
  readonly to: number
}

const longestOffice = 45
const longestModifier = 8

/**
 * The office that stands behind a name and a comma: "[the] deputy head of the Board for ...". It ends
 * with the next comma, verb or person; null when the words there are no office.
 */
export function officeAfter(
  tokens: readonly Token[],
  classes: readonly WordClass[],
  at: number,
): TokenRange | null {
  const opener = determiners.has(tokens[at]?.lower ?? '') ? at + 1 : at
  // "a |58-year-old| engineer"
  const from = /^\d/.test(tokens[opener]?.text ?? '') ? opener + 1 : opener
  const head = headNoun(tokens, classes, from)
  if (head === null || opensNextPerson(tokens, classes, head)) return null
  let to = head + 1
  while (to < tokens.length && to - from < longestOffice && continuesOffice(tokens, classes, to)) {
    if (addressesNext(tokens, classes, to) || namesNext(tokens, classes, to)) return null
    if (opensLine(tokens, classes, to)) break
    to++
  }
  while (to > head + 1 && tokens[to - 1]?.text === '(') to--
  return { from, to }
}

/** "Ada Kerrin, minister of Ports |Mr. Bo Tarn|" */
const addressesNext = (tokens: readonly Token[], classes: readonly WordClass[], at: number) =>
  classes[at] === 'H' && !reverential.has(tokens[at]?.lower ?? '') && /[HN.]/.test(classes[at + 1] ?? '')

/** "Ada Kerrin, Prime Minister of Arkovia |At the Opening|", "|The| Right Hon. Bo Tarn": a line of its own, run on. */
const opensLine = (tokens: readonly Token[], classes: readonly WordClass[], at: number) =>
  tokens[at]?.isCapital === true &&
  ((tokens[at]?.text === 'The' && classes[at + 1] === 'H') ||
    (prepositions.has(tokens[at]?.lower ?? '') && tokens[at + 1]?.lower === 'the'))

/** "Ada Kerrin, chairman of the region |Bo Tarn|": a name behind a small noun is that of the next person. */
const namesNext = (tokens: readonly Token[], classes: readonly WordClass[], at: number) =>
  classes[at] === 'N' &&
  classes[at + 1] === 'N' &&
  classes[at - 1] === 'x' &&
  tokens[at - 1]?.isCapital === false &&
  !isFunctionWord(tokens[at - 1]?.lower ?? '') &&
  (tokens[at - 1]?.lower === 'state' || !organisationNouns.has(tokens[at - 1]?.lower ?? '')) &&
  /^[,.;]$|^and$/.test(tokens[at + 2]?.lower ?? '.')

/** "Ada Kerrin, Arkovian |President Dr. Bo Tarn|": the title of whoever comes next; not "Chief |Medical| Officer". */
function opensNextPerson(tokens: readonly Token[], classes: readonly WordClass[], head: number): boolean {
  if (tokens[head]?.isCapital !== true) return false
  let to = head + 1
  while (classes[to] === 'N' && tokens[to]?.isCapital) to++
  return classes[head + 1] === 'H' || (to > head + 1 && classes[to] !== 'O')
}

/** The office noun comes before any preposition or mark. */
function headNoun(tokens: readonly Token[], classes: readonly WordClass[], from: number): number | null {
  for (let index = from; index < Math.min(tokens.length, from + longestModifier); index++) {
    const token = tokens[index]
    if (!token || (!token.isWord && token.text !== '-') || prepositions.has(token.lower)) return null
    if (isClauseVerb(token) || subordinators.has(token.lower) || token.lower === 'and') return null
    if (
      index === from &&
      classes[index] !== 'O' &&
      /ing$/.test(token.lower) &&
      !token.isCapital &&
      !officeModifiers.has(token.lower)
    )
      return null
    if (classes[index] === 'O' && classes[index + 1] !== 'O') return index
  }
  return null
}

function continuesOffice(tokens: readonly Token[], classes: readonly WordClass[], at: number): boolean {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (!token) return false
  if (token.text === ',' && /^\p{Lu}\.\p{Lu}\.$/u.test(tokens[at - 1]?.text ?? ''))
    return next?.lower === 'the'
  if (!token.isWord) return /^["“”'’‘&()-]$/.test(token.text)
  const { lower } = token
  if (isClauseVerb(token) || subordinators.has(lower)) return false
  if (lower === 'said' && tokens[at - 1]?.lower === 'the') return true
  if (!token.isCapital && cueVerbs.get(lower)?.some((verb) => verb.form !== 'base')) return false
  if (lower === 'and' || lower === 'or')
    return !opensPerson(tokens, classes, at + 1) && !isNewPart(next, classes[at + 2])
  if (lower === 'in' && next?.lower === 'charge' && tokens[at + 2]?.lower === 'of') return true
  if (lower === 'responsible' && next?.lower === 'for') return true
  if (lower === 'in' || lower === 'at' || lower === 'on' || lower === 'during' || lower === 'with') {
    const place = next?.lower === 'the' ? at + 2 : at + 1
    if (place > at + 1 && !/^(?:in|at)$/.test(lower)) return false
    return (
      tokens[place]?.isCapital === true &&
      !beforeOwn.has(tokens[place]?.lower ?? '') &&
      classes[place] !== 'x'
    )
  }
  if (lower === 'the') return next?.isCapital === true || isPlainOfficeWord(lower)
  return token.isCapital || classes[at] === 'O' || classes[at] === 'P' || isPlainOfficeWord(lower)
}

/** "and the officials", "and a staff member" go on with others; "and the Secretariat" goes on with the office. */
function isNewPart(next: Token | undefined, after: WordClass | undefined): boolean {
  if (next === undefined) return false
  if (next.lower === 'the' && after === 'S') return false
  return determiners.has(next.lower) || groupNouns.has(next.lower) || beforeOtherPerson.has(next.lower)
}

/** "and Ambassador X" is another person, "and secretary of the Committee" another office of the same. */
function opensPerson(tokens: readonly Token[], classes: readonly WordClass[], at: number): boolean {
  if (classes[at] !== 'O') return classes[at] === 'H'
  const next = tokens[at + 1]?.lower ?? ''
  return tokens[at]?.isCapital === true ? next !== 'of' : !furtherLinks.has(next)
}

const modified = pattern()`${modifierEndings}$`

const isPlainOfficeWord = (lower: string) => !modified.test(lower) || officeParticiples.has(lower)

/**
 * The office that stands before a name that begins at `at`: "Norwegian Ambassador to Chile |", "Minister of
 * Public Health |", "Senior Adviser to the President |". Null when none does.
 */
export function officeBefore(
  tokens: readonly Token[],
  classes: readonly WordClass[],
  at: number,
): TokenRange | null {
  const last = classes[tokens[at - 1]?.text === ')' ? at - 2 : at - 1]
  const beforeLast = tokens[at - 2]?.lower ?? ''
  if (last === 'O' && (linksBeforePlace.has(beforeLast) || beforeLast === 'and')) {
    const head = headOfPhrase(tokens, classes, at - 2)
    if (head !== null) return { from: modifiersBefore(tokens, classes, head), to: at }
  }
  if (last === 'O') return { from: modifiersBefore(tokens, classes, at - 1), to: at }
  // "secretary of |state| Ada Kerrin"
  const isField =
    last === 'x' && tokens[at - 1]?.isCapital === false && furtherLinks.has(tokens[at - 2]?.lower ?? '')
  if (isField && classes[at - 3] === 'O' && !isFunctionWord(tokens[at - 1]?.lower ?? ''))
    return { from: modifiersBefore(tokens, classes, at - 3), to: at }
  const isPlace = last === 'N' && (linksInsidePlace.has(beforeLast) || beforeLast === 'and')
  if (!isPlace && last !== 'C' && last !== 'S' && tokens[at - 1]?.text !== ')') return null
  const head = headOfPhrase(tokens, classes, at - 1)
  return head === null ? null : { from: modifiersBefore(tokens, classes, head), to: at }
}

const mostCommas = 6

/** "Minister of Transport|,| Ports and Civil Aviation": parts the fields of one office. */
const isListComma = (tokens: readonly Token[], at: number) =>
  tokens[at]?.text === ',' && tokens[at - 1]?.isCapital === true && tokens[at + 1]?.isCapital === true

/** "the Divers|'| League" */
const isPluralMark = (tokens: readonly Token[], at: number) =>
  /^['’]$/.test(tokens[at]?.text ?? '') &&
  tokens[at - 1]?.isCapital === true &&
  tokens[at]?.start === tokens[at - 1]?.end

/** Walks back over "Board for Trade in Timber with Neighbours" to the office noun it belongs to. */
export function headOfPhrase(
  tokens: readonly Token[],
  classes: readonly WordClass[],
  last: number,
): number | null {
  let sawPreposition = false
  let sawAnd = false
  let commas = 0
  for (let index = last; index >= 0 && last - index < longestOffice; index--) {
    const token = tokens[index]
    if (token && (/^[()]$/.test(token.text) || isPluralMark(tokens, index))) continue
    sawAnd ||= token?.lower === 'and'
    if (sawAnd && commas < mostCommas && isListComma(tokens, index)) {
      commas++
      continue
    }
    if (!token?.isWord) return null
    if (classes[index] === 'O' && sawPreposition) {
      const next = tokens[index + 1]?.lower
      return next === 'of' ||
        next === 'to' ||
        next === 'for' ||
        next === 'at' ||
        next === 'in' ||
        next === 'on' ||
        // "Ambassador |Extraordinary and Plenipotentiary| of Arkovia"
        classes[index + 1] === 'S'
        ? index
        : null
    }
    const isPreposition = officeLinks.has(token.lower)
    sawPreposition ||= isPreposition
    if (
      !isPreposition &&
      !token.isCapital &&
      !/^(?:the|and)$/.test(token.lower) &&
      classes[index] !== 'P' &&
      classes[index] !== 'O' &&
      classes[index] !== 'C'
    )
      return null
  }
  return null
}

/** "Senior Presidential Media |Advisor", "first |vice-chairman", "Niger's |President". */
export function modifiersBefore(
  tokens: readonly Token[],
  classes: readonly WordClass[],
  head: number,
): number {
  let from = head
  while (from > 0) {
    const token = tokens[from - 1]
    const wordClass = classes[from - 1]
    if (!token?.isWord || (wordClass === 'H' && token.lower !== 'lt')) break
    if (finiteCues.has(token.lower)) break
    if (wordClass === 'N' && (head - from >= 3 || token.lower.endsWith('s'))) break
    // "Then Foreign Minister Kerrin spoke" goes on with what happened.
    if (from === 1 && token.isCapital && wordClass === 'x' && !ranksInFront.has(token.lower)) break
    const isSmall = wordClass === 'x' && !token.isCapital
    const joins =
      wordClass === 'x'
        ? officeModifiers.has(token.lower) || (token.isCapital && ranksInFront.has(token.lower))
        : /[CSON]/.test(wordClass ?? '')
    if (!joins && !(isSmall && isCompounded(tokens, from - 1))) break
    from--
  }
  return pairedOffice(tokens, classes, from) ?? from
}

/** "the |foreign ministry| spokesman", "the |outspoken| mayor". */
function isCompounded(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const lower = token?.lower ?? ''
  const before = tokens[at - 1]
  // "the |ministry's| spokesman"
  if (token?.isPossessive) return before !== undefined && determiners.has(before.lower)
  if (nameStoppers.has(lower) || organisationNouns.has(lower)) return true
  const isOpened = !before?.isWord || before.isPossessive || determiners.has(before.lower)
  return isOpened && !isFunctionWord(lower) && !groupNouns.has(lower) && !modified.test(lower)
}

/** "the President of Norway |Bo Tarn| and the President": no "of" stands before the name. */
function endsInName(tokens: readonly Token[], classes: readonly WordClass[], end: number): boolean {
  let from = end
  while (classes[from - 1] === 'N') from--
  return classes[end] === 'N' && from < end && !officeLinks.has(tokens[from - 1]?.lower ?? '')
}

/** "|Deputy Prime Minister and| Minister for Defence", "|Media Adviser and| senior journalist": two offices of one. */
function pairedOffice(tokens: readonly Token[], classes: readonly WordClass[], from: number): number | null {
  const at = tokens[from - 1]?.lower === 'the' && tokens[from - 2]?.lower === 'and' ? from - 1 : from
  const end = tokens[at - 2]?.text === ',' ? at - 3 : at - 2
  if (tokens[at - 1]?.lower !== 'and' || !tokens[end]?.isCapital) return null
  // "the Mayor and |Minister Kerrin|" are two persons.
  if (classes[from] === 'O' && classes[from + 1] === 'N') return null
  const head = classes[end] === 'O' ? end : headOfPhrase(tokens, classes, end)
  // "Minister for Law Mr. Bo Tarn and |Minister for Ports|" are two persons.
  if (head === null || classes.slice(head, end).includes('H') || endsInName(tokens, classes, end)) return null
  const first = modifiersBefore(tokens, classes, head)
  return at - 1 - first > 1 ? first : null
}
