import type { Span } from 'reported-speech'
import type { MappedText } from '../page/mapped-text.ts'

/** A paragraph, heading or list item of the page, mended. */
export interface Block {
  readonly content: MappedText
  readonly text: string
  /** Where it stands in the raw page. */
  readonly raw: Span
  readonly role: 'paragraph' | 'heading' | 'item'
  /** Set off as words of somebody else. */
  readonly isQuotation?: boolean
  /** Where it links to, when the whole of it is a link. */
  readonly url: string | null
}

export function block(
  content: MappedText,
  role: Block['role'] = 'paragraph',
  url: string | null = null,
): Block {
  const { text } = content
  return { content, text, raw: content.toRaw({ start: 0, end: text.length }), role, url }
}
