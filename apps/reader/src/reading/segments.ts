/** What words of a text are to a statement: what was said, the words of saying, the words for who says it. */
export type MarkKind = 'CONTENT' | 'CUE' | 'SOURCE'

/** A range of a text that belongs to a statement. Offsets count UTF-16 code units; the end is exclusive. */
export interface StatementMark {
  readonly start: number
  readonly end: number
  readonly kind: MarkKind
  /** The position of the speech in the article. */
  readonly speech: number
  /** The position of the statement in the speech. */
  readonly statement: number
}

/** A piece of a text in which the same marks stand. */
export interface TextSegment {
  readonly text: string
  /** In the order of the article. */
  readonly marks: readonly StatementMark[]
}

/**
 * Cuts a text where a mark begins or ends: the pieces together are the text, whatever overlaps. Marks that are not within
 * the text are left out.
 */
export function segmentsOf(text: string, marks: readonly StatementMark[]): readonly TextSegment[] {
  const inside = marks.filter(({ start, end }) => start >= 0 && start < end && end <= text.length)
  const starting = Map.groupBy(inside, ({ start }) => start)
  const edges = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])]
  edges.sort((one, other) => one - other)
  const segments: TextSegment[] = []
  let open: readonly StatementMark[] = []
  edges.forEach((from, at) => {
    const to = edges[at + 1]
    if (to === undefined) return
    open = [...open.filter(({ end }) => end > from), ...(starting.get(from) ?? [])].sort(byPlace)
    segments.push({ text: text.slice(from, to), marks: open })
  })
  return segments
}

const byPlace = (one: StatementMark, other: StatementMark): number =>
  one.speech - other.speech || one.statement - other.statement

/** The segments of each paragraph; blank lines between paragraphs are left out. */
export function paragraphsOf(segments: readonly TextSegment[]): readonly (readonly TextSegment[])[] {
  const paragraphs: TextSegment[][] = [[]]
  for (const { text, marks } of segments) {
    text.split(/\n{2,}/).forEach((part, at) => {
      if (at > 0) paragraphs.push([])
      if (part !== '') paragraphs.at(-1)?.push({ text: part, marks })
    })
  }
  return paragraphs.filter((paragraph) => paragraph.some(({ text }) => text.trim() !== ''))
}

interface Span {
  readonly start: number
  readonly end: number
  readonly rawStart: number
  readonly rawEnd: number
}

interface MarkedSpeech {
  readonly position: number
  readonly statements: readonly {
    readonly position: number
    readonly spans: readonly Span[]
    readonly cue: Span | null
    readonly source: Span | null
  }[]
}

/** The marks of speeches in the mended text, or in the page as it was saved. */
export function marksOf(speeches: readonly MarkedSpeech[], place: 'TEXT' | 'RAW'): readonly StatementMark[] {
  return speeches.flatMap((speech) =>
    speech.statements.flatMap(({ position, spans, cue, source }) => {
      const mark = (kind: MarkKind) => (span: Span) => ({
        start: place === 'TEXT' ? span.start : span.rawStart,
        end: place === 'TEXT' ? span.end : span.rawEnd,
        kind,
        speech: speech.position,
        statement: position,
      })
      return [
        ...spans.map(mark('CONTENT')),
        ...(cue === null ? [] : [cue].map(mark('CUE'))),
        ...(source === null ? [] : [source].map(mark('SOURCE'))),
      ]
    }),
  )
}
