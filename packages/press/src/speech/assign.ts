import type { Span } from '../parsed-page.ts'
import { type AnalysedSentence, spanOf, wordsOf } from './analysed-sentence.ts'
import type { Attribution } from './attribution.ts'
import { attributionsOf } from './attribution-of.ts'
import { documentIn, type Told } from './authorship.ts'
import type { Cast } from './cast.ts'
import { cueSpan } from './cue-span.ts'
import { Floor, personOf } from './floor.ts'
import { agentOf, performerOf } from './performance.ts'
import type { Speaker } from './speaker.ts'
import type { StatementDraft } from './statement-draft.ts'

interface Reading {
  readonly sentence: AnalysedSentence
  readonly attribution: Attribution | null
}

export interface Assigned {
  readonly drafts: readonly (StatementDraft | null)[]
  /** Sentences that themselves tell of saying, whether anybody is known to say it or not. */
  readonly reporting: ReadonlySet<number>
}

/** Reads the sentences in order and gives each its speaker; null for narration. */
export function assignSpeakers(
  sentences: readonly AnalysedSentence[],
  quotes: readonly Span[],
  cast: Cast,
  author: Speaker | null,
): Assigned {
  const floor = new Floor(cast)
  const drafts: (StatementDraft | null)[] = []
  const reporting = new Set<number>()
  let block: Block | null = author ? { speaker: author, quoteEnd: null, isText: false } : null
  sentences.forEach((sentence, at) => {
    if (!sentence.tokens.some((token) => token.isWord)) {
      drafts.push(null)
      return
    }
    const [attribution = null, ...others] = attributionsOf(sentence)
    const document = documentIn(sentence)
    if (attribution || isTold(sentence, document)) reporting.add(at)
    if (block && !endsBlock({ sentence, attribution }, block, floor, at)) {
      drafts.push(verbatim(sentence, block.speaker))
      return
    }
    block = null
    const speaker = attribution
      ? (authorBeside(sentence, attribution, floor, at) ?? speakerOf(sentence, attribution, floor, at))
      : null
    if (attribution && speaker) {
      floor.give(speaker)
      if (attribution.looksBack) giveBack(sentences, drafts, speaker, at < lastOpening)
      const draft = draftOf(sentence, attribution, speaker, at)
      drafts.push(draft && { ...draft, further: furtherDrafts(sentence, others, floor, at) })
      if (isListed(sentences[at + 1])) block = null
      else if (attribution.opensBlock || opensVerbatim(sentence, attribution))
        block = {
          speaker,
          quoteEnd: quoteAfter(quotes, sentence.end),
          isText: speaker.kind === 'ORGANISATION' || isOfText(attribution, speaker),
        }
    } else {
      const heading =
        headingSpeaker(sentence, cast, at) ?? beforeQuote(sentence, sentences[at + 1], floor, at)
      const quoteEnd = heading ? quoteAfter(quotes, sentence.end) : null
      if (heading && quoteEnd !== null) block = { speaker: heading, quoteEnd, isText: false }
      drafts.push(null)
      watch(sentence, floor, cast, at)
    }
    if (document) noteDocument(sentence, document, floor, speaker, at)
  })
  return { drafts, reporting }
}

/** "A press release was read out", "These remarks were made at ...": tells of words without giving them. */
function isTold(sentence: AnalysedSentence, document: Told | null): boolean {
  return (document !== null && document.author !== null) || toldOf.test(sentence.text)
}

const toldOf =
  /^(?:.{0,80}\b(?:(?:this|these|the|his|her) (?:remarks?|statements?|comments?|directives?|observations?|views?|commitment)\b.{0,20}\b(?:made|issued|given|affirmed|expressed|came)|made (?:this|these|the) (?:remarks?|statements?|comments?))|.{0,60}\b(?:read out|was adopted|was issued|was released|was sent)\b|(?:On the same day|That day|Present|Also present|The (?:event|meeting|discussion|occasion|ceremony|visit|delegation))\b)/

