import { organisationNouns, personNouns } from '../lexicon/collectives.ts'
import { plainFiniteCues } from '../lexicon/cue-verbs.ts'
import { determiners } from '../lexicon/function-words.ts'
import { officePrepositions } from '../lexicon/office-words.ts'
import type { Token } from '../text/tokens.ts'
import { isOfNext } from './name-range.ts'
import { modifiersBefore, officeAfter, type TokenRange } from './office-phrase.ts'
import type { WordClass } from './word-classes.ts'

/** What stands before a name and a mark, and tells who it is. */
export interface Apposed {
  /** Where the words begin, without their article. */
  readonly from: number
  /** Behind the name, with the bracket that closes it. */
  readonly to: number
  /** Null for whoever is only described: "a diver, Ada Kerrin, said". */
  readonly office: TokenRange | null
}

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
): Apposed | null {
  const mark = tokens[first - 1]
  const end = first - 1
  const isBracketed = mark?.text === '('
  if ((!isBracketed && mark?.text !== ',') || !isSetOff(tokens, name, isBracketed)) return null
  const isFollowed = isFiniteCue(tokens[behindMark(tokens, name.to)])
  const to = isBracketed ? name.to + 1 : name.to
  for (const from of phraseStarts(tokens, end)) {
    const isSaying = isFollowed || isFiniteCue(tokens[from - 2])
    // "the head of the World Tide Agency (WTA)"
    if (name.to - name.from === 1 && !isSaying) return null
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
  if (token?.isCapital) return false
  const lower = token?.lower ?? ''
  return personNouns.has(lower) || (isWhole && !organisationNouns.has(lower))
}

/** A comma, a bracket or the end of the sentence stands behind the name, or "of" with where the person is from. */
function isSetOff(tokens: readonly Token[], { to }: TokenRange, isBracketed: boolean): boolean {
  const next = tokens[to]
  if (isBracketed) return next?.text === ')'
  return next === undefined || /^(?:[,;.:(–—]|of|from)$/.test(next.lower)
}

/** Past a comma or a bracket behind a name. */
function behindMark(tokens: readonly Token[], to: number): number {
  const text = tokens[to]?.text ?? ''
  const isPassed = /^(?:[,)]|aged|\d{1,3})$/.test(text)
  return isPassed ? behindMark(tokens, to + 1) : to
}

/** Where words like "the head of the port |,|" may begin: at an article or at a mark; the longest first. */
function phraseStarts(tokens: readonly Token[], end: number): readonly number[] {
  const starts: number[] = []
  for (let at = end - 1; at >= 0; at--) {
    const token = tokens[at]
    if (!token?.isWord) break
    if (isFiniteCue(token)) break
    if (determiners.has(token.lower)) {
      starts.push(at + 1)
      if (!officePrepositions.has(tokens[at - 1]?.lower ?? '')) break
    } else if (tokens[at - 1]?.isWord !== true) starts.push(at)
  }
  return starts.filter((start) => start < end).toReversed()
}

const isFiniteCue = (token: Token | undefined) =>
  token !== undefined && !token.isCapital && plainFiniteCues.has(token.lower)

/** The noun that says what somebody is: the last before a preposition. */
function headOf(tokens: readonly Token[], from: number, end: number): number {
  let at = from
  while (at + 1 < end && !officePrepositions.has(tokens[at + 1]?.lower ?? '')) at++
  return at
}
