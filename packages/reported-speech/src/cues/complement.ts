import {
  askedOpeners,
  attitudeNouns,
  beforeOccasion,
  feelings,
  listening,
  needsClause,
  needsInfinitive,
  needsQuote,
  needsThat,
  nounsLikeVerbs,
  observances,
  saidOfWords,
  takesInfinitive,
} from '../lexicon/cue-verbs.ts'
import {
  adverbs,
  determiners,
  idiomsOfManner,
  personalPronouns,
  prepositions,
  withClause,
} from '../lexicon/function-words.ts'
import { beforeTitle } from '../lexicon/texts.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import { isClauseVerb } from '../names/word-classes.ts'
import { isFiniteCue } from '../phrases/phrase-end.ts'
import { behindSetting } from './behind-setting.ts'
import type { Cue } from './cues.ts'

const reach = 30
const clauseReach = 45
const quoteReach = 15
const longestTail = 14

/** Where the words said begin behind a cue; null when nothing that can be said follows it. */
export function complementOf(sentence: AnalysedSentence, cue: Cue): number | null {
  const { tokens } = sentence
  const idiom = behindIdiom(sentence, cue.to)
  if (idiom !== null) return idiom
  const next = tokens[cue.to]
  if (cue.verb.base === 'ask' && !asksSomething(sentence, cue.to)) return null
  if (saysThis(sentence, cue)) return null
  const late = thatBehindAside(sentence, cue.to)
  if (late !== null) return late
  if (!next || (endsHere(sentence, cue.to) && !isToDo(sentence, cue)))
    return quoteBehindSetting(sentence, cue) ?? openerAhead(sentence, cue.to, false)
  if (next.lower === 'that' || next.isQuoted) return cue.to
  const behind = behindSetting(sentence, cue)
  if (behind !== null) return behind
  if (needsInfinitive.has(cue.verb.base) && !cue.verb.takesNoun)
    return hasInfinitiveAhead(sentence, cue.to) ? cue.to : null
  if (needsThat.has(cue.verb.base) && !cue.verb.takesNoun) return null
  if (
    needsQuote.has(cue.verb.base) &&
    cue.verb.particle.length === 0 &&
    !hasQuoteAhead(sentence, cue.to) &&
    !(cue.verb.base !== 'call' && calledAs(sentence, cue.to)) &&
    !calledSo(sentence, cue.to)
  )
    return null
  if (takesInfinitive.has(cue.verb.base) && isInfinitive(tokens, cue.to)) return cue.to
  if (isPluralNoun(sentence, cue) || isObservance(sentence, cue) || isHandedOver(sentence, cue)) return null
  const opener = mayOpenLater(sentence, cue) ? openerAhead(sentence, cue.to, true) : null
  if (opener !== null) return opener
  if (mayLackWords(cue) && !hasVerbAhead(sentence, cue.to)) return null
  return next.isWord ? cue.to : null
}

/** "argued with the miller"; but "argued |for| a mill". */
const mayLackWords = ({ verb }: Cue) =>
  needsClause.has(verb.base) && !verb.takesNoun && verb.particle.length === 0

const nearCue = 12

