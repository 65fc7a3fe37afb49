import type { XmlElement, XmlHandlers } from '../xml/xml-events.ts'
import type { OfficeParagraph, Paragraphs } from './office-text.ts'

const textNamespace = 'urn:oasis:names:tc:opendocument:xmlns:text:1.0'
const officeNamespace = 'urn:oasis:names:tc:opendocument:xmlns:office:1.0'

/** What is in the text and is not read: notes, remarks, what was deleted. */
const unread: ReadonlySet<string> = new Set(['note', 'tracked-changes', 'annotation', 'ruby-text'])

const attributeOf = ({ attributes }: XmlElement, name: string) =>
  attributes.find(({ local }) => local === name)?.value ?? null

/** `content.xml` of an OpenDocument text. */
export class OpenDocument implements XmlHandlers {
  /** Whether it is a text, not a sheet or slides. */
  isText = false
  readonly #paragraphs: Paragraphs
  readonly #open: string[] = []
  /** What a style of the document is made of. */
  readonly #parents = new Map<string, string>()
  #unread = 0
  /** Elements of a text that begin and end a paragraph. */
  readonly #paragraphDepths: number[] = []

  constructor(paragraphs: Paragraphs) {
    this.#paragraphs = paragraphs
  }

  open(element: XmlElement): void {
    const { name, namespace } = element
    this.#open.push(name)
    if (unread.has(name)) this.#unread += 1
    if (this.#unread > 0) return
    if (namespace === officeNamespace && name === 'text') this.isText = true
    if (name === 'style') this.#keepStyle(element)
    if (namespace !== textNamespace || !this.isText) return
    if (name === 'p' || name === 'h') {
      this.#paragraphDepths.push(this.#open.length)
      this.#paragraphs.begin(this.#roleOf(element))
    } else if (name === 'line-break') this.#paragraphs.add('\n')
    else if (name === 's' || name === 'tab') this.#paragraphs.add(' ')
  }

  text(text: string): void {
    // Line ends of the file itself are spaces.
    if (this.#unread === 0 && this.#paragraphDepths.length > 0)
      this.#paragraphs.add(text.replace(/\s+/g, ' '))
  }

  close(): void {
    const depth = this.#open.length
    const name = this.#open.pop() ?? ''
    if (unread.has(name)) this.#unread -= 1
    else if (this.#paragraphDepths.at(-1) === depth) {
      this.#paragraphDepths.pop()
      this.#paragraphs.end()
    }
  }

  #keepStyle(element: XmlElement): void {
    const name = attributeOf(element, 'name')
    const parent = attributeOf(element, 'parent-style-name')
    if (name !== null && parent !== null) this.#parents.set(name, parent)
  }

  #roleOf(element: XmlElement): OfficeParagraph['role'] {
    const style = attributeOf(element, 'style-name') ?? ''
    if (style === 'Title' || this.#parents.get(style) === 'Title') return 'TITLE'
    return element.name === 'h' && attributeOf(element, 'outline-level') === '1' ? 'HEADING' : 'TEXT'
  }
}
