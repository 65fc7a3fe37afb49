import { calendarWords } from '../lexicon/calendar-words.ts'
import { groupNouns } from '../lexicon/collectives.ts'
import { abstractEndings } from '../lexicon/endings.ts'
import {
  auxiliaries,
  conjunctions,
  determiners,
  others,
  possessives,
  prepositions,
  subordinators,
} from '../lexicon/function-words.ts'
import {
  neverDescribed,
  neverInDescription,
  quantityOpeners,
  thirdPerson,
  timeAtEnd,
} from '../lexicon/noun-phrases.ts'
import { quantities } from '../lexicon/plurals.ts'
import { pattern } from '../lexicon/words.ts'
import { type AnalysedSentence, wordsOf } from '../names/analysed-sentence.ts'
import type { Mention } from '../names/mentions.ts'
import { isCapital } from '../names/place-names.ts'
import { isClauseVerb } from '../names/word-classes.ts'
import { addressEnd } from './address-form.ts'
import { coreEnd, isHead, kindOfCore } from './phrase-core.ts'
import { isFiniteCue, phraseEnd } from './phrase-end.ts'
import type { Subject } from './subject.ts'

/** The noun phrase at `at`, when it can speak. */
export function nounPhraseAt(sentence: AnalysedSentence, at: number, right: number): Subject | null {
  const { tokens } = sentence
  const first = tokens[at]
  if (!first || at >= right || (first.isQuoted && first.isWord)) return null
  if (thirdPerson.has(first.lower) && !first.isQuoted && sentence.classes[at] !== 'H') {
    return { kind: 'pronoun', head: first.lower, from: at, to: at + 1, mention: null }
  }
  if (first.lower === 'that') return null
  // "|this| morning", but "|this statement|"
  if (first.lower === 'this' && !isHead(tokens[at + 1]?.lower ?? '')) return null
  if (behindQuantity(sentence, at) !== at) return commonNounPhrase(sentence, at, right)
  const mention =
    sentence.mentions.find(({ from, isCertain }) => isCertain && from === at) ??
    sentence.mentions.find((candidate) => candidate.from <= at && at < candidate.name.to)
  if (mention && isOwner(tokens, mention)) return ownedAt(sentence, mention, at, right)
  if (
    mention &&
    !isCommonNoun(tokens, mention) &&
    !isCapitalCity(sentence, mention) &&
    !isModifier(tokens, mention)
  )
    return personAt(sentence, mention, at, right)
  const withArticle = determiners.has(first.lower)
    ? sentence.mentions.find((candidate) => candidate.from === at + 1)
    : undefined
  if (withArticle?.isCertain) return personAt(sentence, withArticle, at, right)
  const titled = titledPerson(sentence, at, right)
  if (titled) return personAt(sentence, titled, at, right)
  return addressed(sentence, at, right) ?? commonNounPhrase(sentence, at, right)
}

/** "|His Excellency| remarked" is he, "|H.E. the Minister| said" the Minister. */
function addressed(sentence: AnalysedSentence, at: number, right: number): Subject | null {
  const { tokens } = sentence
  const to = addressEnd(sentence, at)
  if (to === at) return null
  if (tokens[to]?.lower === 'the') {
    const office = commonNounPhrase(sentence, to, right)
    return office && { ...office, from: at }
  }
  const isWhole = possessives.has(tokens[at]?.lower ?? '') && !tokens[to]?.isCapital
  return isWhole ? { kind: 'role', head: tokens[to - 1]?.lower ?? '', from: at, to, mention: null } : null
}

/** "|Kerrin's| family" */
const isOwner = (tokens: AnalysedSentence['tokens'], { name }: Mention) =>
  tokens[name.to - 1]?.isPossessive === true && tokens[name.to]?.isWord === true

/** "Harl Radio's |Bo Tarn|": whoever belongs to it; failing that, what does. */
function ownedAt(sentence: AnalysedSentence, owner: Mention, at: number, right: number): Subject | null {
  const owned = sentence.mentions.find(({ from }) => from === owner.name.to)
  return owned && owned.name.to - owned.name.from > 1
    ? { ...personAt(sentence, owned, at, right), from: at }
    : commonNounPhrase(sentence, at, right)
}

