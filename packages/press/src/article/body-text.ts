import type { Paragraph } from 'reported-speech'
import { type MappedText, MappedTextBuilder } from '../page/mapped-text.ts'
import type { Block } from './block.ts'

export interface Body {
  readonly content: MappedText
  readonly text: string
  /** Offsets into `text`, one for each paragraph. */
  readonly paragraphs: readonly Paragraph[]
}

/** The paragraphs of the article as one text, parted by blank lines. */
export function bodyText(blocks: readonly Block[]): Body {
  const builder = new MappedTextBuilder()
  const paragraphs: Paragraph[] = []
  for (const { content, text, role, isQuotation = false } of blocks) {
    if (builder.length > 0) builder.insert('\n\n')
    const start = builder.length
    builder.copy(content, 0, text.length)
    paragraphs.push({ start, end: builder.length, isHeading: role === 'heading', isQuotation })
  }
  const content = builder.build()
  return { content, text: content.text, paragraphs }
}
