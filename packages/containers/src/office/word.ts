import type { XmlElement, XmlHandlers } from '../xml/xml-events.ts'
import type { OfficeParagraph, Paragraphs } from './office-text.ts'

const namespaces: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
])

const isWord = ({ namespace }: XmlElement) => namespaces.has(namespace)

const val = ({ attributes }: XmlElement) => attributes.find(({ local }) => local === 'val')?.value ?? ''

/** What a style makes of a paragraph, by its id: Word keeps the names of its own styles in English. */
export class WordStyles implements XmlHandlers {
  readonly roles = new Map<string, OfficeParagraph['role']>()
  #style = ''

  open(element: XmlElement): void {
    if (!isWord(element)) return
    if (element.name === 'style') {
      this.#style = element.attributes.find(({ local }) => local === 'styleId')?.value ?? ''
    } else if (element.name === 'name') {
      const name = val(element).toLowerCase()
      if (name === 'title') this.roles.set(this.#style, 'TITLE')
      else if (name === 'heading 1') this.roles.set(this.#style, 'HEADING')
    }
  }

  text(): void {}

  close(): void {}
}

/** What is in the text and is not read: what was deleted, what stands in for newer drawings, commands of fields. */
const unread: ReadonlySet<string> = new Set([
  'del',
  'moveFrom',
  'Fallback',
  'instrText',
  'delText',
  'rPrChange',
  'pPrChange',
])

/** `word/document.xml`: the text without heads, feet and notes, which stand in parts of their own. */
export class WordDocument implements XmlHandlers {
  readonly #paragraphs: Paragraphs
  readonly #roles: ReadonlyMap<string, OfficeParagraph['role']>
  readonly #open: string[] = []
  /** How many of the open elements are not read. */
  #unread = 0
  #isHidden = false

  constructor(paragraphs: Paragraphs, roles: ReadonlyMap<string, OfficeParagraph['role']>) {
    this.#paragraphs = paragraphs
    this.#roles = roles
  }

  open(element: XmlElement): void {
    const name = isWord(element) || element.name === 'Fallback' ? element.name : ''
    this.#open.push(name)
    if (unread.has(name)) this.#unread += 1
    if (this.#unread > 0) return
    switch (name) {
      case 'p':
        this.#paragraphs.begin()
        break
      case 'pStyle':
        this.#paragraphs.is(this.#roles.get(val(element)) ?? 'TEXT')
        break
      case 'r':
        this.#isHidden = false
        break
      case 'vanish':
        this.#isHidden = this.#open.at(-3) === 'r' && !/^(?:0|false|off)$/.test(val(element))
        break
      case 'tab':
        // One of a paragraph's properties is a place for tabs.
        if (this.#open.at(-2) === 'r') this.#paragraphs.add(' ')
        break
      case 'br':
      case 'cr':
        this.#paragraphs.add('\n')
        break
      case 'noBreakHyphen':
        this.#paragraphs.add('-')
    }
  }

  text(text: string): void {
    if (this.#unread === 0 && !this.#isHidden && this.#open.at(-1) === 't') this.#paragraphs.add(text)
  }

  close(): void {
    const name = this.#open.pop() ?? ''
    if (unread.has(name)) this.#unread -= 1
    else if (name === 'p' && this.#unread === 0) this.#paragraphs.end()
  }
}
