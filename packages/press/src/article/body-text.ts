import { datelineOf, type Paragraph } from 'reported-speech'
import { type MappedText, MappedTextBuilder } from '../page/mapped-text.ts'
import type { Block } from './block.ts'

export interface Body {
  /** Without the dateline, which is no part of what the article says. */
  readonly content: MappedText
  readonly text: string
  /** Offsets into `text`, one for each paragraph. */
  readonly paragraphs: readonly Paragraph[]
  /** "HARL, May 5 (Agency) -- ": where and when the article was written. */
  readonly dateline: MappedText | null
}

/** The paragraphs of the article as one text, parted by blank lines. */
export function bodyText(blocks: readonly Block[]): Body {
  const whole = joined(blocks.map((block) => partOf(block)))
  const dateline = datelineOf(whole)
  if (dateline === null) return { ...whole, dateline: null }
  const at = whole.paragraphs.findIndex(({ start }) => start === dateline.start)
  const cut = dateline.end - dateline.start
  const parts = blocks.map((block, index) => partOf(block, index === at ? cut : 0))
  return { ...joined(parts), dateline: cutOut(whole.content, dateline.start, dateline.end) }
}

interface Part extends Pick<Block, 'content' | 'role' | 'isQuotation'> {
  /** Where it begins in `content`. */
  readonly from: number
}

const partOf = (block: Block, from = 0): Part => ({ ...block, from })

function joined(parts: readonly Part[]): Omit<Body, 'dateline'> {
  const builder = new MappedTextBuilder()
  const paragraphs: Paragraph[] = []
  for (const { content, from, role, isQuotation = false } of parts) {
    if (builder.length > 0) builder.insert('\n\n')
    const start = builder.length
    builder.copy(content, from, content.text.length)
    paragraphs.push({ start, end: builder.length, isHeading: role === 'heading', isQuotation })
  }
  const content = builder.build()
  return { content, text: content.text, paragraphs }
}

function cutOut(content: MappedText, start: number, end: number): MappedText {
  const builder = new MappedTextBuilder()
  builder.copy(content, start, end)
  return builder.build()
}
