import { relatedHeading } from '../data/section-headings.ts'
import { apartIn } from './html-apart.ts'
import type { HtmlBlock } from './html-blocks.ts'
import { articleContainer } from './html-container.ts'
import { standsIn } from './html-place.ts'
import { endsSentence, listLinkShare, proseLength } from './html-prose.ts'
import type { Layout } from './layout.ts'
import { layOut, publisherOf } from './layout.ts'
import { isLineOfPage } from './page-line.ts'
import { dateAtEdge, dateLine } from './printed-date.ts'

/**
 * The parts of an HTML page. The article is the element that holds most running text; the related list may stand
 * in it or anywhere behind its heading.
 */
export function layOutHtml(blocks: readonly HtmlBlock[], title: string | null): Layout<HtmlBlock> {
  const container = articleContainer(blocks)
  const around = blocks.filter((block) => standsIn(block.place, container))
  const isApart = apartIn(container, around)
  const inside = around.filter((block) => !isApart(block))
  const article = layOut(
    withoutInsets(inside.filter((block) => block.text !== title)),
    (rest) => proseLength(rest) < muchProse,
  )
  const body = dropEdges(article.body.filter(({ text }) => !isLineOfPage(text)))
  const elsewhere =
    article.related.length > 0 ? { list: [], publisher: null } : relatedElsewhere(blocks, inside)
  const related = article.related.length > 0 ? article.related : elsewhere.list
  const used = new Set([...body, ...related])
  return {
    body,
    related,
    publisher: article.publisher ?? elsewhere.publisher,
    furniture: blocks.filter((block) => !used.has(block) && block.text !== title),
  }
}

const muchProse = 400
/** "Related" and its links in the middle of an article interrupt it and do not end it. */
function withoutInsets(blocks: readonly HtmlBlock[]): readonly HtmlBlock[] {
  const kept: HtmlBlock[] = []
  let prose = proseLength(blocks)
  let isInset = false
  for (const block of blocks) {
    prose -= proseLength([block])
    const opens = prose >= muchProse && block.text.length < 160 && relatedHeading.test(block.text)
    isInset = opens || (isInset && block.linkShare > listLinkShare)
    if (!isInset) kept.push(block)
  }
  return kept
}

const furthestDateLine = 4
const longestLabel = 60
const mostlyLink = 0.8

/** A date line, with the labels above it, and links before and after the running text are not part of it. */
function dropEdges(body: readonly HtmlBlock[]): readonly HtmlBlock[] {
  const isText = (block: HtmlBlock) =>
    dateLine(block.text) === null && (block.url === null || isRunning(block))
  const isRunning = ({ text, linkShare }: HtmlBlock) => linkShare < mostlyLink && endsSentence(text)
  const date = body.slice(0, furthestDateLine).findIndex((block) => dateLine(block.text) !== null)
  const isLabel = ({ text }: HtmlBlock) => text.length <= longestLabel && !endsSentence(text)
  const from = date > 0 && body.slice(0, date).every(isLabel) ? date : 0
  const first = body.findIndex((block, index) => index >= from && isText(block))
  const last = body.findLastIndex(isText)
  return first === -1 ? [] : body.slice(first, last + 1)
}

function relatedElsewhere(
  blocks: readonly HtmlBlock[],
  inside: readonly HtmlBlock[],
): { readonly list: readonly HtmlBlock[]; readonly publisher: string | null } {
  const taken = new Set(inside)
  const start = blocks.findIndex((block) => !taken.has(block) && relatedHeading.test(block.text))
  if (start === -1) return { list: [], publisher: null }
  const list: HtmlBlock[] = []
  for (const block of blocks.slice(start + 1)) {
    const belongs = block.url !== null || dateLine(block.text) !== null || dateAtEdge(block.text) !== null
    if (taken.has(block) || !belongs) break
    list.push(block)
  }
  return { list, publisher: list.length > 0 ? publisherOf(blocks[start]) : null }
}
