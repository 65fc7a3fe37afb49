import type { Attribution } from '../constructions/attribution.ts'
import type { ConstruedAttribution } from '../constructions/construction.ts'
import { deniesWords } from '../cues/cues.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import type { Cast } from '../names/cast.ts'
import { genderOfObject } from '../names/likely-gender.ts'
import { personOf } from '../names/person-of.ts'
import type { Speaker } from '../names/speaker.ts'
import { documentIn } from '../phrases/authorship.ts'
import { openingOf } from '../text/opening.ts'
import type { Span } from '../text/span.ts'
import { anyCompany } from './company.ts'
import { Discourse } from './discourse.ts'
import { draftOf, givenWhole } from './draft.ts'
import { beforeQuote, headingSpeaker } from './heading.ts'
import type { Resolution } from './resolution.ts'
import type { SentenceTrace } from './sentence-trace.ts'
import type { StatementDraft } from './statement-draft.ts'
import { isTold, noteDocument } from './told.ts'
import {
  blockStart,
  endsBlock,
  isFirstPerson,
  isListed,
  opensBlock,
  quoteAfter,
  type VerbatimBlock,
} from './verbatim-block.ts'
import { watch } from './watch.ts'

export interface Assignment {
  /** One for each sentence; null for narration. */
  readonly drafts: readonly (StatementDraft | null)[]
  /** One for each sentence. */
  readonly traces: readonly SentenceTrace[]
}

/** A page opens with its first sentences: what is attributed there may hold for the rest of it. */
const lastOpening = 3

/** Reads the sentences in order, with what each attributes, and gives each its speaker. */
export function assignSpeakers(
  sentences: readonly AnalysedSentence[],
  attributions: readonly (readonly ConstruedAttribution[])[],
  quotes: readonly Span[],
  cast: Cast,
  company = anyCompany,
): Assignment {
  const discourse = new Discourse(cast, company)
  // Where a body speaks for itself in the present tense, what else is told is not a text of its that somebody retells.
  const opening = company === anyCompany ? lastOpening : 0
  const opensUntil = openingOf(sentences)
  const drafts: (StatementDraft | null)[] = []
  const traces: SentenceTrace[] = []
  let block: VerbatimBlock | null = null
  let isInOwnWords = false
  sentences.forEach((sentence, at) => {
    cast.arriveAt(at)
    const [attribution = null, ...others] = attributions[at] ?? []
    const document = documentIn(sentence)
    const tells = attribution !== null || isTold(sentence, document) || deniesWords(sentence)
    if (
      block &&
      company.parts?.(sentence) !== true &&
      !endsBlock(sentence, attribution, block, discourse, at)
    ) {
      const isSaid = at >= (block.from ?? 0)
      drafts.push(isSaid ? givenWhole(sentence, block) : null)
      traces.push({ meant: null, isGivenWhole: true, tells, lastSpeaker: discourse.last })
      return
    }
    block = null
    isInOwnWords ||= isFirstPerson(sentence)
    meetPersons(sentence, discourse, cast, at)
    const meant = attribution ? speakerOf(sentence, attribution, discourse, at) : null
    const speaker = meant?.speaker ?? null
    if (attribution && meant && speaker) {
      discourse.follow(meant)
      if (attribution.looksBack) giveBack(sentences, drafts, speaker, opensUntil)
      const draft = draftOf(sentence, attribution, meant, at < opening)
      const further = others.flatMap((other) => {
        const by = speakerOf(sentence, other, discourse, at)
        if (by) discourse.follow(by)
        return (by && draftOf(sentence, other, by, at < opening)) ?? []
      })
      drafts.push(draft && { ...draft, further })
      const next = () => blockStart(sentences, at + 1, isInOwnWords)
      block = isListed(sentences[at + 1]) ? null : opensBlock(sentence, attribution, speaker, quotes, next)
    } else {
      const quoteEnd = quoteAfter(quotes, sentence.end)
      const heading =
        quoteEnd === null
          ? null
          : (headingSpeaker(sentence, cast, at) ?? beforeQuote(sentence, sentences[at + 1], discourse, at))
      if (heading) {
        discourse.learn(heading)
        block = { speaker: heading.speaker, quoteEnd, isText: false, reason: 'underName' }
      }
      drafts.push(null)
      watch(sentence, discourse, cast, at)
    }
    if (document) noteDocument(sentence, document, discourse, speaker, at)
    traces.push({ meant, isGivenWhole: false, tells, lastSpeaker: discourse.last })
  })
  return { drafts, traces }
}

function meetPersons(sentence: AnalysedSentence, discourse: Discourse, cast: Cast, at: number): void {
  const named = sentence.mentions
    .filter(({ isCertain }) => isCertain)
    .map((mention) => personOf(cast, sentence, mention, at))
  discourse.hearObject(genderOfObject(sentence))
  for (const person of named) discourse.meet(person)
}

/**
 * "She said this in a lecture." Up to here, whatever nobody else said in the paragraph is hers, in the opening of a text
 * also above it; behind its first sentences everything.
 */
function giveBack(
  sentences: readonly AnalysedSentence[],
  drafts: (StatementDraft | null)[],
  speaker: Speaker,
  opensUntil: number,
): void {
  const paragraph = sentences[drafts.length]?.paragraph ?? 0
  for (let at = drafts.length - 1; at >= 0; at--) {
    const sentence = sentences[at]
    if (!sentence || drafts[at] !== null) return
    if (sentence.paragraph !== paragraph && paragraph > opensUntil) return
    const span = { start: sentence.start, end: sentence.end }
    const reason = 'lookedBackAt'
    drafts[at] = { sentence, speaker, spans: [span], source: null, cue: null, verbatimFrom: null, reason }
  }
}

function speakerOf(
  sentence: AnalysedSentence,
  attribution: Attribution,
  discourse: Discourse,
  at: number,
): Resolution | null {
  const { subject } = attribution
  if (subject === null) return discourse.last && { speaker: discourse.last, by: 'lastSpeaker' }
  return authorBeside(sentence, attribution, discourse, at) ?? discourse.resolve(sentence, subject, at)
}

/** "In a message from Ada Kerrin, |it| said": the text is hers. */
function authorBeside(
  sentence: AnalysedSentence,
  { subject }: Attribution,
  discourse: Discourse,
  at: number,
): Resolution | null {
  if (subject?.head !== 'it') return null
  const author = documentIn(sentence)?.author
  const written = author && author.to <= subject.from ? discourse.resolve(sentence, author, at) : null
  return written && { ...written, by: 'namedAuthor' }
}
