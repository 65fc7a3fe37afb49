import type { StatementDraft } from '../discourse/statement-draft.ts'
import { overlapping } from '../text/overlapping.ts'
import type { Span } from '../text/span.ts'
import type { VisibleText } from '../text/visible.ts'
import type { ReportedStatement, StatementMode } from './reported-speech.ts'

/** Stands for the words between two spans of one statement. */
const gap = ' … '
const directShare = 0.6
const mixedShare = 0.25

export function statementOf(
  draft: StatementDraft,
  visible: VisibleText,
  quotes: readonly Span[],
): ReportedStatement {
  const { source, cue } = draft
  const spans = inOrder(draft.spans).map((span) => visible.givenOf(span))
  return {
    mode: modeOf(draft, quotes),
    text: spans.map(({ start, end }) => visible.given.slice(start, end)).join(gap),
    spans,
    source: source && visible.givenOf(source),
    cue: cue && visible.givenOf(cue),
  }
}

function inOrder(spans: readonly Span[]): readonly Span[] {
  const ordered: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const from = Math.max(span.start, ordered.at(-1)?.end ?? 0)
    if (from < span.end) ordered.push({ start: from, end: span.end })
  }
  return ordered
}

/** By how much of the content is given word for word. */
function modeOf({ sentence, spans, verbatimFrom }: StatementDraft, quotes: readonly Span[]): StatementMode {
  const inside = overlapping(quotes, sentence)
  let all = 0
  let quoted = 0
  for (const span of spans) {
    all += span.end - span.start
    const from = verbatimFrom === null ? span.end : Math.min(span.end, Math.max(span.start, verbatimFrom))
    quoted += span.end - from
    for (const quote of inside)
      quoted += Math.max(0, Math.min(quote.end, from) - Math.max(quote.start, span.start))
  }
  const share = quoted / Math.max(1, all)
  return share >= directShare ? 'DIRECT' : share >= mixedShare ? 'MIXED' : 'INDIRECT'
}
