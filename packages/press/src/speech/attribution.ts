import { invertible, needsClause } from '../data/cue-verbs.ts'
import { auxiliaries, connectors, prepositions } from '../data/function-words.ts'
import type { Span } from '../parsed-page.ts'
import type { AnalysedSentence } from './analysed-sentence.ts'
import { complementOf, endsHere } from './complement.ts'
import { contentSpans } from './content.ts'
import { type Cue, findCues } from './cues.ts'
import type { TokenRange } from './office-phrase.ts'
import { nounPhraseAt, type Subject, subjectBefore } from './subjects.ts'
import { isClauseVerb } from './word-classes.ts'

/** What the grammar of one sentence says of who says what; who "he" is, is not known here. */
export interface Attribution {
  /** Null where the sentence leaves the speaker out: "Stressing that ...". */
  readonly subject: Subject | null
  readonly cue: TokenRange
  readonly contents: readonly Span[]
  /** The words that follow the sentence are the speaker's: it ends in a colon. */
  readonly opensBlock: boolean
}

const furthestComma = 8
/** In words; what stands further from its verb is not its subject. */
const furthestSubject = 120

/** "Question: When will ..." asks; whoever asks is not said. */
const question = /^(?:Q|Question)\s?\d*\s?[:.]/u

export function attributionOf(sentence: AnalysedSentence): Attribution | null {
  if (question.test(sentence.text)) return null
  const cues = findCues(sentence)
  return (
    opening(sentence, cues) ??
    leading(sentence, cues) ??
    trailing(sentence, cues) ??
    according(sentence) ??
    accompanying(sentence, cues) ??
    introduction(sentence)
  )
}

/** "Noting that A, he referred to B." */
function opening(sentence: AnalysedSentence, cues: readonly Cue[]): Attribution | null {
  const cue = cues[0]
  if (cue?.verb.form !== 'participle' || !isAtStart(sentence, cue.from)) return null
  const start = complementOf(sentence, cue)
  if (start === null) return null
  const main = mainClause(sentence, cue, cues)
  if (main === null) {
    const contents = contentSpans(sentence, [{ from: start, to: sentence.tokens.length }], cues)
    return { subject: null, cue, contents, opensBlock: false }
  }
  const first = { from: start, to: main.comma }
  const ranges = main.start === null ? [first] : [first, { from: main.start, to: sentence.tokens.length }]
  return { subject: main.subject, cue, contents: contentSpans(sentence, ranges, cues), opensBlock: false }
}

function isAtStart({ tokens }: AnalysedSentence, at: number): boolean {
  return tokens.slice(0, at).every((token) => !token.isWord || connectors.has(token.lower))
}

/** The first comma with a subject and its verb behind it. */
function mainClause(sentence: AnalysedSentence, opener: Cue, cues: readonly Cue[]) {
  for (let comma = opener.to; comma < sentence.tokens.length; comma++) {
    if (sentence.tokens[comma]?.text !== ',' || sentence.tokens[comma]?.isQuoted) continue
    const subject = nounPhraseAt(sentence, comma + 1, sentence.tokens.length)
    if (!subject) continue
    const cue = cues.find((candidate) => candidate.from >= subject.to && candidate.verb.form === 'finite')
    if (cue && subjectBefore(sentence, comma + 1, cue.from)?.from === subject.from) {
      return { comma, subject, start: complementOf(sentence, cue) }
    }
    if (subject.kind === 'pronoun' || subject.kind === 'person') return { comma, subject, start: null }
  }
  return null
}

/** "The Minister said that A." */
function leading(sentence: AnalysedSentence, cues: readonly Cue[]): Attribution | null {
  for (const cue of cues) {
    if (cue.verb.form === 'participle') continue
    const start = complementOf(sentence, cue)
    if (start === null) continue
    const subject = subjectBefore(sentence, 0, cue.from)
    if (!subject || !agrees(sentence, subject, cue)) continue
    const contents = contentSpans(sentence, [{ from: start, to: sentence.tokens.length }], cues)
    return { subject, cue, contents, opensBlock: sentence.text.endsWith(':') }
  }
  return null
}

/** "They say" but not "the minister say"; "it" and documents say, but do not praise on their own. */
function agrees({ tokens }: AnalysedSentence, subject: Subject, cue: Cue): boolean {
  const isPlural =
    subject.kind === 'group' ||
    subject.head === 'they' ||
    tokens[subject.to - 1]?.lower.endsWith('s') === true
  const helper = tokens[cue.from - 1]?.lower
  return cue.verb.form !== 'base' || isPlural || helper === 'did' || helper === 'does'
}

