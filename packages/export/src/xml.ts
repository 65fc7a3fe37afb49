/** A piece of XML. Everything else that goes into XML is text, and is escaped. */
export class Xml {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

/** What stands in an element; nothing stands for null. */
export type Content = Xml | string | null

/** XmlAttributes by name; one without a value is left out. */
export type XmlAttributes = Readonly<Record<string, string | null | undefined>>

export const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'

export function element(name: string, attributes: XmlAttributes, ...content: readonly Content[]): Xml {
  const within = content.map(contentText).join('')
  const start = `<${name}${attributeText(attributes)}`
  return new Xml(within === '' ? `${start}/>` : `${start}>${within}</${name}>`)
}

/** The start of an element whose content is too long to be held. */
export function startTag(name: string, attributes: XmlAttributes): string {
  return `<${name}${attributeText(attributes)}>`
}

/** Pieces one after the other, each in a line of its own: in elements where white space means nothing. */
export function lines(...content: readonly Content[]): Xml {
  return new Xml(content.map((one) => (one === null ? '' : `\n${contentText(one)}`)).join(''))
}

function contentText(content: Content): string {
  if (content === null) return ''
  return content instanceof Xml ? content.text : escaped(content)
}

function attributeText(attributes: XmlAttributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value == null ? '' : ` ${name}="${escapedInAttribute(value)}"`))
    .join('')
}

/**
 * What XML 1.0 cannot hold, not even as a reference: most control characters, halves of a surrogate pair, U+FFFE and
 * U+FFFF. U+FFFD stands for each, so that every other character keeps its place.
 */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** Finds them and all pairs, in a fraction of the time: most texts have none. */
const suspicious = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // As they are, readers make line feeds and spaces of them.
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
}

function escaped(text: string): string {
  return storable(text).replace(/[&<>\r]/g, (character) => references[character] ?? character)
}

function escapedInAttribute(text: string): string {
  return storable(text).replace(/[&<>"\r\n\t]/g, (character) => references[character] ?? character)
}

/** A text as XML 1.0 can hold it; so that all formats show the same, JSON gets it like this, too. */
export function storable(text: string): string {
  return suspicious.test(text) ? text.replace(forbidden, '\ufffd') : text
}
