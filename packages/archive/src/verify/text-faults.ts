import type { TextSpanValue } from '../tables.ts'

/* What is wrong with the speeches of an article, as far as its own words tell. Offsets are UTF-16 code units. */

export interface CheckedStatement {
  readonly position: number
  readonly text: string
  readonly spans: readonly TextSpanValue[]
  readonly source: TextSpanValue | null
  readonly cue: TextSpanValue | null
}

export interface CheckedSpeech {
  readonly id: string
  readonly position: number
  readonly text: string
  readonly inReplyTo: number | null
  readonly statements: readonly CheckedStatement[]
}

export interface CheckedTexts {
  readonly text: string
  readonly raw: string
  /** Whether `raw` has mark-up between the words of `text`. */
  readonly isMarkedUp: boolean
  readonly speeches: readonly CheckedSpeech[]
}

export interface SpeechFault {
  /** Of the speech. */
  readonly id: string
  readonly what: string
}

export function* speechFaults(texts: CheckedTexts): Generator<SpeechFault, void, void> {
  for (const [at, { id, ...speech }] of texts.speeches.entries()) {
    const { position, inReplyTo, statements } = speech
    if (position !== at) yield { id, what: `its position is ${position}, not ${at}` }
    if (inReplyTo !== null && !(inReplyTo >= 0 && inReplyTo < position))
      yield { id, what: `it answers speech ${inReplyTo}, which does not come before it` }
    if (statements.length === 0) yield { id, what: 'it has no statement' }
    if (speech.text !== statements.map(({ text }) => text).join('\n'))
      yield { id, what: 'its text is not that of its statements' }
    for (const [place, statement] of statements.entries()) {
      if (statement.position !== place)
        yield { id, what: `the position of a statement is ${statement.position}, not ${place}` }
      for (const what of statementFaults(statement, texts)) yield { id, what: `statement ${place}: ${what}` }
    }
  }
}

function* statementFaults(
  { text, spans, source, cue }: CheckedStatement,
  texts: CheckedTexts,
): Generator<string, void, void> {
  if (spans.length === 0) yield 'it has no span'
  if (text !== spans.map(({ start, end }) => texts.text.slice(start, end)).join(' … '))
    yield 'its words are not those of its spans'
  let last = 0
  for (const span of spans) {
    if (span.start < last) yield `span ${shown(span)} begins before the one before it ends`
    if (span.start === span.end) yield `span ${shown(span)} is empty`
    last = span.end
  }
  for (const span of [...spans, source, cue]) {
    const what = span === null ? null : placeFault(span, texts)
    if (what !== null) yield what
  }
}

/** Each span has its place in the raw text, and the raw text has the same letters there. */
function placeFault(span: TextSpanValue, { text, raw, isMarkedUp }: CheckedTexts): string | null {
  const { start, end, rawStart, rawEnd } = span
  if (!isWithin(start, end, text)) return `span ${shown(span)} is not within the text`
  if (!isWithin(rawStart, rawEnd, raw)) return `raw span ${rawStart}–${rawEnd} is not within the raw text`
  if (isMarkedUp || bare(text.slice(start, end)) === bare(raw.slice(rawStart, rawEnd))) return null
  return `raw span ${rawStart}–${rawEnd} has other words than span ${shown(span)}`
}

/** Of the parts of a page that belong to nothing. */
export function* remainderFaults(
  raw: string,
  remainder: readonly { readonly start: number; readonly end: number }[],
): Generator<string, void, void> {
  let last = 0
  for (const { start, end } of remainder) {
    if (!isWithin(start, end, raw) || start < last) yield `remainder ${start}–${end} is out of place`
    last = end
  }
}

const shown = ({ start, end }: TextSpanValue) => `${start}–${end}`

const isWithin = (start: number, end: number, text: string) =>
  Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length

/** Without the white space and the unseen characters that are mended, and without what stands for NUL in the raw text. */
const bare = (text: string) => text.replace(/[\s\p{Cc}\p{Cf}\ufffd]/gu, '')