/** "A, he said, adding that B." and "A, said the Minister." */
function trailing(sentence: AnalysedSentence, cues: readonly Cue[]): Attribution | null {
  const { tokens } = sentence
  for (const cue of cues.toReversed()) {
    if (cue.verb.form === 'participle') continue
    const subject = inverted(sentence, cue) ?? plainTrailing(sentence, cue)
    if (!subject) continue
    const before = Math.min(subject.from, cue.from) - 1
    const after = Math.max(subject.to, cue.to)
    const ranges = [
      { from: 0, to: before + (isQuoteMark(tokens[before]?.text) ? 1 : 0) },
      ...rest(sentence, after, cues),
    ]
    const contents = contentSpans(sentence, ranges, cues)
    return { subject, cue, contents, opensBlock: sentence.text.endsWith(':') }
  }
  return null
}

const isQuoteMark = (text: string | undefined) => text !== undefined && /^["”’»]$/.test(text)

function isBoundary(sentence: AnalysedSentence, at: number): boolean {
  const token = sentence.tokens[at]
  if (!token) return false
  return isQuoteMark(token.text) ? token.isQuoted : !token.isQuoted && /^[,—–]$/.test(token.text)
}

function inverted(sentence: AnalysedSentence, cue: Cue): Subject | null {
  if (cue.verb.form !== 'finite' || !invertible.has(cue.verb.base) || cue.from < 2) return null
  if (!isBoundary(sentence, cue.from - 1)) return null
  const subject = nounPhraseAt(sentence, cue.to, sentence.tokens.length)
  return subject && subject.kind !== 'document' && subject.from === cue.to && subject.head !== 'it'
    ? subject
    : null
}

function plainTrailing(sentence: AnalysedSentence, cue: Cue): Subject | null {
  const afterCue = cue.verb.base === 'tell' ? behindListener(sentence, cue.to) : cue.to
  if (!endsHere(sentence, afterCue)) return null
  let found: Subject | null = null
  let commas = 0
  for (let at = cue.from - 1; at > Math.max(1, cue.from - furthestSubject) && commas < furthestComma; at--) {
    if (!isBoundary(sentence, at)) continue
    commas++
    const subject = subjectBefore(sentence, at + 1, cue.from)
    if (subject && subject.from === at + 1 && agrees(sentence, subject, cue)) found = subject
    else if (found) break
    if (found?.kind === 'pronoun') break
  }
  return found
}

const longestListener = 8

/** "told |reporters| on Friday": the words that name who was told. */
function behindListener({ tokens }: AnalysedSentence, at: number): number {
  let to = at
  while (to < tokens.length && to - at < longestListener) {
    const token = tokens[to]
    if (!token?.isWord || token.isQuoted || prepositions.has(token.lower) || /day$/.test(token.lower)) break
    if (isClauseVerb(token) || token.lower === 'that') break
    to++
  }
  return to
}

/** "The harbour, he said, |has grown": but not ", he said, |and left". */
function goesOnWithContent(next: AnalysedSentence['tokens'][number] | undefined): boolean {
  if (!next?.isWord || next.isQuoted) return false
  return (
    !/^(?:and|but|while|before|after|when|as|then|who|which)$/.test(next.lower) &&
    !/(?:ing|ed)$/.test(next.lower)
  )
}

/** What follows a cue in the middle is content again: "..., he said, “...”". */
function rest({ tokens }: AnalysedSentence, after: number, cues: readonly Cue[]): readonly TokenRange[] {
  if (tokens[after]?.text === ',' && goesOnWithContent(tokens[after + 1]))
    return [{ from: after + 1, to: tokens.length }]
  for (let at = after; at < tokens.length; at++) {
    const token = tokens[at]
    const previous = tokens[at - 1]
    if (token?.isQuoted && previous && !previous.isQuoted) return [{ from: at, to: tokens.length }]
    if (token?.text === ',' || token?.text === ';') {
      const isCue = cues.some((cue) => cue.from === at + 1 && cue.verb.form === 'participle')
      if (isCue) return [{ from: at + 1, to: tokens.length }]
    }
  }
  return []
}

/** "According to the Centre, A." and "A, according to the Centre." */
function according(sentence: AnalysedSentence): Attribution | null {
  const { tokens } = sentence
  const at = tokens.findIndex(
    (token, index) => token.lower === 'according' && tokens[index + 1]?.lower === 'to' && !token.isQuoted,
  )
  if (at === -1) return null
  const subject = nounPhraseAt(sentence, at + 2, tokens.length)
  if (!subject || subject.kind === 'pronoun') return null
  const cue = { from: at, to: at + 2 }
  const comma = tokens[subject.to]?.text === ',' ? subject.to + 1 : null
  if (at <= 1 && comma === null) return null
  const range = at <= 1 ? { from: comma ?? subject.to, to: tokens.length } : { from: 0, to: at }
  return { subject, cue, contents: contentSpans(sentence, [range], []), opensBlock: false }
}

/** "The President received the envoy, stressing that A." and "with both sides expressing B". */
function accompanying(sentence: AnalysedSentence, cues: readonly Cue[]): Attribution | null {
  const { tokens } = sentence
  for (const cue of cues) {
    if (cue.verb.form !== 'participle' || needsClause.has(cue.verb.base)) continue
    const start = complementOf(sentence, cue)
    if (start === null) continue
    const range = { from: start, to: tokens.length }
    const previous = tokens[cue.from - 1]
    if (previous?.text === ',' && !previous.isQuoted) {
      const subject = firstSubject(sentence, cue.from)
      if (subject) return { subject, cue, contents: contentSpans(sentence, [range], cues), opensBlock: false }
    }
    const within = subjectAfterWith(sentence, cue.from)
    if (within)
      return { subject: within, cue, contents: contentSpans(sentence, [range], cues), opensBlock: false }
  }
  return null
}

function firstSubject(sentence: AnalysedSentence, right: number): Subject | null {
  const subject = nounPhraseAt(sentence, 0, right)
  const verb = subject ? sentence.tokens[subject.to] : undefined
  const acts =
    verb !== undefined && (auxiliaries.has(verb.lower) || isClauseVerb(verb) || /ed$/.test(verb.lower))
  return subject && subject.kind !== 'document' && acts ? subject : null
}

function subjectAfterWith(sentence: AnalysedSentence, right: number): Subject | null {
  for (let at = right - 1; at > Math.max(0, right - 12); at--) {
    if (sentence.tokens[at]?.lower !== 'with') continue
    const subject = nounPhraseAt(sentence, at + 1, right)
    return subject && subject.to === right && subject.kind !== 'organisation' ? subject : null
  }
  return null
}

const answerNouns: ReadonlySet<string> = new Set(
  'answer statement remarks speech message press-statement declaration reply letter interview'.split(' '),
)

/** "X gave the following answer to a question:" and "The message said as follows:": the words come after it. */
function introduction(sentence: AnalysedSentence): Attribution | null {
  const { tokens } = sentence
  const colon = tokens.findIndex((token) => token.text === ':' && !token.isQuoted)
  const following = tokens.findIndex((token) => token.lower === 'following')
  const announces =
    following !== -1 &&
    tokens.slice(following + 1, following + 6).some((token) => answerNouns.has(token.lower))
  const asFollows = tokens.some((token, at) => token.lower === 'follows' && tokens[at - 1]?.lower === 'as')
  if (!sentence.text.endsWith(':') && !announces && !asFollows) return null
  const subject = following === 0 ? authorAfter(sentence) : introductionSubject(sentence)
  if (!subject) return null
  const contents = colon === -1 ? [] : contentSpans(sentence, [{ from: colon + 1, to: tokens.length }], [])
  const cue = { from: subject.to, to: Math.min(tokens.length, subject.to + 1) }
  return { subject, cue, contents, opensBlock: true }
}

/** "Following is the full speech by the President:" */
function authorAfter(sentence: AnalysedSentence): Subject | null {
  const by = sentence.tokens.findIndex((token) => /^(?:by|of|from)$/.test(token.lower))
  return by === -1 ? null : nounPhraseAt(sentence, by + 1, sentence.tokens.length)
}

function introductionSubject(sentence: AnalysedSentence): Subject | null {
  const { tokens } = sentence
  const subject = nounPhraseAt(sentence, 0, tokens.length)
  if (subject) return subject
  const comma = prepositions.has(tokens[0]?.lower ?? '')
    ? tokens.findIndex((token) => token.text === ',')
    : -1
  return comma === -1 ? null : nounPhraseAt(sentence, comma + 1, tokens.length)
}
