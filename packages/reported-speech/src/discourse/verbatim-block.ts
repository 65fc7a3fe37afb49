import type { Attribution } from '../constructions/attribution.ts'
import { endingOwnWords } from '../lexicon/cue-verbs.ts'
import { firstPersonPronouns } from '../lexicon/function-words.ts'
import { backFromText, backToOccasion, salutations, thosePresent } from '../lexicon/occasions.ts'
import { closingLines, introducedOutlets, ofOneText, published, publishedViews } from '../lexicon/texts.ts'
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
  /** What stands before this sentence, such as the address of a letter, is nobody's. */
  readonly from?: number
  /** The paragraph that it ends with, where that is certain. */
  readonly lastParagraph?: number
}

export function opensBlock(
  sentence: AnalysedSentence,
  attribution: Attribution,
  speaker: Speaker,
  quotes: readonly Span[],
  next: () => BlockStart,
): VerbatimBlock | null {
  if (!attribution.opensBlock && !goesOnVerbatim(sentence, attribution)) return null
  return {
    speaker,
    quoteEnd: quoteAfter(quotes, sentence.end),
    isText: speaker.kind === 'ORGANISATION' || isOfText(attribution, speaker),
    reason: 'announced',
    ...next(),
  }
}

type BlockStart = Pick<VerbatimBlock, 'from' | 'lastParagraph'>

const furthestSalutation = 14
const longestSalutation = 12

/**
 * Where the words begin that the sentence before `at` announces, and where they end if the text tells: in a letter
 * behind its salutation, set off from the text around them, or in somebody's own words, who quotes one paragraph.
 */
export function blockStart(
  sentences: readonly AnalysedSentence[],
  at: number,
  isInOwnWords: boolean,
): BlockStart {
  const near = sentences.slice(at, at + furthestSalutation)
  const salutation = near.findIndex(
    ({ tokens }) => tokens.length <= longestSalutation && salutations.has(tokens[0]?.lower ?? ''),
  )
  const from = salutation > 0 ? { from: at + salutation } : {}
  const first = sentences[at]
  if (!first) return from
  if (first.isQuotation) {
    let last = at
    while (sentences[last + 1]?.isQuotation) last++
    return { ...from, lastParagraph: sentences[last]?.paragraph ?? first.paragraph }
  }
  if (!isInOwnWords || first.paragraph === sentences[at - 1]?.paragraph) return from
  return { ...from, lastParagraph: first.paragraph }
}

/** "We are met": somebody tells it who was there. */
export const isFirstPerson = ({ tokens }: AnalysedSentence): boolean =>
  tokens.some((token) => !token.isQuoted && token.text !== 'US' && firstPersonPronouns.has(token.lower))

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
  if (block.lastParagraph !== undefined && sentence.paragraph > block.lastParagraph) return true
  if (closesText(sentence) || namesSpeaker(sentence, block.speaker, discourse, at)) return true
  if (isListed(sentence) || (block.isText && startsOutlet.test(sentence.text))) return true
  if (!attribution?.subject)
    return (block.isText ? endsText : endsWords).test(sentence.text) || startsDocument(sentence)
  const { subject } = attribution
  if (isQuotedBySomebody(sentence, attribution, subject)) return true
  if (subject.kind === 'pronoun') return endsWithPronoun(sentence, attribution, subject, block)
  if (attribution.cue.from > furthestCue) return false
  if (subject.kind === 'person' && sentence.tokens[attribution.cue.from]?.lower === 'according') return true
  if (subject.kind === 'person') return endsWithPerson(sentence, attribution, subject, block, discourse, at)
  if (block.isText && subject.kind === 'organisation' && subject.from < 2 && inText.test(sentence.text))
    return true
  if (subject.kind === 'group') return thoseThere.test(wordsOf(sentence, subject))
  if (subject.kind === 'role' && /^An? /.test(sentence.text)) return isPlainSaying(sentence, attribution)
  if (sentence.text.endsWith(':') || goesOnVerbatim(sentence, attribution)) return subject.kind === 'role'
  return (
    (subject.kind === 'role' || (subject.kind === 'document' && block.isText)) &&
    discourse.resolve(sentence, subject, at)?.speaker === block.speaker
  )
}

/** “A,” said Bo Tarn: with marks and a name of its own, behind words that have neither. */
const isQuotedBySomebody = (
  { tokens }: AnalysedSentence,
  { cue }: Attribution,
  { kind, head, from, to }: Subject,
): boolean =>
  (kind === 'person' || kind === 'role' || kind === 'organisation' || /^(?:he|she)$/.test(head)) &&
  tokens[0]?.isQuoted === true &&
  !tokens.slice(from, to).some(({ isQuoted }) => isQuoted) &&
  endingOwnWords.has(tokens[cue.from]?.lower ?? '')

/** The speaker's own name, behind his or her words: as it signs them, or as somebody tells of the speaker again. */
function namesSpeaker(
  sentence: AnalysedSentence,
  speaker: Speaker,
  discourse: Discourse,
  at: number,
): boolean {
  if (speaker.name === null || isFirstPerson(sentence)) return false
  return sentence.mentions.some((mention) => {
    const subject = { ...mention, kind: 'person', head: '', mention } as const
    return discourse.resolve(sentence, subject, at)?.speaker === speaker
  })
}

/** Another body in a text of its own. */
const inText = pattern('u')`\b(?:in ${ofOneText} (?:\p{L}+ )?${publishedViews}|${published})\b`

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
