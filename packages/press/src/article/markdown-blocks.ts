import type { SyntaxNode, Tree } from '@lezer/common'
import { GFM, parser } from '@lezer/markdown'
import { cleanText } from '../page/clean.ts'
import { refuseCrumbled } from '../page/crumbled.ts'
import { referenceAt } from '../page/html-reference.ts'
import { MappedTextBuilder } from '../page/mapped-text.ts'
import { type Block, block } from './block.ts'

const markdown = parser.configure(GFM)

/**
 * The blocks of a text in Markdown that begins at `start` of the raw page: paragraphs, headings, items and cells, without
 * the marks that make them so. Null where it has so many marks in one paragraph as no text has: it is read as plain then,
 * since pairing them takes the square of their number.
 */
export function markdownBlocks(raw: string, start: number): readonly Block[] | null {
  const text = raw.slice(start)
  if (isCrowded(text)) return null
  const tree = markdown.parse(text)
  const reader = new MarkdownReader(raw, start, labelsOf(tree, text))
  return reader.blocks(tree)
}

const mostMarks = 1000
const marks = /[*_[\]`~<!]/g

/** Whether a run of lines has more marks than can be paired in time. An item begins anew. */
function isCrowded(text: string): boolean {
  let count = 0
  for (const line of text.split('\n')) {
    if (line.trim() === '' || /^\s{0,3}[-*+]\s/.test(line)) count = 0
    count += line.match(marks)?.length ?? 0
    if (count > mostMarks) return true
  }
  return false
}

const plainLabel = (label: string) => label.replace(/\s+/g, ' ').trim().toLowerCase()

/** The labels that addresses are given for: `[label]: https://...`. Other brackets are what somebody wrote. */
function labelsOf(tree: Tree, text: string): ReadonlySet<string> {
  const labels = new Set<string>()
  tree.iterate({
    enter: ({ name, node }) => {
      if (name !== 'LinkReference') return
      const label = node.getChild('LinkLabel')
      if (label !== null) labels.add(plainLabel(text.slice(label.from + 1, label.to - 1)))
    },
  })
  return labels
}

const leaves: ReadonlySet<string> = new Set([
  'Paragraph',
  'TableCell',
  'CodeBlock',
  'FencedCode',
  'HTMLBlock',
  'Task',
])
const isHeading = (name: string) => /^(?:ATX|Setext)Heading\d$/.test(name)

/** What is not shown, or not as text. */
const unread: ReadonlySet<string> = new Set(
  'HeaderMark QuoteMark ListMark LinkMark EmphasisMark CodeMark CodeInfo StrikethroughMark LinkTitle LinkLabel URL TaskMarker TableDelimiter HTMLTag Comment ProcessingInstruction Image'.split(
    ' ',
  ),
)

class MarkdownReader {
  readonly #raw: string
  readonly #start: number
  readonly #labels: ReadonlySet<string>
  #builder = new MappedTextBuilder()

  constructor(raw: string, start: number, labels: ReadonlySet<string>) {
    this.#raw = raw
    this.#start = start
    this.#labels = labels
  }

  blocks(tree: Tree): readonly Block[] {
    const blocks: Block[] = []
    let items = 0
    let quotations = 0
    const around = (name: string, step: 1 | -1) => {
      if (name === 'ListItem') items += step
      if (name === 'Blockquote') quotations += step
    }
    tree.iterate({
      enter: ({ name, node }) => {
        around(name, 1)
        if (!leaves.has(name) && !isHeading(name)) return true
        const role = isHeading(name) ? 'heading' : items > 0 ? 'item' : 'paragraph'
        const content = cleanText(this.#contentOf(node))
        if (content.text !== '') blocks.push({ ...block(content, role), isQuotation: quotations > 0 })
        refuseCrumbled(blocks.length, this.#raw.length)
        return false
      },
      // A leaf is left as well, and is neither.
      leave: ({ name }) => around(name, -1),
    })
    return blocks
  }

  #contentOf(node: SyntaxNode) {
    this.#builder = new MappedTextBuilder()
    if (node.name === 'HTMLBlock') this.#putMarkup(node.from, node.to)
    else this.#putInline(node)
    return this.#builder.build()
  }

  /** Everything in a node but what is not read. Goes down as deep as marks may nest, which their number bounds. */
  #putInline(node: SyntaxNode): void {
    let at = node.from
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      this.#put(at, child.from)
      at = child.to
      this.#putNode(child)
    }
    this.#put(at, node.to)
  }

  #putNode(node: SyntaxNode): void {
    const { name, from, to } = node
    if (name === 'Escape') this.#put(from + 1, to)
    else if (name === 'Entity') this.#putReference(from, to)
    else if (name === 'Autolink') this.#put(from + 1, to - 1)
    else if (name === 'URL' && node.parent?.name !== 'Link' && node.parent?.name !== 'Image')
      this.#put(from, to)
    else if (name === 'Link' && this.#isBrackets(node)) this.#put(from, to)
    else if (!unread.has(name)) this.#putInline(node)
  }

  /** "[sic]" is a link only where an address is given for "sic". */
  #isBrackets(link: SyntaxNode): boolean {
    if (link.getChild('URL') !== null || this.#text(link.to - 1, link.to) === ')') return false
    const label = link.getChild('LinkLabel')
    const name = label === null ? '' : this.#text(label.from + 1, label.to - 1)
    return !this.#labels.has(plainLabel(name === '' ? this.#text(link.from + 1, link.to - 1) : name))
  }

  /** HTML between the paragraphs: its text without tags and comments. */
  #putMarkup(from: number, to: number): void {
    const markup = this.#text(from, to)
    let at = 0
    for (const { index, 0: tag } of markup.matchAll(/<!--[\s\S]*?(?:-->|$)|<\/?[a-z][^<>]*>/gi)) {
      this.#putText(from + at, from + index)
      at = index + tag.length
    }
    this.#putText(from + at, to)
  }

  #putText(from: number, to: number): void {
    const text = this.#text(from, to)
    let at = 0
    for (let found = text.indexOf('&'); found !== -1; found = text.indexOf('&', found + 1)) {
      const reference = referenceAt(text, found)
      if (reference === null) continue
      this.#put(from + at, from + found)
      this.#putReference(from + found, from + found + reference.length)
      at = found + reference.length
    }
    this.#put(from + at, to)
  }

  #putReference(from: number, to: number): void {
    const reference = referenceAt(this.#text(from, to), 0)
    if (reference === null) this.#put(from, to)
    else this.#builder.put(reference.text, { start: this.#start + from, end: this.#start + to })
  }

  #put(from: number, to: number): void {
    const text = this.#text(from, to)
    this.#builder.put(text, { start: this.#start + from, end: this.#start + to })
  }

  #text(from: number, to: number): string {
    return this.#raw.slice(this.#start + from, this.#start + to)
  }
}
