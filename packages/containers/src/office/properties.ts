import type { XmlElement, XmlHandlers } from '../xml/xml-events.ts'

const dublinCore = 'http://purl.org/dc/elements/1.1/'

/** What the properties of a document say of it. When the file was made is not when its text was published. */
export class Properties implements XmlHandlers {
  title = ''
  language = ''
  #name = ''

  open({ name, namespace }: XmlElement): void {
    this.#name = namespace === dublinCore ? name : ''
  }

  text(text: string): void {
    if (this.#name === 'title') this.title += text
    else if (this.#name === 'language') this.language += text
  }

  close(): void {
    this.#name = ''
  }
}
