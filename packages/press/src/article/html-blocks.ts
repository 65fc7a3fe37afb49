import { cleanText } from '../page/clean.ts'
import { refuseCrumbled } from '../page/crumbled.ts'
import { putHtmlText } from '../page/html-text.ts'
import {
  attribute,
  type HtmlElement,
  type HtmlText,
  type HtmlTree,
  isNeverSeen,
  walk,
} from '../page/html-tree.ts'
import { type MappedText, MappedTextBuilder } from '../page/mapped-text.ts'
import { type Block, block } from './block.ts'
import { type HtmlPlace, innermost, placeOf } from './html-place.ts'
import { setParagraphs } from './set-lines.ts'

/** A block of an HTML page and where it stands. */
export interface HtmlBlock extends Block {
  readonly place: HtmlPlace | null
  /** The share of its characters that are link text, 0 to 1. */
  readonly linkShare: number
  /** The nodes it was made of. */
  readonly nodes: readonly HtmlText[]
}

const inline: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr label'.split(
    ' ',
  ),
)

const isUnread = (element: HtmlElement) =>
  isNeverSeen(element) || element.tagName === 'head' || element.tagName === 'title'

/** Every piece of text of the page that stands by itself. Nothing that is not seen as text gets in. */
export function htmlBlocks(raw: string, { nodes, runs }: HtmlTree): readonly HtmlBlock[] {
  const blocks: HtmlBlock[] = []
  let builder = new MappedTextBuilder()
  let texts: HtmlText[] = []
  let linkLength = 0
  let link: HtmlElement | null = null
  let lastLink: string | null = null
  let order = 0
  /** How many elements are open in which lines stand as they are written. */
  let pre = 0
  let isBehindLink = false
  let place: HtmlPlace | null = null
  let start: HtmlPlace | null = null

  const flush = () => {
    if (builder.length > 0) {
      const built = builder.build()
      const contents = pre > 0 ? lineByLine(built) : [cleanText(built)]
      const length = contents.reduce((sum, { text }) => sum + text.length, 0)
      for (const content of contents) {
        if (content.text === '') continue
        const linkShare = Math.min(1, linkLength / Math.max(1, length))
        const url = linkShare > 0.5 ? lastLink : null
        blocks.push({
          ...block(content, roleOf(start), url),
          isQuotation: start?.isQuotation ?? false,
          place: start,
          linkShare,
          nodes: texts,
        })
        refuseCrumbled(blocks.length, raw.length)
      }
      builder = new MappedTextBuilder()
      texts = []
    }
    linkLength = 0
    lastLink = link === null ? null : attribute(link, 'href')
  }

  for (const step of walk(nodes, isUnread)) {
    if ('text' in step) {
      if (texts.length === 0) start = place
      texts.push(step.text)
      if (isBehindLink && /^\p{Cf}*\d/u.test(step.text.value)) builder.insert(' ')
      isBehindLink = false
      putHtmlText(builder, raw, runs.get(step.text) ?? [])
      if (link) linkLength += step.text.value.trim().length
      continue
    }
    const element = 'enter' in step ? step.enter : step.leave
    // "<a>Headline</a><span>1 May 2031</span>": set apart by style alone.
    if (!inline.has(element.tagName)) isBehindLink = false
    else if (element.tagName === 'a') {
      // Links that touch are set apart by style too.
      if (isBehindLink && 'enter' in step && linkLength >= builder.length) flush()
      isBehindLink = 'leave' in step && builder.length > 0
    }
    if (!inline.has(element.tagName)) flush()
    if (element.tagName === 'pre') pre += 'enter' in step ? 1 : -1
    if ('enter' in step) place = placeOf(element, place, ++order)
    else if (place) {
      place.last = order
      place = place.parent
    }
    if (element.tagName === 'a') {
      link = 'enter' in step ? element : null
      if (link) lastLink = attribute(link, 'href')
    }
  }
  flush()
  return blocks
}

/** What stands in `<pre>`: its line ends and indents make the paragraphs. */
function lineByLine(source: MappedText): readonly MappedText[] {
  return setParagraphs(source.text).map(({ start, end }) => {
    const builder = new MappedTextBuilder()
    builder.copy(source, start, end)
    return cleanText(builder.build())
  })
}

/** The element of the block itself, past the stretches of a line that its text begins in. */
export const lineElement = (place: HtmlPlace | null): HtmlPlace | null =>
  innermost(place, ({ element }) => !inline.has(element.tagName))

function roleOf(place: HtmlPlace | null): Block['role'] {
  const name = lineElement(place)?.element.tagName ?? ''
  if (/^h[1-6]$/.test(name)) return 'heading'
  return place?.isItem ? 'item' : 'paragraph'
}

/** The elements around a block with the first word of their classes: entries of one list have the same. */
export function formOf(block: HtmlBlock): string {
  let form = ''
  let place = lineElement(block.place)
  for (let depth = 0; depth < 3 && place !== null; depth++, place = place.parent)
    form += `<${place.element.tagName}.${/^\s*\S{0,40}/.exec(attribute(place.element, 'class') ?? '')?.[0] ?? ''}`
  return form
}
