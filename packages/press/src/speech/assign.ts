import type { Span } from '../parsed-page.ts'
import { type AnalysedSentence, spanOf, wordsOf } from './analysed-sentence.ts'
import type { Attribution } from './attribution.ts'
import { attributionOf } from './attribution-of.ts'
import { documentIn } from './authorship.ts'
import type { Cast } from './cast.ts'
import { Floor, personOf } from './floor.ts'
import { firstFrom } from './overlapping.ts'
import { agentOf, performerOf } from './performance.ts'
import type { Speaker } from './speaker.ts'
import type { StatementDraft } from './statement-draft.ts'

interface Reading {
  readonly sentence: AnalysedSentence
  readonly attribution: Attribution | null
}

/** Reads the sentences in order and gives each its speaker; null for narration. */
export function assignSpeakers(
  sentences: readonly AnalysedSentence[],
  quotes: readonly Span[],
  cast: Cast,
  author: Speaker | null,
): readonly (StatementDraft | null)[] {
  const floor = new Floor(cast)
  const drafts: (StatementDraft | null)[] = []
  let block: Block | null = author ? { speaker: author, quoteEnd: null } : null
  sentences.forEach((sentence, at) => {
    const attribution = attributionOf(sentence)
    if (block && !endsBlock({ sentence, attribution }, block, floor, at)) {
      drafts.push(verbatim(sentence, block.speaker))
      return
    }
    block = null
    const speaker = attribution ? speakerOf(sentence, attribution, floor, at) : null
    if (attribution && speaker) {
      floor.give(speaker)
      if (attribution.looksBack) giveBack(sentences, drafts, speaker)
      drafts.push(draftOf(sentence, attribution, speaker))
      if (attribution.opensBlock || opensVerbatim(sentence, attribution))
        block = { speaker, quoteEnd: quoteAfter(quotes, sentence.end) }
    } else {
      const heading = headingSpeaker(sentence, cast, at)
      const quoteEnd = heading ? quoteAfter(quotes, sentence.end) : null
      if (heading && quoteEnd !== null) block = { speaker: heading, quoteEnd }
      drafts.push(null)
      watch(sentence, floor, cast, at)
    }
    noteDocument(sentence, floor, speaker, at)
  })
  return drafts
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
    drafts[at] = { sentence, speaker, spans: [span], source: null, cue: null, verbatimFrom: null }
  }
}

/** The words after "said:", up to the end of a quotation that follows, or up to the next speaker. */
interface Block {
  readonly speaker: Speaker
  readonly quoteEnd: number | null
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
  const quote = firstFrom(quotes, offset)
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
): Speaker | null {
  return attribution.subject ? floor.resolve(sentence, attribution.subject, at) : floor.last
}

function draftOf(
  sentence: AnalysedSentence,
  attribution: Attribution,
  speaker: Speaker,
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
    cue: spanOf(sentence, cue),
    verbatimFrom: colon === -1 ? null : (sentence.tokens[colon]?.end ?? null),
  }
}

function sourceSpan(sentence: AnalysedSentence, { subject }: Attribution): Span | null {
  return subject ? spanOf(sentence, subject) : null
}

function verbatim(sentence: AnalysedSentence, speaker: Speaker): StatementDraft {
  const span = { start: sentence.start, end: sentence.end }
  return { sentence, speaker, spans: [span], source: null, cue: null, verbatimFrom: sentence.start }
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