/** "said |this| when she met them", "reports that the mayor said |this| on Monday": the words stand elsewhere. */
function saysThis({ tokens }: AnalysedSentence, { from, to, verb }: Cue): boolean {
  const isThis = (at: number) => {
    const [said, object, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
    if (object?.lower !== 'this' || !saidOfWords.has(said?.lower ?? '')) return false
    return next === undefined || !next.isWord || beforeOccasion.has(next.lower)
  }
  if (verb.frame !== 'say') return false
  if (tokens[to]?.lower !== 'that') return to === from + 1 && isThis(to)
  return tokens.slice(to, to + nearCue).some((_, at) => isThis(to + at))
}

/** "said in a statement, |“We wait.”|"; in "“We wait,” she said on Monday, “and listen.”" the words begin before. */
function quoteBehindSetting(sentence: AnalysedSentence, { from, to }: Cue): number | null {
  const { tokens } = sentence
  if (!tokens[to]?.isWord || tokens.slice(0, from).some(({ isQuoted }) => isQuoted)) return null
  const at = openerAhead(sentence, to, true)
  return at !== null && tokens[at]?.isQuoted && tokens[at - 1]?.text === ',' ? at : null
}

const nearObject = 5

/** "observed |a minute of silence|": kept, not remarked. */
const isObservance = ({ tokens }: AnalysedSentence, { verb, to }: Cue) =>
  verb.base === 'observe' && tokens.slice(to, to + nearObject).some((token) => observances.has(token.lower))

/** "offered |a proposal|", "offered |nets|": only thanks, help and the like are offered in words. */
const isHandedOver = ({ tokens }: AnalysedSentence, { verb, to }: Cue) =>
  verb.base === 'offer' &&
  tokens[to]?.lower !== 'to' &&
  !tokens.slice(to, to + nearObject).some((token) => attitudeNouns.has(token.lower))

const longestAside = 7

/** "asked |Bo Tarn on Monday|" names who was spoken to, and nothing that was asked. */
const asksSomething = ({ tokens }: AnalysedSentence, from: number) =>
  tokens
    .slice(from, from + reach)
    .some((token) => token.isQuoted || token.text === ':' || askedOpeners.has(token.lower))

/** "believes|, for example,| that": a few words between two commas. */
function thatBehindAside({ tokens }: AnalysedSentence, at: number): number | null {
  if (tokens[at]?.text !== ',') return null
  for (let end = at + 2; end <= at + longestAside; end++) {
    if (tokens[end]?.text === ',') return tokens[end + 1]?.lower === 'that' ? end + 1 : null
  }
  return null
}

/**
 * "told reporters |that A|" and "said at the meeting |that A|"; but in "praised the harvest that A" and "outlined a
 * plan that A" the clause belongs to the noun.
 */
function mayOpenLater(sentence: AnalysedSentence, { verb, to }: Cue): boolean {
  const { tokens } = sentence
  const next = tokens[to]
  if (listening.has(verb.base)) return true
  if (tokens.slice(to, to + reach).some((token) => token.text === ':')) return true
  return (
    verb.frame === 'say' &&
    next !== undefined &&
    (prepositions.has(next.lower) ||
      adverbs.has(next.lower) ||
      !next.isWord ||
      /(?:day|ly)$/.test(next.lower))
  )
}

/**
 * "said [at the meeting] that", "told [reporters] that", "noted [in his speech]: “": the place where the clause or
 * the quotation opens, with nothing but phrases between.
 */
function openerAhead({ tokens }: AnalysedSentence, from: number, orClause: boolean): number | null {
  const start = tokens[from]?.text === ',' ? from + 1 : from
  for (let at = start; at < Math.min(tokens.length, from + reach); at++) {
    const token = tokens[at]
    if (!token) break
    if (token.isQuoted && isTitle(tokens[at - 1])) continue
    if (token.isQuoted && at > start && isTitleOf(tokens, at)) continue
    if (token.isQuoted) return at === start || tokens[at - 1]?.text === ',' ? at : null
    if (token.text === ':') return at + 1 < tokens.length ? at + 1 : null
    if (!orClause && !token.isQuoted) return null
    if (token.lower === 'that' && opensClause(tokens[at - 1]?.lower)) return at
    if (!token.isCapital && isFiniteCue(token.lower)) return null
    if (isClauseVerb(token)) return null
  }
  return null
}

/** "said |from the first day he had worked there|": a clause that begins with a place or time; looked for last. */
export function lateClause({ tokens }: AnalysedSentence, cue: Cue): number | null {
  const next = tokens[cue.to]
  if (!next || !prepositions.has(next.lower)) return null
  const rest = tokens.slice(cue.to, cue.to + clauseReach)
  const verb = rest.findIndex(isClauseVerb)
  return verb > 2 && rest.slice(0, verb).some((token) => token.isCapital || personalPronouns.has(token.lower))
    ? cue.to
    : null
}

/** "explained |in detail| the rules" */
function behindIdiom({ tokens }: AnalysedSentence, at: number): number | null {
  const behind = behindFeeling(tokens, at)
  if (behind !== null) return behind
  const isIdiom = idiomsOfManner.has(`${tokens[at]?.lower} ${tokens[at + 1]?.lower}`)
  return isIdiom ? at + 2 : null
}

const longestFeeling = 6

/** "noted |with deep concern and regret| the fall", "recalled |with gratitude| that": how it was said is no part of it. */
function behindFeeling(tokens: AnalysedSentence['tokens'], at: number): number | null {
  if (tokens[at]?.lower !== 'with') return null
  const noun = tokens.slice(at, at + longestFeeling).findLastIndex(({ lower }) => feelings.has(lower))
  const next = noun === -1 ? undefined : tokens[at + noun + 1]
  return next?.isWord && (determiners.has(next.lower) || next.lower === 'that' || next.isCapital)
    ? at + noun + 1
    : null
}

const longestTitleOf = 7

/** "told Harl Radio’s |“Morning Tide”| on Friday that": a few words with capitals in marks, and no comma before them. */
function isTitleOf(tokens: AnalysedSentence['tokens'], at: number): boolean {
  let from = at
  while (at - from < longestTitleOf && tokens[from - 1]?.isQuoted) from--
  const ahead = tokens.slice(from, from + longestTitleOf)
  const end = ahead.findIndex(({ isQuoted }) => !isQuoted)
  if (end === -1 || tokens[from - 1]?.isWord !== true) return false
  return ahead.slice(0, end).every(({ isWord, isCapital }) => !isWord || isCapital)
}

/** The name of a speech or an article is no quotation: "in his speech titled “...”". */
const isTitle = (before: AnalysedSentence['tokens'][number] | undefined) =>
  before !== undefined && (before.isQuoted || beforeTitle.has(before.lower))

/** "pledged to work" says something, "said to reporters" does not. */
function isToDo({ tokens }: AnalysedSentence, cue: Cue): boolean {
  const next = tokens[cue.to]?.lower
  return (next === 'to' || next === 'for' || next === 'against') && cue.verb.base !== 'say'
}

/** "the fact that" and "those that" belong to the words said; "the meeting that" would too, but is rarer. */
const opensClause = (before: string | undefined) => before !== undefined && !withClause.has(before)

/** Nothing is said behind the cue: the sentence ends, or only a place or time follows. */
export function endsHere({ tokens }: AnalysedSentence, at: number): boolean {
  const next = tokens[at]
  if (!next) return true
  if (/^[.,;:!?—–]$/.test(next.text)) return next.text !== ':' || at + 1 >= tokens.length
  if (next.isQuoted) return false
  // "urged |all| mayors", "praised |both| harbours"
  const isAdverb = adverbs.has(next.lower) && !determiners.has(next.lower)
  const isPhrase = prepositions.has(next.lower) || isAdverb || /(?:day|ly)$/.test(next.lower)
  return (
    isPhrase &&
    next.lower !== 'of' &&
    next.lower !== 'about' &&
    isShortTail(tokens.slice(at, at + longestTail + 2)) &&
    !isDateBeforeThat(tokens, at)
  )
}

const year = /^[12]\d{3}$/

/** "said |on June 3, 2026,| that": the first comma belongs to the date, and what was said comes behind it. */
function isDateBeforeThat(tokens: AnalysedSentence['tokens'], from: number): boolean {
  const comma = tokens.slice(from, from + longestTail + 2).findIndex(({ text }) => text === ',') + from
  const behind = tokens[comma + 2]?.text === ',' ? comma + 3 : comma + 2
  return year.test(tokens[comma + 1]?.text ?? '') && tokens[behind]?.lower === 'that'
}

function isShortTail(tail: AnalysedSentence['tokens']): boolean {
  const stop = tail.findIndex((token) => !token.isQuoted && (token.text === ',' || token.text === '.'))
  const phrase = stop === -1 ? tail : tail.slice(0, stop)
  return (
    phrase.length <= longestTail && !phrase.some((token) => isClauseVerb(token) || token.lower === 'that')
  )
}

/** "Twenty states led by ...": a noun in the plural, not a verb, unless the words said follow at once. */
function isPluralNoun({ tokens }: AnalysedSentence, cue: Cue): boolean {
  const next = tokens[cue.to]
  if (cue.verb.particle.length > 0 || !nounsLikeVerbs.has(tokens[cue.from]?.lower ?? '')) return false
  return !next?.isCapital && !determiners.has(next?.lower ?? '') && !personalPronouns.has(next?.lower ?? '')
}

/** "branded them |as traitors|" needs no quotation marks. */
const calledAs = ({ tokens }: AnalysedSentence, from: number) =>
  tokens.slice(from, from + reach).some((token) => token.lower === 'as')

const longestObject = 8

/** "called |the plan a deliberate attempt|", "called |it a start|": something, and right behind it what it is called. */
function calledSo({ tokens }: AnalysedSentence, from: number): boolean {
  const first = tokens[from]
  const isObject =
    first !== undefined &&
    (determiners.has(first.lower) || personalPronouns.has(first.lower) || first.isCapital)
  if (!isObject) return false
  for (let at = from + 1; at < Math.min(tokens.length, from + longestObject); at++) {
    const token = tokens[at]
    if (!token?.isWord || prepositions.has(token.lower) || isClauseVerb(token)) return false
    if (token.lower === 'a' || token.lower === 'an') return at > from + 1 || personalPronouns.has(first.lower)
  }
  return false
}

/** "|to meet| again", not "to the mill". */
function isInfinitive(tokens: AnalysedSentence['tokens'], at: number): boolean {
  const verb = tokens[at + 1]
  return verb !== undefined && tokens[at]?.lower === 'to' && !verb.isCapital && !determiners.has(verb.lower)
}

const infinitiveReach = 10

/** "invited the mayor |to speak|", not "to the mill". */
const hasInfinitiveAhead = ({ tokens }: AnalysedSentence, from: number): boolean =>
  tokens.slice(from, from + infinitiveReach).some((_, at) => isInfinitive(tokens, from + at))

function hasQuoteAhead({ tokens }: Pick<AnalysedSentence, 'tokens'>, from: number): boolean {
  return tokens.slice(from, from + quoteReach).some((token) => token.isQuoted)
}

function hasVerbAhead({ tokens }: AnalysedSentence, from: number): boolean {
  return tokens
    .slice(from, from + clauseReach)
    .some(
      (token) =>
        isClauseVerb(token) || token.lower === 'that' || token.isQuoted || /[a-z]{3}ed$/.test(token.lower),
    )
}
