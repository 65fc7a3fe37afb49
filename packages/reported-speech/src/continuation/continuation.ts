import type { StatementDraft } from '../discourse/statement-draft.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import type { Span } from '../text/span.ts'
import { fillSilentRuns } from './silent-run.ts'

type Drafts = readonly (StatementDraft | null)[]

/**
 * Gives sentences without words of saying to the speaker whose words they go on with; unless it `goesOn`, only those
 * that are quotations.
 */
export function continueSpeeches(
  sentences: readonly AnalysedSentence[],
  drafts: Drafts,
  quotes: readonly Span[],
  tells: readonly boolean[],
  goesOn = true,
): Drafts {
  const speakerOfQuote = quoteSpeakers(drafts, quotes)
  const filled = drafts.map((draft, at) => {
    const sentence = sentences[at]
    if (draft || !sentence) return draft
    return insideQuote(sentence, quotes, speakerOfQuote)
  })
  const quoted = followQuotes(sentences, leadQuotes(sentences, filled, quotes), quotes)
  if (!goesOn) return quoted
  const between = quoted.map((draft, at) => {
    const sentence = sentences[at]
    if (draft || !sentence) return draft
    const before = quoted[at - 1]
    const after = quoted[at + 1]
    const isBetween =
      before != null &&
      after != null &&
      before.speaker === after.speaker &&
      before.sentence.paragraph === sentence.paragraph &&
      after.sentence.paragraph === sentence.paragraph &&
      isTrailing(after)
    return isBetween ? continuing(sentence, before) : null
  })
  return fillSilentRuns(sentences, between, tells)
}

/**
 * “A.
 *
 * “B,” she said. A paragraph that is a quotation and never closed goes on in the next, whose words are hers.
 */
function leadQuotes(sentences: readonly AnalysedSentence[], drafts: Drafts, quotes: readonly Span[]): Drafts {
  const led = [...drafts]
  for (let at = sentences.length - 2; at >= 0; at--) {
    const [sentence, next] = [sentences[at], sentences[at + 1]]
    const behind = led[at + 1]
    if (!sentence || !next || !behind || led[at]) continue
    const isOpen = next.paragraph === sentence.paragraph || !/["”’»][.,]?$/u.test(sentence.text)
    const span = quotedIn(sentence, quotes)
    if (span !== null && isOpen && next.tokens[0]?.isQuoted === true)
      led[at] = { ...going(sentence, behind, span), reason: 'insideQuote' }
  }
  return led
}

/** What of a sentence is quoted, if it is most of it. */
function quotedIn(sentence: AnalysedSentence, quotes: readonly Span[]): Span | null {
  const quote = longestIn(sentence, quotes)
  if (quote === null) return null
  const span = { start: Math.max(sentence.start, quote.start), end: Math.min(sentence.end, quote.end) }
  return (span.end - span.start) * 5 >= (sentence.end - sentence.start) * 4 ? span : null
}

/** “A,” she said. “B.” A quotation right behind words of somebody is theirs too, also in the next paragraph. */
function followQuotes(
  sentences: readonly AnalysedSentence[],
  drafts: Drafts,
  quotes: readonly Span[],
): Drafts {
  const followed: (StatementDraft | null)[] = []
  sentences.forEach((sentence, at) => {
    const draft = drafts[at] ?? null
    const before = followed.at(-1) ?? behindTold(sentences, followed, sentence)
    const span = draft || !before ? null : quotedIn(sentence, quotes)
    const isNear =
      before?.sentence.paragraph === sentence.paragraph ||
      (before != null && (endsQuoted(before, quotes) || isAlone(sentences, at)))
    const follows = before != null && span !== null && isNear
    followed.push(follows ? { ...going(sentence, before, span), reason: 'quoteBehind' } : draft)
  })
  return followed
}

/** A paragraph of one sentence, right behind what somebody said: “We can learn from them.” */
const isAlone = (sentences: readonly AnalysedSentence[], at: number) =>
  [sentences[at - 1], sentences[at + 1]].every((beside) => beside?.paragraph !== sentences[at]?.paragraph)

/** "She praised the port. Both towns have one. “We can learn.”": within a paragraph that names nobody else. */
function behindTold(
  sentences: readonly AnalysedSentence[],
  drafts: Drafts,
  { paragraph }: AnalysedSentence,
): StatementDraft | null {
  const at = drafts.length - 1
  const [told, before] = [sentences[at], drafts[at - 1]]
  const isNear = told?.paragraph === paragraph && before?.sentence.paragraph === paragraph
  return isNear && told.mentions.length === 0 ? (before ?? null) : null
}

function endsQuoted({ sentence }: StatementDraft, quotes: readonly Span[]): boolean {
  return longestIn(sentence, quotes) !== null
}

/** "A, he said": what stands before A may be his words too. */
function isTrailing({ cue, spans }: StatementDraft): boolean {
  const first = spans[0]
  return cue !== null && first !== undefined && first.start < cue.start
}

function continuing(sentence: AnalysedSentence, before: StatementDraft): StatementDraft {
  return { ...going(sentence, before, whole(sentence)), reason: 'between' }
}

function going(sentence: AnalysedSentence, { speaker }: StatementDraft, span: Span) {
  return { sentence, speaker, spans: [span], source: null, cue: null, verbatimFrom: null }
}

const whole = ({ start, end }: AnalysedSentence): Span => ({ start, end })

/** Whose words a quotation holds, by the statement that reaches into it. */
function quoteSpeakers(drafts: Drafts, quotes: readonly Span[]): ReadonlyMap<Span, StatementDraft> {
  const speakers = new Map<Span, StatementDraft>()
  let at = 0
  for (const draft of drafts) {
    for (const span of draft?.spans ?? []) {
      while (at > 0 && (quotes[at - 1]?.end ?? 0) > span.start) at--
      for (; at < quotes.length; at++) {
        const quote = quotes[at]
        if (!quote || quote.start >= span.end) break
        if (draft && quote.end > span.start) speakers.set(quote, draft)
      }
    }
  }
  return speakers
}

function insideQuote(
  sentence: AnalysedSentence,
  quotes: readonly Span[],
  speakers: ReadonlyMap<Span, StatementDraft>,
): StatementDraft | null {
  const quote = longestIn(sentence, quotes)
  const owner = quote ? speakers.get(quote) : undefined
  if (!quote || !owner) return null
  const span = { start: Math.max(sentence.start, quote.start), end: Math.min(sentence.end, quote.end) }
  if ((span.end - span.start) * 2 < sentence.end - sentence.start) return null
  return { ...going(sentence, owner, span), reason: 'insideQuote' }
}

function longestIn(sentence: AnalysedSentence, quotes: readonly Span[]): Span | null {
  let low = 0
  let high = quotes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((quotes[middle]?.end ?? 0) > sentence.start) high = middle
    else low = middle + 1
  }
  let longest: Span | null = null
  let length = 0
  for (let at = low; at < quotes.length; at++) {
    const quote = quotes[at]
    if (!quote || quote.start >= sentence.end) break
    const shared = Math.min(quote.end, sentence.end) - Math.max(quote.start, sentence.start)
    if (shared > length) [longest, length] = [quote, shared]
  }
  return longest
}
