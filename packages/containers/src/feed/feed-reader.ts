import type { XmlElement, XmlHandlers } from '../xml/xml-events.ts'
import { EntryFields, type FeedField } from './entry-fields.ts'
import { contentNamespace, feedName, xmlNamespace } from './feed-names.ts'

/** An entry of which everything is known, or one too long to be held. */
export interface ReadEntry {
  readonly fields: EntryFields | null
  /** What the feed says of itself until then. */
  readonly feed: EntryFields
}

interface OpenElement {
  readonly name: string
  readonly tag: string
  readonly language: string | null
  readonly base: string | null
}

interface OpenField {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly base: string | null
  readonly text: string[]
  readonly markup: string[]
  isMarkup: boolean
}

const entryNames: ReadonlySet<string> = new Set(['item', 'atom:item', 'atom:entry', 'entry'])
/** What stands around entries. */
const outer: ReadonlySet<string> = new Set(['rss', 'channel', '?:RDF', 'RDF', 'atom:feed', 'feed'])

/** What is asked of the feed itself. */
const ofFeed: ReadonlySet<string> = new Set([
  'title',
  'language',
  'dc:publisher',
  'dc:language',
  'atom:title',
])

/** What an element without any text counts as. */
const elementLength = 64

/** Puts entries together from what the XML reader tells. Holds one entry, and no more than `maxLength` of it. */
export class FeedReader implements XmlHandlers {
  readonly feed = new EntryFields()
  /** Whether the namespace is declared in which programs give whole texts: `description` is then a summary. */
  declaresContent = false
  readonly #maxLength: number
  readonly #open: OpenElement[] = []
  /** How many elements are open around the entry and in it, the entry included; 0 outside. */
  #entryDepth = 0
  #entry = new EntryFields()
  #length = 0
  #field: OpenField | null = null
  #fieldDepth = 0
  #ready: ReadEntry[] = []

  constructor(maxLength: number) {
    this.#maxLength = maxLength
  }

  /** The entries that have ended since this was asked last. */
  take(): readonly ReadEntry[] {
    const ready = this.#ready
    this.#ready = []
    return ready
  }

  open(element: XmlElement): void {
    const around = this.#open.at(-1)
    const name = feedName(element)
    const language = xmlAttribute(element, 'lang') ?? around?.language ?? null
    const base = baseOf(xmlAttribute(element, 'base'), around?.base ?? null)
    if (element.attributes.some(({ value }) => value === contentNamespace)) this.declaresContent = true
    this.#open.push({ name, tag: element.name, language, base })
    const depth = this.#open.length
    if (this.#entryDepth > 0 || this.#field !== null) this.#length += lengthOf(element)
    if (this.#length > this.#maxLength) return
    if (this.#field !== null) this.#openInField(element, name)
    else if (this.#entryDepth === 0 && entryNames.has(name)) {
      this.#entryDepth = depth
      this.#length = 0
      this.#entry = new EntryFields()
      this.#entry.language = language
      const about = element.attributes.find(({ local }) => local === 'about')?.value
      if (about !== undefined) this.#entry.add(fieldOf('about', about))
    } else if (this.#entryDepth > 0 || !outer.has(name)) {
      this.#fieldDepth = depth
      this.#field = {
        name,
        attributes: new Map(element.attributes.map(({ local, value }) => [local, value])),
        base,
        text: [],
        markup: [],
        isMarkup: false,
      }
    } else this.feed.language ??= language
  }

  text(text: string): void {
    const field = this.#field
    if (field === null) return
    this.#length += text.length
    if (this.#length > this.#maxLength) return
    field.text.push(text)
    field.markup.push(escaped(text))
  }

  close(): void {
    const element = this.#open.pop()
    const depth = this.#open.length + 1
    if (this.#field !== null) this.#closeInField(element?.tag ?? '', depth)
    else if (depth === this.#entryDepth) {
      const isTooLong = this.#length > this.#maxLength
      this.#ready.push({ fields: isTooLong ? null : this.#entry, feed: this.feed })
      this.#entryDepth = 0
      this.#length = 0
    }
  }

  #openInField(element: XmlElement, name: string): void {
    const field = this.#field
    if (field === null) return
    // The source of an entry that was taken over has a title of its own.
    if (field.name === 'atom:source' && name === 'atom:title') field.text.length = 0
    field.isMarkup = true
    field.markup.push(openTag(element))
  }

  #closeInField(tag: string, depth: number): void {
    const field = this.#field
    if (field === null) return
    if (depth > this.#fieldDepth) {
      if (!voidTags.has(tag)) field.markup.push(`</${tag}>`)
      if (field.name === 'atom:source' && tag === 'title') this.#endField(field, 'atom:source/title')
      return
    }
    this.#endField(field, field.name)
    this.#field = null
  }

  #endField({ attributes, base, text, markup, isMarkup }: OpenField, name: string): void {
    const isInEntry = this.#entryDepth > 0
    const into = isInEntry ? this.#entry : this.feed
    const isKept = isInEntry || (ofFeed.has(name) && into.first(name) === null)
    if (isKept && this.#length <= this.#maxLength) {
      into.add({ name, attributes, base, text: text.join(''), markup: markup.join(''), isMarkup })
    }
    // What the feed says of itself is short; a field of it must not count for the next.
    if (!isInEntry) this.#length = 0
  }
}

const lengthOf = ({ attributes }: XmlElement) =>
  attributes.reduce((sum, { value }) => sum + value.length, elementLength)

const voidTags: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
)

const xmlAttribute = ({ attributes }: XmlElement, name: string) =>
  attributes.find(({ local, uri }) => local === name && uri === xmlNamespace)?.value ?? null

function baseOf(base: string | null, around: string | null): string | null {
  return base === null ? around : (URL.parse(base, around ?? undefined)?.href ?? around)
}

function openTag({ name, attributes }: XmlElement): string {
  const written = attributes
    .filter(({ prefix }) => prefix === '')
    .map(({ local, value }) => ` ${local}="${escaped(value).replaceAll('"', '&quot;')}"`)
  return `<${name}${written.join('')}>`
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function fieldOf(name: string, text: string): FeedField {
  return { name, attributes: new Map(), text, markup: '', isMarkup: false, base: null }
}