function furtherDrafts(
  sentence: AnalysedSentence,
  attributions: readonly Attribution[],
  floor: Floor,
  at: number,
): readonly StatementDraft[] {
  return attributions.flatMap((attribution) => {
    const speaker = speakerOf(sentence, attribution, floor, at)
    if (!speaker) return []
    floor.give(speaker)
    return draftOf(sentence, attribution, speaker, at) ?? []
  })
}

/** "She said this in a lecture." Up to here, whatever nobody else said is hers. */
function giveBack(
  sentences: readonly AnalysedSentence[],
  drafts: (StatementDraft | null)[],
  speaker: Speaker,
  isWhole: boolean,
): void {
  for (let at = drafts.length - 1; at >= 0; at--) {
    const sentence = sentences[at]
    if ((drafts[at] !== null && !isWhole) || !sentence) return
    const span = { start: sentence.start, end: sentence.end }
    drafts[at] = { sentence, speaker, spans: [span], source: null, cue: null, verbatimFrom: null }
  }
}

const isListed = (next: AnalysedSentence | undefined) => next !== undefined && /^[•*▪●·-]\s/.test(next.text)

/** The words after "said:", up to the end of a quotation that follows, or up to the next speaker. */
interface Block {
  readonly speaker: Speaker
  readonly quoteEnd: number | null
  /** A text speaks, not a person. */
  readonly isText: boolean
}

/** "He went on to say: A. B." has no quotation marks, so B is his too. */
function opensVerbatim({ tokens }: AnalysedSentence, { cue }: Attribution): boolean {
  return tokens.some(
    (token, at) =>
      at >= cue.to &&
      token.text === ':' &&
      !token.isQuoted &&
      opensSentence(tokens[at + 1]?.text === ',' ? tokens[at + 2] : tokens[at + 1]),
  )
}

const opensSentence = (token: AnalysedSentence['tokens'][number] | undefined) =>
  token?.isCapital === true && !token.isQuoted

/** The end of the quotation that begins right behind `offset`. */
function quoteAfter(quotes: readonly Span[], offset: number): number | null {
  const quote = quotes.find((candidate) => candidate.start >= offset)
  return quote && quote.start - offset <= 3 ? quote.end : null
}

const isOfText = ({ subject }: Attribution, speaker: Speaker) =>
  subject?.kind === 'document' ||
  subject?.head === 'it' ||
  (speaker.kind === 'PERSON' && speaker.isBareName && /\s/.test(speaker.name ?? '')) ||
  /\b(?:paper|newspaper|daily|news|times|post|agency|statement|magazine)\b/i.test(
    `${speaker.name} ${subject?.head}`,
  )

const lastOpening = 3

/** "The Courier |says| that A.": in the present tense a text is retold to its end; events are told in the past. */
const isSummary = ({ tokens }: AnalysedSentence, attribution: Attribution, speaker: Speaker) =>
  speaker.kind !== 'GROUP' &&
  (isOfText(attribution, speaker) || attribution.subject?.kind === 'organisation') &&
  /^(?:says|states|notes|stresses|observes|comments|holds|adds|underlines|terms|underscores|points|warns|declares)$/.test(
    tokens[attribution.cue.from]?.lower ?? '',
  )

/** "He said that", and not the "it is feared that" of somebody's own words. */
const isSaying = ({ start }: AnalysedSentence, { subject, contents }: Attribution) =>
  subject !== null && (subject.from < 2 || (contents[0]?.start ?? 0) <= start + 1)

/** "The Arkovian newspaper Harl Courier carried": another text is told of. */
const startsOutlet =
  /^(?:The |An? )?(?:\p{Lu}[\p{L}.]+ ){0,3}(?:newspaper|paper|daily|weekly|magazine|news agency|radio|website|Internet homepage)\b/u

/** Another body in a text of its own. */
const inText =
  /\b(?:in (?:its|an|a) (?:\p{L}+ )?(?:article|statement|commentary|editorial)|posted|carried|issued|released)\b/u

/** Verbs that end somebody's own words when another person is their subject; "indicated" need not. */
const isPlainSaying = ({ tokens }: AnalysedSentence, { cue, opensBlock }: Attribution) =>
  opensBlock ||
  /^(?:said|says|added|noted|stressed|stated|told|continued|declared|pointed|remarked|emphasi[sz]ed|underlined|underscored|highlighted|explained|expressed|recalled|reiterated|called|urged|hoped|praised|spoke|referred|thanked|affirmed|announced|notes|stresses|states|adds|goes|went)$/.test(
    tokens[cue.from]?.lower ?? '',
  )

