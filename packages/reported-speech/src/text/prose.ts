import type { Span } from './span.ts'
import { VisibleText } from './visible.ts'

/** A text with its paragraphs; whatever stands between them belongs to none. */
export interface Prose {
  readonly text: string
  /** Offsets into `text`, in order and without overlap, one for each paragraph. */
  readonly paragraphs: readonly Paragraph[]
}

export interface Paragraph extends Span {
  /** The page marks it as a heading. */
  readonly isHeading?: boolean
  /** The page sets it off as words of somebody else. */
  readonly isQuotation?: boolean
}

/** Paragraphs are parted by blank lines. */
export function proseOf(text: string): Prose {
  const visible = new VisibleText(text)
  const paragraphs: Paragraph[] = []
  const add = (start: number, end: number) => {
    if (end > start) paragraphs.push(visible.givenOf({ start, end }))
  }
  let start = 0
  for (const seam of visible.text.matchAll(/\n[^\S\n]*\n\s*/g)) {
    add(start, seam.index)
    start = seam.index + seam[0].length
  }
  add(start, visible.text.length)
  return { text, paragraphs }
}

/** The same paragraphs, of the visible text. */
export const visibleProse = (visible: VisibleText, { text, paragraphs }: Prose): Prose =>
  visible.text === text
    ? { text, paragraphs }
    : {
        text: visible.text,
        paragraphs: paragraphs.map((paragraph) => ({ ...paragraph, ...visible.visibleOf(paragraph) })),
      }
