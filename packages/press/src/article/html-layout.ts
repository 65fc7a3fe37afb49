import { relatedHeading } from '../data/section-headings.ts'
import type { HtmlElement } from '../page/html-tree.ts'
import type { HtmlBlock } from './html-blocks.ts'
import type { Layout } from './layout.ts'
import { layOut } from './layout.ts'
import { dateAtEdge, dateLine } from './printed-date.ts'

const machinery: ReadonlySet<string> = new Set('nav header footer aside figcaption'.split(' '))
const listLinkShare = 0.5

/**
 * The parts of an HTML page. The article is the element that holds most running text; the related list may stand
 * in it or anywhere behind its heading.
 */
export function layOutHtml(blocks: readonly HtmlBlock[], title: string | null): Layout {
  const container = articleElement(blocks)
  const inside = blocks.filter(
    (block) => (container === null || block.within.includes(container)) && !isMachinery(block, container),
  )
  const article = layOut(
    withoutInsets(inside.filter((block) => block.text !== title)),
    (rest) => proseLength(rest) < muchProse,
  )
  const body = dropEdges(article.body)
  const related = article.related.length > 0 ? article.related : relatedElsewhere(blocks, inside)
  const used = new Set([...body, ...related])
  return {
    body,
    related,
    publisher: article.publisher,
    furniture: blocks.filter((block) => !used.has(block) && block.text !== title),
  }
}

const muchProse = 400
const leastSentence = 60

/** How much running text the blocks hold. */
function proseLength(blocks: readonly HtmlBlock[]): number {
  const isProse = ({ text, linkShare }: HtmlBlock) =>
    text.length >= leastSentence && linkShare < listLinkShare && /[.!?:]["”’)]?$/.test(text)
  return blocks.reduce((length, block) => length + (isProse(block) ? block.text.length : 0), 0)
}

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

/** Each element is worth the running text directly or nearly directly in it, as readability scores do. */
function articleElement(blocks: readonly HtmlBlock[]): HtmlElement | null {
  const scores = new Map<HtmlElement, number>()
  for (const block of blocks) {
    if (block.role === 'heading' || block.linkShare > listLinkShare || isMachinery(block, null)) continue
    const weight = block.text.length * (1 - block.linkShare) * (/[.!?]["”’)]?$/.test(block.text) ? 1 : 0.3)
    const parents = block.within.filter((element) => element.tagName !== 'p').reverse()
    parents.slice(0, 4).forEach((element, index) => {
      const named = element.tagName === 'article' || element.tagName === 'main' ? 1.2 : 1
      scores.set(element, (scores.get(element) ?? 0) + weight * named * 0.9 ** index)
    })
  }
  let best: HtmlElement | null = null
  for (const [element, score] of scores) if (best === null || score > (scores.get(best) ?? 0)) best = element
  return best
}

function isMachinery(block: HtmlBlock, container: HtmlElement | null): boolean {
  const from = container === null ? 0 : block.within.indexOf(container)
  return block.within.slice(Math.max(0, from)).some((element) => machinery.has(element.tagName))
}

const furthestDateLine = 4
const longestLabel = 60

/** A date line, with the labels above it, and links before and after the running text are not part of it. */
function dropEdges(body: Layout['body']): Layout['body'] {
  const isText = (block: Layout['body'][number]) => dateLine(block.text) === null && block.url === null
  const date = body.slice(0, furthestDateLine).findIndex((block) => dateLine(block.text) !== null)
  const isLabel = ({ text }: Layout['body'][number]) =>
    text.length <= longestLabel && !/[.!?]["”’)]?$/.test(text)
  const from = date > 0 && body.slice(0, date).every(isLabel) ? date : 0
  const first = body.findIndex((block, index) => index >= from && isText(block))
  const last = body.findLastIndex(isText)
  return first === -1 ? [] : body.slice(first, last + 1)
}

function relatedElsewhere(blocks: readonly HtmlBlock[], inside: readonly HtmlBlock[]): readonly HtmlBlock[] {
  const taken = new Set(inside)
  const start = blocks.findIndex((block) => !taken.has(block) && relatedHeading.test(block.text))
  if (start === -1) return []
  const list: HtmlBlock[] = []
  for (const block of blocks.slice(start + 1)) {
    const belongs = block.url !== null || dateLine(block.text) !== null || dateAtEdge(block.text) !== null
    if (taken.has(block) || !belongs) break
    list.push(block)
  }
  return list
}