/** What tells of the occasion again, behind somebody's own words. */
const endsWords = /^(?:The participants|Present|Attending|Meanwhile|That day|On the same day)\b/
const endsText = /^(?:The participants|Present|Attending|That day|On the same day)\b/

function endsBlock({ sentence, attribution }: Reading, block: Block, floor: Floor, at: number): boolean {
  if (block.quoteEnd !== null) return sentence.start >= block.quoteEnd
  if (isListed(sentence) || (block.isText && startsOutlet.test(sentence.text))) return true
  if (!attribution?.subject) return (block.isText ? endsText : endsWords).test(sentence.text)
  const { subject } = attribution
  if (subject.kind === 'pronoun') {
    const isOwn = block.isText ? subject.head === 'it' : /^(?:he|she)$/.test(subject.head)
    return (
      isOwn &&
      (block.isText || block.speaker.kind === 'PERSON') &&
      isSaying(sentence, attribution) &&
      isPlainSaying(sentence, attribution)
    )
  }
  if (attribution.cue.from > 40) return false
  if (subject.kind === 'person') {
    const { mention } = subject
    const isFullName = mention !== null && mention.name.to - mention.name.from > 1
    if (!isPlainSaying(sentence, attribution)) return false
    if (block.isText && mention !== null && !mention.isCertain && isFullName) return true
    const isIntroduced = (mention?.offices.length ?? 0) > 0 || (subject.from === 0 && isFullName)
    return isIntroduced || floor.resolve(sentence, subject, at) === block.speaker
  }
  if (block.isText && subject.kind === 'organisation' && subject.from < 2 && inText.test(sentence.text))
    return true
  if (subject.kind === 'group')
    return /^(?:the )?(?:participants|speakers|attendees)/i.test(wordsOf(sentence, subject))
  if (sentence.text.endsWith(':') || opensVerbatim(sentence, attribution)) return subject.kind === 'role'
  return (
    (subject.kind === 'role' || (subject.kind === 'document' && block.isText)) &&
    floor.resolve(sentence, subject, at) === block.speaker
  )
}

/** "In a message from Ada Kerrin, |it| said": the text is hers. */
function authorBeside(
  sentence: AnalysedSentence,
  { subject }: Attribution,
  floor: Floor,
  at: number,
): Speaker | null {
  if (subject?.head !== 'it') return null
  const author = documentIn(sentence)?.author
  return author && author.to <= subject.from ? floor.resolve(sentence, author, at) : null
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
  at: number,
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
    isOfText: isOfText(attribution, speaker),
    isAccording: sentence.tokens[cue.from]?.lower === 'according',
    isSummary: at < lastOpening && isSummary(sentence, attribution, speaker),
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

/** "The President addressed the nation;" and a quotation opens the next line. */
function beforeQuote(
  sentence: AnalysedSentence,
  next: AnalysedSentence | undefined,
  floor: Floor,
  at: number,
): Speaker | null {
  if (!/[:;]$/.test(sentence.text) || next === undefined || !/^["“]/.test(next.text)) return null
  const performer = performerOf(sentence)
  return performer ? floor.resolve(sentence, performer, at) : null
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

/** A text without a name is that of those who have just been told of. */
const isMadePublic =
  /\b(?:press release|statement|declaration|appeal|letter) (?:was|were) (?:also )?(?:read out|read|made public|issued|released)\b/

function noteDocument(
  sentence: AnalysedSentence,
  document: Told,
  floor: Floor,
  speaker: Speaker | null,
  at: number,
): void {
  const named = document.author ? floor.resolve(sentence, document.author, at) : null
  const author = speaker ?? named ?? (isMadePublic.test(sentence.text) ? floor.last : null)
  if (author && !speaker && document.author && document.author.from > 0) floor.give(author)
  if (author) floor.giveAuthorship(document.noun, author)
}
