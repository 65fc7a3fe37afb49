import type { Span } from './span.ts'

/** A text with its paragraphs; whatever stands between them belongs to none. */
export interface Prose {
  readonly text: string
  /** Offsets into `text`, in order and without overlap, one for each paragraph. */
  readonly paragraphs: readonly Paragraph[]
}

export interface Paragraph extends Span {
  /** The page marks it as a heading. */
  readonly isHeading?: boolean
}

/** Paragraphs are parted by blank lines. */
export function proseOf(text: string): Prose {
  const paragraphs: Paragraph[] = []
  let start = 0
  for (const seam of text.matchAll(/\n[^\S\n]*\n\s*/g)) {
    if (seam.index > start) paragraphs.push({ start, end: seam.index })
    start = seam.index + seam[0].length
  }
  if (start < text.length) paragraphs.push({ start, end: text.length })
  return { text, paragraphs }
}
