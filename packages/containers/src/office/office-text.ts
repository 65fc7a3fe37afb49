import { ContainerError } from '../container-error.ts'

/** A paragraph of a document, as it is shown. */
export interface OfficeParagraph {
  /** Lines of a paragraph are parted by newlines. */
  readonly text: string
  /** TITLE: the title of the document. HEADING: a heading of the first level. */
  readonly role: 'TITLE' | 'HEADING' | 'TEXT'
}

/** Collects the paragraphs of a document, one within another included: those of a text box stand before its own. */
export class Paragraphs {
  readonly done: OfficeParagraph[] = []
  readonly #maxLength: number
  #open: { parts: string[]; role: OfficeParagraph['role'] }[] = []
  #length = 0

  constructor(maxLength: number) {
    this.#maxLength = maxLength
  }

  begin(role: OfficeParagraph['role'] = 'TEXT'): void {
    this.#open.push({ parts: [], role })
  }

  is(role: OfficeParagraph['role']): void {
    const paragraph = this.#open.at(-1)
    if (paragraph !== undefined) paragraph.role = role
  }

  /** @throws ContainerError CONTAINER_TOO_LARGE */
  add(text: string): void {
    this.#length += text.length
    if (this.#length > this.#maxLength) {
      throw new ContainerError(
        'CONTAINER_TOO_LARGE',
        'The document has more text than a page may have. Split it into several.',
      )
    }
    this.#open.at(-1)?.parts.push(text)
  }

  end(): void {
    const paragraph = this.#open.pop()
    const text = paragraph?.parts
      .join('')
      .replace(/[^\S\n]+/g, ' ')
      .trim()
    if (paragraph !== undefined && text) this.done.push({ text, role: paragraph.role })
  }
}
