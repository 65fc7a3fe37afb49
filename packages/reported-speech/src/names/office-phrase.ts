import { groupNouns, nameStoppers, organisationNouns } from '../lexicon/collectives.ts'
import { cueVerbs, finiteCues } from '../lexicon/cue-verbs.ts'
import { modifierEndings } from '../lexicon/endings.ts'
import { determiners, prepositions, subordinators } from '../lexicon/function-words.ts'
import {
  beforeFieldOfOffice,
  beforeOtherPerson,
  furtherLinks,
  headLinks,
  linksBeforePlace,
  linksBehindOffice,
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
  const last = Math.min(tokens.length, from + longestOffice)
  let to = head + 1
  for (; to < last; to++) {
    if (!continuesOffice(tokens, classes, to)) break
    if (addressesNext(tokens, classes, to) || namesNext(tokens, classes, to)) return null
    if (opensLine(tokens, classes, to)) break
  }
  while (tokens[to - 1]?.text === '(') to--
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
  !isFunctionWord(tokens[at - 1]?.lower ?? '') &&
  !organisationNouns.has(tokens[at - 1]?.lower ?? '') &&
  /^[,.;]$|^and$/.test(tokens[at + 2]?.lower ?? '.')

/** "Ada Kerrin, Arkovian |President Bo Tarn|": the title of whoever comes next; not "Chief |Medical| Officer", "MINISTER |OF| PORTS". */
function opensNextPerson(tokens: readonly Token[], classes: readonly WordClass[], head: number): boolean {
  const { text = '', lower = '' } = tokens[head + 1] ?? {}
  // "Minister |Per| Dahl" is a name.
  if (prepositions.has(lower) && (text === lower || text === text.toUpperCase())) return false
  let to = head + 1
  while (classes[to] === 'N') to++
  return to > head + 1 && classes[to] !== 'O'
}

/** The office noun comes before any preposition or mark. */
function headNoun(tokens: readonly Token[], classes: readonly WordClass[], from: number): number | null {
  for (let index = from; index < Math.min(tokens.length, from + longestModifier); index++) {
    const token = tokens[index]
    if (!token?.isWord || prepositions.has(token.lower)) return null
    if (isClauseVerb(token) || subordinators.has(token.lower) || token.lower === 'and') return null
    if (
      index === from &&
      classes[index] === 'x' &&
      /ing$/.test(token.lower) &&
      !officeModifiers.has(token.lower) &&
      !officeParticiples.has(token.lower)
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
  // "secretary of the C.C.|,| the Free Party of Norway"
  if (token.text === ',' && /^\p{Lu}\.\p{Lu}\.$/u.test(tokens[at - 1]?.text ?? ''))
    return next?.lower === 'the'
  if (!token.isWord) return /^["“”'’‘&()-]$/.test(token.text)
  const { lower } = token
  if (isClauseVerb(token) || subordinators.has(lower)) return false
  if (tokens[at - 1]?.lower === 'the') return true
  if (!token.isCapital && cueVerbs.get(lower)?.some((verb) => verb.form !== 'base')) return false
  if (lower === 'and') return !opensPerson(tokens, classes, at + 1) && !isNewPart(next, classes[at + 2])
  if (linksBehindOffice.has(lower)) {
    if (next?.lower === 'charge') return true
    const place = next?.lower === 'the' ? at + 2 : at + 1
    if (place > at + 1 && !/^(?:in|at)$/.test(lower)) return false
    return classes[place] !== 'x'
  }
  return token.isCapital || isPlainOfficeWord(lower)
}

/** "and the officials", "and a staff member" go on with others; "and the Secretariat" goes on with the office. */
function isNewPart(next: Token | undefined, after: WordClass | undefined): boolean {
  if (next === undefined) return false
  if (after === 'S') return false
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
  if (last === 'O' && linksBeforePlace.has(beforeLast)) {
    const head = headOfPhrase(tokens, classes, at - 2)
    if (head !== null) return { from: modifiersBefore(tokens, classes, head), to: at }
  }
  if (last === 'O') return { from: modifiersBefore(tokens, classes, at - 1), to: at }
  // "secretary of |state| Ada Kerrin"
  const isField = classes[at - 3] === 'O' && furtherLinks.has(beforeLast)
  if (isField && !isFunctionWord(tokens[at - 1]?.lower ?? ''))
    return { from: modifiersBefore(tokens, classes, at - 3), to: at }
  if (last !== 'N' && last !== 'C' && last !== 'S') return null
  const head = headOfPhrase(tokens, classes, at - 1)
  return head === null ? null : { from: modifiersBefore(tokens, classes, head), to: at }
}

/** Walks back over "Board for Trade in Timber with Neighbours" to the office noun it belongs to. */
export function headOfPhrase(
  tokens: readonly Token[],
  classes: readonly WordClass[],
  last: number,
): number | null {
  let sawPreposition = false
  let sawAnd = false
  const furthest = Math.max(0, last - longestOffice)
  for (let index = last; index >= furthest; index--) {
    const token = tokens[index]
    // "the Divers|'| League"
    if (/^[()'’]$/.test(token?.text ?? '')) continue
    sawAnd ||= token?.lower === 'and'
    // "Minister of Transport|,| Ports and Civil Aviation"
    if (sawAnd && token?.text === ',') continue
    if (!token?.isWord) return null
    if (classes[index] === 'O' && sawPreposition) {
      // "Ambassador |Extraordinary and Plenipotentiary| of Arkovia"
      const next = tokens[index + 1]?.lower
      // "Minister |with| responsibility for Ports", "Minister |responsible| for Ports"
      const isCharged = beforeFieldOfOffice.has((next === 'with' ? tokens[index + 2]?.lower : next) ?? '')
      const isHead = headLinks.has(next ?? '') || classes[index + 1] === 'S' || isCharged
      return isHead ? index : null
    }
    const isPreposition = officeLinks.has(token.lower)
    sawPreposition ||= isPreposition
    const isSmall = /^(?:the|and)$/.test(token.lower) || beforeFieldOfOffice.has(token.lower)
    const isPart = token.isCapital || classes[index] === 'C' || isSmall
    if (!isPreposition && !isPart) return null
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
    if (!token?.isWord) break
    if (finiteCues.has(token.lower)) break
    if (wordClass === 'N' && token.lower.endsWith('s')) break
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
  if (token?.isPossessive) return true
  if (nameStoppers.has(lower) || organisationNouns.has(lower)) return true
  const isOpened = !before?.isWord || before.isPossessive || determiners.has(before.lower)
  return isOpened && !isFunctionWord(lower) && !modified.test(lower)
}

/** "the President of Norway |Bo Tarn| and the President": no "of" stands before the name. */
function endsInName(tokens: readonly Token[], classes: readonly WordClass[], end: number): boolean {
  let from = end
  while (classes[from - 1] === 'N') from--
  return classes[end] === 'N' && from < end && !officeLinks.has(tokens[from - 1]?.lower ?? '')
}

/** "|Deputy Prime Minister and| Minister for Defence", "|Media Adviser and| senior journalist": two offices of one. */
function pairedOffice(tokens: readonly Token[], classes: readonly WordClass[], from: number): number | null {
  const at = tokens[from - 1]?.lower === 'the' ? from - 1 : from
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
