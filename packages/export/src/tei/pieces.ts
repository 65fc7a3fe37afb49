import type { ExportedSpeech, ExportedStatement } from '../format.ts'

/** A statement and where it stands. */
export interface PlacedStatement {
  readonly speech: ExportedSpeech
  readonly statement: ExportedStatement
}

/** Words of saying, or words that name the speaker. */
export interface AttributingWords {
  readonly role: 'cue' | 'source'
  readonly of: PlacedStatement
}

/** A stretch of text of which everything holds or nothing. */
export interface Piece {
  readonly text: string
  /** What is said here. Usually one statement or none; more where statements overlap. */
  readonly said: readonly PlacedStatement[]
  readonly marks: readonly AttributingWords[]
}

interface Stretch {
  readonly start: number
  readonly end: number
}

type Cover = Stretch & ({ readonly said: PlacedStatement } | { readonly mark: AttributingWords })

/** A text paragraph by paragraph, each in pieces, without the white space around it. */
export function paragraphsOf(
  text: string,
  speeches: readonly ExportedSpeech[],
): readonly (readonly Piece[])[] {
  const covers = coversOf(speeches).toSorted((one, other) => one.start - other.start)
  return stretchesOf(text).map((paragraph) => {
    // Few covers lie in one paragraph, and those before it are never looked at again.
    while (covers[0] !== undefined && covers[0].end <= paragraph.start) covers.shift()
    const within: Cover[] = []
    for (const cover of covers) {
      if (cover.start >= paragraph.end) break
      if (cover.end > paragraph.start) within.push(cover)
    }
    return piecesOf(text, paragraph, within)
  })
}

function piecesOf(text: string, paragraph: Stretch, covers: readonly Cover[]): readonly Piece[] {
  const cuts = new Set([paragraph.start, paragraph.end])
  for (const { start, end } of covers) {
    for (const cut of [start, end]) if (cut > paragraph.start && cut < paragraph.end) cuts.add(cut)
  }
  const places = [...cuts].sort((one, other) => one - other)
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? paragraph.end
    const here = covers.filter((cover) => cover.start <= start && cover.end >= end)
    return {
      text: text.slice(start, end),
      said: here.flatMap((cover) => ('said' in cover ? [cover.said] : [])),
      marks: here.flatMap((cover) => ('mark' in cover ? [cover.mark] : [])),
    }
  })
}

function coversOf(speeches: readonly ExportedSpeech[]): readonly Cover[] {
  return speeches.flatMap((speech) =>
    speech.statements.flatMap((statement) => {
      const of = { speech, statement }
      const { spans, source, cue } = statement
      return [
        ...spans.map((span) => ({ ...stretch(span), said: of })),
        ...(source == null ? [] : [{ ...stretch(source), mark: { role: 'source', of } as const }]),
        ...(cue == null ? [] : [{ ...stretch(cue), mark: { role: 'cue', of } as const }]),
      ]
    }),
  )
}

function stretch({ start, end }: Stretch): Stretch {
  return { start, end }
}

/** Paragraphs are what blank lines divide. */
function stretchesOf(text: string): readonly Stretch[] {
  const stretches: Stretch[] = []
  for (let from = 0; from < text.length; ) {
    const blank = text.indexOf('\n\n', from)
    const to = blank < 0 ? text.length : blank
    const words = text.slice(from, to)
    const start = from + words.length - words.trimStart().length
    const end = from + words.trimEnd().length
    if (end > start) stretches.push({ start, end })
    from = to + 2
  }
  return stretches
}
