import type { Attribution } from '../constructions/attribution.ts'
import { endingOwnWords } from '../lexicon/cue-verbs.ts'
import { backFromText, backToOccasion, thosePresent } from '../lexicon/occasions.ts'
import { closingLines, introducedOutlets, published, publishedViews } from '../lexicon/texts.ts'
import { pattern } from '../lexicon/words.ts'
import { type AnalysedSentence, wordsOf } from '../names/analysed-sentence.ts'
import type { Speaker } from '../names/speaker.ts'
import { documentIn } from '../phrases/authorship.ts'
import type { Subject } from '../phrases/subject.ts'
import { firstFrom } from '../text/overlapping.ts'
import type { Span } from '../text/span.ts'
import type { Discourse } from './discourse.ts'
import { isOfText } from './of-text.ts'
import type { Continuation } from './reason.ts'

/** The words after "said:", up to the end of a quotation that follows, or up to the next speaker. */
export interface VerbatimBlock {
  readonly speaker: Speaker
  readonly quoteEnd: number | null
  /** A text or a body speaks, not a person. */
  readonly isText: boolean
  readonly reason: Continuation
}

export function opensBlock(
  sentence: AnalysedSentence,
  attribution: Attribution,
  speaker: Speaker,
  quotes: readonly Span[],
): VerbatimBlock | null {
  if (!attribution.opensBlock && !goesOnVerbatim(sentence, attribution)) return null
  return {
    speaker,
    quoteEnd: quoteAfter(quotes, sentence.end),
    isText: speaker.kind === 'ORGANISATION' || isOfText(attribution, speaker),
    reason: 'announced',
  }
}

/** "He went on to say: A. B." has no quotation marks, so B is his too. */
function goesOnVerbatim({ tokens }: AnalysedSentence, { cue }: Attribution): boolean {
  return tokens.some((token, at) => {
    if (at < cue.to || token.text !== ':' || token.isQuoted) return false
    const next = tokens[at + 1]?.text === ',' ? tokens[at + 2] : tokens[at + 1]
    return next?.isCapital === true && !next.isQuoted
  })
}

/** The end of the quotation that begins right behind `offset`. */
export function quoteAfter(quotes: readonly Span[], offset: number): number | null {
  const quote = firstFrom(quotes, offset)
  return quote && quote.start - offset <= 3 ? quote.end : null
}

/** "ENDS", "Background": a line that parts what is said from what the office adds. */
const closesText = ({ text }: AnalysedSentence): boolean =>
  text.length < 30 &&
  closingLines.has(
    text
      .toLowerCase()
      .replace(/[^\p{L}]+/gu, ' ')
      .trim(),
  )

/** A colon before a list of items opens no speech. */
export const isListed = (sentence: AnalysedSentence | undefined): boolean =>
  sentence !== undefined && /^[•*▪●·-]\s/.test(sentence.text)

/** What tells of the occasion again, behind somebody's own words. */
const endsWords = pattern()`^${backToOccasion}\b`
const endsText = pattern()`^${backFromText}\b`

/** "The Arkovian newspaper Harl Courier carried": another text is told of. */
const startsOutlet = pattern('u')`^(?:The |An? )?(?:\p{Lu}[\p{L}.]+ ){0,3}${introducedOutlets}\b`

/** "Ada Kerrin, chairwoman of the Guild, released a statement": the next text is told of. */
function startsDocument(sentence: AnalysedSentence): boolean {
  const author = documentIn(sentence)?.author
  return author?.from === 0 && author.mention !== null && author.mention.offices.length > 0
}

const thoseThere = pattern('i')`^(?:the )?${thosePresent}`

const furthestCue = 40

export function endsBlock(
  sentence: AnalysedSentence,
  attribution: Attribution | null,
  block: VerbatimBlock,
  discourse: Discourse,
  at: number,
): boolean {
  if (block.quoteEnd !== null) return sentence.start >= block.quoteEnd
  if (closesText(sentence)) return true
  if (isListed(sentence) || (block.isText && startsOutlet.test(sentence.text))) return true
  if (!attribution?.subject)
    return (block.isText ? endsText : endsWords).test(sentence.text) || startsDocument(sentence)
  const { subject } = attribution
  if (subject.kind === 'pronoun') return endsWithPronoun(sentence, attribution, subject, block)
  if (attribution.cue.from > furthestCue) return false
  if (subject.kind === 'person') return endsWithPerson(sentence, attribution, subject, block, discourse, at)
  if (block.isText && subject.kind === 'organisation' && subject.from < 2 && inText.test(sentence.text))
    return true
  if (subject.kind === 'group') return thoseThere.test(wordsOf(sentence, subject))
  if (subject.kind === 'role' && /^An? /.test(sentence.text) && subject.from === 0)
    return isPlainSaying(sentence, attribution)
  if (sentence.text.endsWith(':') || goesOnVerbatim(sentence, attribution)) return subject.kind === 'role'
  return (
    (subject.kind === 'role' || (subject.kind === 'document' && block.isText)) &&
    discourse.resolve(sentence, subject, at)?.speaker === block.speaker
  )
}

/** Another body in a text of its own. */
const inText = pattern('u')`\b(?:in (?:its|an?) (?:\p{L}+ )?${publishedViews}|${published})\b`

/** "He said that", "it noted"; not the "it is feared that" of somebody's own words. */
function endsWithPronoun(
  sentence: AnalysedSentence,
  attribution: Attribution,
  subject: Subject,
  { isText, speaker }: VerbatimBlock,
): boolean {
  const isOwn = isText ? subject.head === 'it' : /^(?:he|she)$/.test(subject.head)
  const isFirst = subject.from < 2 || (attribution.contents[0]?.start ?? 0) <= sentence.start + 1
  return isOwn && (isText || speaker.kind === 'PERSON') && isFirst && isPlainSaying(sentence, attribution)
}

function endsWithPerson(
  sentence: AnalysedSentence,
  attribution: Attribution,
  subject: Subject,
  { isText, speaker }: VerbatimBlock,
  discourse: Discourse,
  at: number,
): boolean {
  const { mention } = subject
  if (!isPlainSaying(sentence, attribution) || mention === null) return false
  const isFullName = mention.name.to - mention.name.from > 1
  if (isText && !mention.isCertain && isFullName) return true
  const isIntroduced = mention.offices.length > 0 || (subject.from === 0 && isFullName)
  return isIntroduced || discourse.resolve(sentence, subject, at)?.speaker === speaker
}

const isPlainSaying = ({ tokens }: AnalysedSentence, { cue, opensBlock: opens }: Attribution) =>
  opens || endingOwnWords.has(tokens[cue.from]?.lower ?? '')
