import { cleanText } from '../page/clean.ts'
import { putHtmlText } from '../page/html-text.ts'
import { attribute, type HtmlElement, type HtmlNode, walk } from '../page/html-tree.ts'
import { MappedTextBuilder } from '../page/mapped-text.ts'
import { type Block, block } from './block.ts'

/** A block of an HTML page and the elements it stands in, outermost first. */
export interface HtmlBlock extends Block {
  readonly within: readonly HtmlElement[]
  /** The share of its characters that are link text, 0 to 1. */
  readonly linkShare: number
}

const hidden: ReadonlySet<string> = new Set(
  'script style noscript template svg iframe object canvas select button textarea head math audio video'.split(
    ' ',
  ),
)

const inline: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr label'.split(
    ' ',
  ),
)

/** Hostile pages nest without end; what stands further out than this does not matter. */
const deepest = 200

/** Every piece of text of the page that stands by itself. Nothing that is not seen as text gets in. */
export function htmlBlocks(raw: string, nodes: readonly HtmlNode[]): readonly HtmlBlock[] {
  const blocks: HtmlBlock[] = []
  const within: HtmlElement[] = []
  let builder = new MappedTextBuilder()
  let linkLength = 0
  let link: HtmlElement | null = null
  let lastLink: string | null = null
  let container: readonly HtmlElement[] = []

  const flush = () => {
    if (builder.length > 0) {
      const built = builder.build()
      const content = cleanText(built)
      if (content.text !== '') {
        const linkShare = linkLength / Math.max(1, built.text.trim().length)
        const url = linkShare > 0.5 ? lastLink : null
        blocks.push({ ...block(content, roleOf(container), url), within: container, linkShare })
      }
    }
    builder = new MappedTextBuilder()
    linkLength = 0
    lastLink = null
  }

  for (const step of walk(
    nodes,
    (element) => hidden.has(element.tagName) || attribute(element, 'hidden') !== null,
  )) {
    if ('text' in step) {
      const location = step.text.sourceCodeLocation
      if (!location) continue
      if (builder.length === 0) container = within.slice(-deepest)
      putHtmlText(builder, raw, location.startOffset, location.endOffset, step.text.value)
      if (link) linkLength += step.text.value.trim().length
      continue
    }
    const element = 'enter' in step ? step.enter : step.leave
    if (!inline.has(element.tagName)) flush()
    if ('enter' in step) within.push(element)
    else within.pop()
    if (element.tagName === 'a') {
      link = 'enter' in step ? element : null
      if (link) lastLink = attribute(link, 'href')
    }
  }
  flush()
  return blocks
}

function roleOf(within: readonly HtmlElement[]): Block['role'] {
  const name = within.findLast((element) => !inline.has(element.tagName))?.tagName ?? ''
  if (/^h[1-6]$/.test(name)) return 'heading'
  return within.some((element) => element.tagName === 'li') ? 'item' : 'paragraph'
}
