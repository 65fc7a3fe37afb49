import { documentNouns, groupNouns, organisationNouns, personNouns } from '../lexicon/collectives.ts'
import { plainFiniteCues } from '../lexicon/cue-verbs.ts'
import { auxiliaries, determiners, personalPronouns, subordinators } from '../lexicon/function-words.ts'
import { officePrepositions } from '../lexicon/office-words.ts'
import type { Token } from '../text/tokens.ts'
import { isOfNext } from './name-range.ts'
import { modifiersBefore, officeAfter, type TokenRange } from './office-phrase.ts'
import { isClauseVerb, type WordClass } from './word-classes.ts'

/** What stands before a name and a mark, and tells who it is. */
export interface Apposed {
  /** Where the words begin, without their article. */
  readonly from: number
  /** Behind the name, with the bracket that closes it. */
  readonly to: number
  /** Null for whoever is only described: "a diver, Ada Kerrin, said". */
  readonly office: TokenRange | null
}

const longestPhrase = 16

/**
 * "the |foreign minister|, Ada Kerrin, said", "a |spokesman for the port|, Bo Tarn, said", "the |mayor| (Bo Tarn)":
 * an office in small letters before a name that is set off by marks. `first` is where the name begins with its forms
 * of address.
 */
export function apposedOffice(
  tokens: readonly Token[],
  classes: readonly WordClass[],
  first: number,
  name: TokenRange,
  free: number,
): Apposed | null {
  const mark = tokens[first - 1]
  const end = first - 1
  const isBracketed = mark?.text === '('
  if ((!isBracketed && mark?.text !== ',') || end <= free || !isSetOff(tokens, name, isBracketed)) return null
  const isFollowed = isFiniteCue(tokens[behindMark(tokens, name.to)])
  const isFullName = name.to - name.from > 1 || first < name.from
  const to = isBracketed && tokens[name.to]?.text === ')' ? name.to + 1 : name.to
  for (const from of phraseStarts(tokens, end, free)) {
    const isSaying = isFollowed || isFiniteCue(tokens[from - 2])
    if (!isFullName && !isSaying) return null
    const head = headOf(tokens, from, end)
    if (classes[head] === 'O') {
      const next = isSaying ? null : officeAfter(tokens, classes, behindMark(tokens, name.to))
      const isListed = next !== null && !isOfNext(tokens, classes, next.to)
      if (isListed) return null
      return { from, to, office: { from: Math.max(from, modifiersBefore(tokens, classes, head)), to: end } }
    }
    const hasArticle = determiners.has(tokens[from - 1]?.lower ?? '')
    if (isSaying && hasArticle && isPerson(tokens[head], head === end - 1)) return { from, to, office: null }
  }
  return null
}

/** "a diver", but not "the newspaper" or "the capital of the north". */
function isPerson(token: Token | undefined, isWhole: boolean): boolean {
  if (token === undefined || token.isCapital) return false
  const { lower } = token
  if (personNouns.has(lower)) return true
  return isWhole && !groupNouns.has(lower) && !organisationNouns.has(lower) && !documentNouns.has(lower)
}

/** A comma, a bracket or the end of the sentence stands behind the name, or "of" with where the person is from. */
function isSetOff(tokens: readonly Token[], { to }: TokenRange, isBracketed: boolean): boolean {
  const next = tokens[to]
  if (isBracketed) return next?.text === ')' || next?.text === ','
  return next === undefined || /^(?:[,;.:(–—]|of|from)$/.test(next.lower)
}

/** Past a comma or a bracket behind a name. */
function behindMark(tokens: readonly Token[], to: number): number {
  const text = tokens[to]?.text ?? ''
  const isPassed = /^(?:[,)]|aged|\d{1,3})$/.test(text)
  return isPassed ? behindMark(tokens, to + 1) : to
}

/** Where words like "the head of the port |,|" may begin: at an article or at a mark; the longest first. */
function phraseStarts(tokens: readonly Token[], end: number, free: number): readonly number[] {
  const starts: number[] = []
  for (let at = end - 1; at >= free && end - at <= longestPhrase; at--) {
    const token = tokens[at]
    if (!token?.isWord || token.isQuoted) break
    // "a pupil of |that| class"
    const points = token.lower === 'that' && officePrepositions.has(tokens[at - 1]?.lower ?? '')
    const isOther = subordinators.has(token.lower) || personalPronouns.has(token.lower)
    if (isVerb(token) || (isOther && !points)) break
    if (determiners.has(token.lower)) {
      starts.push(at + 1)
      if (!officePrepositions.has(tokens[at - 1]?.lower ?? '')) break
    } else if (at === 0 || tokens[at - 1]?.isWord !== true) starts.push(at)
  }
  return starts.filter((start) => start < end).toReversed()
}

const isVerb = (token: Token) =>
  isClauseVerb(token) ||
  auxiliaries.has(token.lower) ||
  isFiniteCue(token) ||
  (!token.isCapital && /[a-z]{3}ed$/.test(token.lower))

const isFiniteCue = (token: Token | undefined) =>
  token !== undefined && !token.isCapital && plainFiniteCues.has(token.lower)

/** The noun that says what somebody is: the last before a preposition. */
function headOf(tokens: readonly Token[], from: number, end: number): number {
  let at = from
  while (at + 1 < end && !officePrepositions.has(tokens[at + 1]?.lower ?? '')) at++
  return at
}