/** "|Arkovian| organizations", "|Kerrin| supporters": a name that only says which. */
function isModifier(tokens: AnalysedSentence['tokens'], { name, isCertain }: Mention): boolean {
  const next = /^['’]$/.test(tokens[name.to]?.text ?? '') ? tokens[name.to + 1] : tokens[name.to]
  return !isCertain && next !== undefined && !next.isCapital && isHead(next.lower)
}

const longestTitle = 6

/** "|Former Arkovia governor Ada Kerrin|": words of the title that no list knows stand before it. */
function titledPerson({ tokens, mentions }: AnalysedSentence, at: number, right: number): Mention | null {
  const mention = mentions.find(({ from, to, isCertain }) => isCertain && from > at && to <= right)
  if (!mention || mention.from - at > longestTitle || mention.from >= mention.name.from) return null
  for (let index = at; index < mention.from; index++) {
    const token = tokens[index]
    if (!token) return null
    if (!token.isCapital && !/^(?:the|a|an)$/.test(token.lower)) return null
  }
  return mention
}

const common = pattern()`(?:[^aious]s|${abstractEndings})$`

/** "|Moscow| said": the government that sits there, where nothing tells of a person of that name. */
const isCapitalCity = (sentence: AnalysedSentence, { name, isCertain }: Mention) =>
  !isCertain && isCapital(wordsOf(sentence, name))

/** "Unionists", "Songs": a word in the plural, alone at the beginning of a sentence, is hardly a name. */
const isCommonNoun = (tokens: AnalysedSentence['tokens'], { name, isCertain }: Mention) =>
  !isCertain &&
  name.from === 0 &&
  name.to === 1 &&
  (common.test(tokens[0]?.lower ?? '') || (tokens[1]?.lower === 'and' && tokens[2]?.isCapital === false))

function personAt(sentence: AnalysedSentence, mention: Mention, at: number, right: number): Subject {
  const { tokens } = sentence
  const others = othersEnd(sentence, mention.to, right)
  if (others !== null)
    return {
      kind: 'person',
      head: tokens[mention.name.to - 1]?.lower ?? '',
      from: at,
      to: others,
      mention,
      company: true,
    }
  return { kind: 'person', head: tokens[mention.name.to - 1]?.lower ?? '', from: at, to: mention.to, mention }
}

function commonNounPhrase(sentence: AnalysedSentence, at: number, right: number): Subject | null {
  const opener = sentence.tokens[at]
  if (opener && !opener.isCapital && /[a-z]{3}ing$/.test(opener.lower)) return null
  const core = coreEnd(sentence, behindQuantity(sentence, at), right)
  const named = withoutNumber(sentence, core)
  const kind = core === at ? null : kindOfCore(sentence, at, named)
  if (kind === null) return null
  const to = phraseEnd(sentence, at, core, right)
  const others = othersEnd(sentence, to, right)
  const head = sentence.tokens[named - 1]?.lower ?? ''
  if (others !== null) return { kind, head, from: at, to: others, mention: null, company: true }
  return { kind, head: sentence.tokens[core - 1]?.lower ?? '', from: at, to, mention: null }
}

/** "|Up to| a hundred judges", "|At least| ten ministers" */
function behindQuantity({ tokens }: AnalysedSentence, at: number): number {
  const words = `${tokens[at]?.lower} ${tokens[at + 1]?.lower}`
  return quantityOpeners.has(words) ? at + 2 : at
}

/** "the paper Harl Courier |No. 7|": where a phrase ends without its number. */
export function withoutNumber({ tokens }: AnalysedSentence, to: number): number {
  let end = to
  while (/^(?:no\.?|\d+)$/.test(tokens[end - 1]?.lower ?? '')) end--
  return end
}

/** "Ada Kerrin, the mayor, and other speakers |": where the company ends, null where somebody speaks alone. */
function othersEnd({ tokens }: AnalysedSentence, at: number, right: number): number | null {
  const and = tokens[at]?.text === ',' ? at + 1 : at
  if (tokens[and]?.lower !== 'and' || !others.has(tokens[and + 1]?.lower ?? '')) return null
  if (tokens[and + 1]?.lower === 'others') return and + 2
  for (let index = and + 2; index < Math.min(right, and + 6); index++) {
    if (groupNouns.has(tokens[index]?.lower ?? '')) return index + 1
  }
  return null
}

/** "A study |on April 18": a day is no part of who speaks. */
export function beforeTime({ tokens }: AnalysedSentence, _at: number, end: number): number {
  let right = end
  while (timeAtEnd.has(tokens[right - 1]?.lower ?? '')) right--
  if (/^\d+$/.test(tokens[right - 1]?.lower ?? '') && calendarWords.has(tokens[right - 2]?.lower ?? ''))
    right--
  while (calendarWords.has(tokens[right - 1]?.lower ?? '')) right--
  return tokens[right - 1]?.lower === 'on' ? right - 1 : right
}

const longestOther = 24

/** "the paper Courier |(The Messenger)|" */
function beforeParenthesis(tokens: AnalysedSentence['tokens'], end: number): number {
  if (tokens[end - 1]?.text !== ')') return end
  let at = end - 1
  while (end - at < 8 && tokens[at]?.text !== '(') at--
  return tokens[at]?.text === '(' ? at : end
}

/**
 * A phrase with a head that no list has: "A study of tides", "Many of those who stayed". Only where it ends right
 * at a verb of saying can it be taken for somebody.
 */
export function otherPhrase(sentence: AnalysedSentence, at: number, end: number): Subject | null {
  const { tokens } = sentence
  const right = beforeTime(sentence, at, beforeParenthesis(tokens, end))
  if (right - at > longestOther || right <= at) return null
  const first = tokens[at]
  if (!first?.isWord || first.isQuoted || !/^[\p{L}]/u.test(first.text)) return null
  if (prepositions.has(first.lower) || subordinators.has(first.lower) || neverDescribed.has(first.lower))
    return null
  for (let index = at; index < right; index++) {
    const token = tokens[index]
    if (!token) return null
    if (token.isQuoted || (!token.isWord && !/^["“”'’&%$()-]$/.test(token.text))) return null
    if (isClauseVerb(token) || (auxiliaries.has(token.lower) && token.text !== 'May')) return null
    if (neverInDescription.has(token.lower)) return null
    if (!token.isCapital && isFiniteCue(token.lower)) return null
  }
  const last = tokens[right - 1]
  if (
    !last?.isWord ||
    prepositions.has(last.lower) ||
    conjunctions.has(last.lower) ||
    (determiners.has(last.lower) && !quantities.has(last.lower))
  )
    return null
  return { kind: 'other', head: last.lower, from: at, to: right, mention: null }
}
