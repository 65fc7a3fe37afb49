import type { Span } from '../parsed-page.ts'
import { type AnalysedSentence, spanOf, wordsOf } from './analysed-sentence.ts'
import type { Attribution, ConstruedAttribution } from './attribution.ts'
import { documentIn } from './authorship.ts'
import type { Cast } from './cast.ts'
import { cueSpan } from './cue-span.ts'
import { Floor, personOf } from './floor.ts'
import { agentOf, performerOf } from './performance.ts'
import type { Continuation } from './reason.ts'
import type { Resolution } from './resolution.ts'
import type { Speaker } from './speaker.ts'
import type { StatementDraft } from './statement-draft.ts'
import type { Turn } from './turn.ts'

interface Reading {
  readonly sentence: AnalysedSentence
  readonly attribution: Attribution | null
}

export interface Assignment {
  /** One for each sentence; null for narration. */
  readonly drafts: readonly (StatementDraft | null)[]
  /** One for each sentence. */
  readonly turns: readonly Turn[]
}

/** Reads the sentences in order, with what each attributes, and gives each its speaker. */
export function assignSpeakers(
  sentences: readonly AnalysedSentence[],
  attributions: readonly (readonly ConstruedAttribution[])[],
  quotes: readonly Span[],
  cast: Cast,
  author: Speaker | null,
): Assignment {
  const floor = new Floor(cast)
  const drafts: (StatementDraft | null)[] = []
  const turns: Turn[] = []
  let block: Block | null = author ? { speaker: author, quoteEnd: null, reason: 'wholeText' } : null
  sentences.forEach((sentence, at) => {
    const [attribution = null, ...others] = attributions[at] ?? []
    if (block && !endsBlock({ sentence, attribution }, block, floor, at)) {
      drafts.push(verbatim(sentence, block))
      turns.push({ meant: null, isGivenWhole: true, floor: floor.last })
      return
    }
    block = null
    const meant = attribution ? speakerOf(sentence, attribution, floor, at) : null
    const speaker = meant?.speaker ?? null
    if (attribution && meant && speaker) {
      floor.give(speaker)
      if (attribution.looksBack) giveBack(sentences, drafts, speaker)
      const draft = draftOf(sentence, attribution, meant)
      drafts.push(draft && { ...draft, further: furtherDrafts(sentence, others, floor, at) })
      if (attribution.opensBlock || opensVerbatim(sentence, attribution))
        block = { speaker, quoteEnd: quoteAfter(quotes, sentence.end), reason: 'announced' }
    } else {
      const heading = headingSpeaker(sentence, cast, at)
      const quoteEnd = heading ? quoteAfter(quotes, sentence.end) : null
      if (heading && quoteEnd !== null) block = { speaker: heading, quoteEnd, reason: 'underName' }
      drafts.push(null)
      watch(sentence, floor, cast, at)
    }
    noteDocument(sentence, floor, speaker, at)
    turns.push({ meant, isGivenWhole: false, floor: floor.last })
  })
  return { drafts, turns }
}

function furtherDrafts(
  sentence: AnalysedSentence,
  attributions: readonly ConstruedAttribution[],
  floor: Floor,
  at: number,
): readonly StatementDraft[] {
  return attributions.flatMap((attribution) => {
    const meant = speakerOf(sentence, attribution, floor, at)
    if (!meant) return []
    floor.give(meant.speaker)
    return draftOf(sentence, attribution, meant) ?? []
  })
}

/** "She said this in a lecture." Up to here, whatever nobody else said is hers. */
function giveBack(
  sentences: readonly AnalysedSentence[],
  drafts: (StatementDraft | null)[],
  speaker: Speaker,
): void {
  for (let at = drafts.length - 1; at >= 0; at--) {
    const sentence = sentences[at]
    if (drafts[at] !== null || !sentence) return
    const span = { start: sentence.start, end: sentence.end }
    const reason = 'lookedBackAt'
    drafts[at] = { sentence, speaker, spans: [span], source: null, cue: null, verbatimFrom: null, reason }
  }
}

/** The words after "said:", up to the end of a quotation that follows, or up to the next speaker. */
interface Block {
  readonly speaker: Speaker
  readonly quoteEnd: number | null
  readonly reason: Continuation
}

/** "He went on to say: A. B." has no quotation marks, so B is his too. */
function opensVerbatim({ tokens }: AnalysedSentence, { cue }: Attribution): boolean {
  return tokens.some(
    (token, at) =>
      at >= cue.to &&
      token.text === ':' &&
      !token.isQuoted &&
      tokens[at + 1]?.isCapital === true &&
      !tokens[at + 1]?.isQuoted,
  )
}

