import { groupNouns } from '../lexicon/collectives.ts'
import { determiners, prepositions, subordinators } from '../lexicon/function-words.ts'
import { pronounsOfPersons } from '../lexicon/noun-phrases.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import { addressEnd } from './address-form.ts'
import { beforeAdverbs, nextComma, opensAdverbial, reachesVerb, skipConnectors } from './before-verb.ts'
import { nounPhraseAt, otherPhrase } from './noun-phrase.ts'
import type { Subject } from './subject.ts'

const longestAdverbial = 25
const furthestSubject = 200
/**
 * The subject of the verb at `verb`, looked for from `from` on: "[In this regard,] the Minister[, who ...,] also
 * |said". Null when the words between name nobody who could speak, or when another verb stands between.
 */
export function subjectBefore(
  sentence: AnalysedSentence,
  from: number,
  verb: number,
  orOther = false,
): Subject | null {
  const right = beforeAdverbs(sentence, from, verb)
  if (right === null || right - from > furthestSubject) return null
  const heading = from === 0 ? headingEnd(sentence) : from
  const known =
    knownSubject(sentence, from, right) ?? (heading > from ? knownSubject(sentence, heading, right) : null)
  if (known || !orOther) return known
  const whole = otherPhrase(sentence, skipConnectors(sentence, from, right), right)
  if (whole) return whole
  const comma = lastComma(sentence, from, right)
  return comma === null
    ? null
    : (nounPhraseEnding(sentence, comma + 1, right) ?? otherPhrase(sentence, comma + 1, right))
}

const longestHeading = 6

/** "|Reports from the Harbour:| Mayor Kerrin announced": behind a heading in the same line. */
function headingEnd({ tokens }: AnalysedSentence): number {
  const colon = tokens.slice(0, longestHeading + 1).findIndex(({ text }) => text === ':')
  const isHeading = tokens
    .slice(0, Math.max(0, colon))
    .every(
      ({ isCapital, isWord, lower }) => isCapital || !isWord || prepositions.has(lower) || lower === 'the',
    )
  const next = tokens[colon + 1]
  return isHeading && next?.isCapital === true && !subordinators.has(next.lower) ? colon + 1 : 0
}

function knownSubject(sentence: AnalysedSentence, from: number, right: number): Subject | null {
  let at = from
  for (let tries = 0; tries < 8 && at < right; tries++) {
    at = skipConnectors(sentence, at, right)
    const subject = nounPhraseAt(sentence, at, right)
    if (subject && reachesVerb(sentence, subject, right)) return subject
    const together = subject && inCompany(sentence, subject, right)
    if (together) return together
    const pair = subject && pairOf(sentence, subject, right)
    if (pair) return pair
    if (!opensAdverbial(sentence, from)) break
    const comma = nextComma(sentence, at, right)
    if (comma === null) break
    at = comma + 1
  }
  return subjectAtEnd(sentence, from, right)
}

/** "|Ada Kerrin, who heads the guild, and other speakers| said": she, together with others. */
function inCompany(sentence: AnalysedSentence, subject: Subject, right: number): Subject | null {
  const { tokens } = sentence
  if (!groupNouns.has(tokens[right - 1]?.lower ?? '')) return null
  const and = tokens.slice(subject.to, right).findLastIndex(({ lower }) => lower === 'and')
  const others = and === -1 ? undefined : tokens[subject.to + and + 1]
  return others?.lower === 'other' && right - (subject.to + and) <= 4
    ? { ...subject, to: right, company: true }
    : null
}

const mostPersons = 8

/** "|Ada Kerrin, Bo Tarn| and Ula Orr": where the last of several persons ends before "and". */
function personsEnd(sentence: AnalysedSentence, first: Subject, right: number): number {
  let to = first.to
  for (let count = 0; count < mostPersons && sentence.tokens[to]?.text === ','; count++) {
    const next = nounPhraseAt(sentence, to + 1, right)
    if (first.kind !== 'person' || next?.kind !== 'person' || next.to < to + 3) break
    to = next.to
  }
  return to
}

/** "|Ada Kerrin and the senior pilots| said": two subjects of one verb, or more. */
function pairOf(sentence: AnalysedSentence, first: Subject, right: number): Subject | null {
  const { tokens } = sentence
  const end = personsEnd(sentence, first, right)
  const and = tokens[end]?.text === ',' ? end + 1 : end
  if (tokens[and]?.lower !== 'and' || first.kind === 'pronoun' || first.kind === 'document') return null
  const second = nounPhraseAt(sentence, and + 1, right) ?? otherPhrase(sentence, and + 1, right)
  // "Ada Kerrin, head of the mill and |a native of Harl| said"
  const isDescribed = first.mention !== null
  if (isDescribed && second?.to === right && /^an?$/.test(tokens[and + 1]?.lower ?? ''))
    return { ...first, to: right }
  return second?.to === right
    ? { kind: 'group', head: 'they', from: first.from, to: right, mention: null }
    : null
}

/** "At the conference speakers |termed", "In the speech he |called": the subject has no comma before it. */
function subjectAtEnd(sentence: AnalysedSentence, from: number, right: number): Subject | null {
  const { tokens } = sentence
  if (!opensAdverbial(sentence, from)) return null
  for (let at = from + 2; at < Math.min(right, from + longestAdverbial); at++) {
    const token = tokens[at]
    const previous = tokens[at - 1]
    if (!token?.isWord || !previous || determiners.has(previous.lower)) continue
    if (!previous.isWord && !/^[)"”’»]$/.test(previous.text)) continue
    if (prepositions.has(previous.lower) || /^(?:and|or)$/.test(previous.lower)) continue
    const opens =
      pronounsOfPersons.has(token.lower) ||
      (token.lower === 'it' && at === right - 1) ||
      (at === right - 1 && groupNouns.has(token.lower)) ||
      /^(?:the|an?)$/.test(token.lower) ||
      (token.isCapital && !previous.isCapital) ||
      addressEnd(sentence, at) > at ||
      sentence.mentions.some((mention) => mention.from === at)
    const subject = opens ? nounPhraseAt(sentence, at, right) : null
    if (subject && reachesVerb(sentence, subject, right)) return subject
  }
  return null
}

function nounPhraseEnding(sentence: AnalysedSentence, from: number, right: number): Subject | null {
  const subject = nounPhraseAt(sentence, skipConnectors(sentence, from, right), right)
  return subject && reachesVerb(sentence, subject, right) ? subject : null
}

function lastComma({ tokens }: AnalysedSentence, from: number, right: number): number | null {
  for (let at = right - 1; at > from; at--) {
    if (tokens[at]?.text === ',' && !tokens[at]?.isQuoted) return at
  }
  return null
}