/** The end of the quotation that begins right behind `offset`. */
function quoteAfter(quotes: readonly Span[], offset: number): number | null {
  const quote = quotes.find((candidate) => candidate.start >= offset)
  return quote && quote.start - offset <= 3 ? quote.end : null
}

function endsBlock({ sentence, attribution }: Reading, block: Block, floor: Floor, at: number): boolean {
  if (block.quoteEnd !== null) return sentence.start >= block.quoteEnd
  if (!attribution?.subject)
    return /^(?:The participants|Present|Attending|Meanwhile|That day|On the same day)\b/.test(sentence.text)
  const { subject } = attribution
  if (subject.kind === 'pronoun')
    return block.speaker.kind === 'PERSON' && /^(?:he|she)$/.test(subject.head) && subject.from < 2
  if (attribution.cue.from > 40) return false
  if (subject.kind === 'person') {
    const { mention } = subject
    const isFullName = mention !== null && mention.name.to - mention.name.from > 1
    const isIntroduced = mention?.office != null || (subject.from === 0 && isFullName)
    return isIntroduced || floor.resolve(sentence, subject, at) === block.speaker
  }
  if (subject.kind === 'group')
    return /^(?:the )?(?:participants|speakers|attendees)/i.test(wordsOf(sentence, subject))
  return (
    (subject.kind === 'document' || subject.kind === 'role') &&
    floor.resolve(sentence, subject, at) === block.speaker
  )
}

function speakerOf(
  sentence: AnalysedSentence,
  attribution: Attribution,
  floor: Floor,
  at: number,
): Resolution | null {
  if (attribution.subject) return floor.resolution(sentence, attribution.subject, at)
  return floor.last && { speaker: floor.last, by: 'lastSpeaker' }
}

function draftOf(
  sentence: AnalysedSentence,
  attribution: ConstruedAttribution,
  { speaker, by }: Resolution,
): StatementDraft | null {
  const { subject, cue, contents } = attribution
  if (contents.length === 0) return null
  const colon = sentence.tokens.findIndex(
    (token, at) => at >= cue.to && token.text === ':' && !token.isQuoted,
  )
  return {
    sentence,
    speaker,
    spans: contents,
    source: subject ? sourceSpan(sentence, attribution) : null,
    cue: cueSpan(sentence, cue),
    verbatimFrom: colon === -1 ? null : (sentence.tokens[colon]?.end ?? null),
    reason: { attribution, by },
  }
}

function sourceSpan(sentence: AnalysedSentence, { subject }: Attribution): Span | null {
  return subject ? spanOf(sentence, subject) : null
}

function verbatim(sentence: AnalysedSentence, { speaker, reason }: Block): StatementDraft {
  const span = { start: sentence.start, end: sentence.end }
  return { sentence, speaker, spans: [span], source: null, cue: null, verbatimFrom: sentence.start, reason }
}

/** A line that is nothing but a title and a name, above that person's words. */
function headingSpeaker(sentence: AnalysedSentence, cast: Cast, at: number): Speaker | null {
  const [mention] = sentence.mentions
  const { tokens } = sentence
  const isAlone = mention?.isCertain && mention.from === 0 && mention.to >= tokens.length - 1
  return isAlone && mention ? personOf(cast, sentence, mention, at) : null
}

/** Nobody is quoted here, but "he" in the next sentence is whoever acts in this one. */
function watch(sentence: AnalysedSentence, floor: Floor, cast: Cast, at: number): void {
  const agent = agentOf(sentence)
  if (agent) {
    const speaker = floor.resolve(sentence, agent, at)
    if (speaker) floor.give(speaker)
    return
  }
  const performer = performerOf(sentence)
  if (performer && performer.kind !== 'pronoun') {
    const speaker = floor.resolve(sentence, performer, at)
    if (speaker) floor.give(speaker)
  } else if (floor.last === null) {
    const first = sentence.mentions.find((mention) => mention.isCertain)
    if (first) floor.give(personOf(cast, sentence, first, at))
  }
}

function noteDocument(sentence: AnalysedSentence, floor: Floor, speaker: Speaker | null, at: number): void {
  const document = documentIn(sentence)
  if (!document) return
  const author = speaker ?? (document.author ? floor.resolve(sentence, document.author, at) : null)
  if (author && !speaker && document.author && document.author.from > 0) floor.give(author)
  if (author) floor.giveAuthorship(document.noun, author)
}
