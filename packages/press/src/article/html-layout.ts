import { relatedHeading } from '../data/section-headings.ts'
import { apartIn } from './html-apart.ts'
import { type HtmlBlock, lineElement } from './html-blocks.ts'
import { articleContainer } from './html-container.ts'
import { standsIn } from './html-place.ts'
import { endsSentence, listLinkShare, proseBehind, proseLength } from './html-prose.ts'
import { plain } from './html-title.ts'
import type { Layout } from './layout.ts'
import { layOut, publisherOf } from './layout.ts'
import { isLineOfPage } from './page-line.ts'
import { dateAtEdge, dateLine, type PrintedDate } from './printed-date.ts'

export interface HtmlLayout extends Layout<HtmlBlock> {
  /** The date that stands alone under the article. */
  readonly trailingDate: PrintedDate | null
}

/**
 * The parts of an HTML page. The article is the element that holds most running text; the related list may stand
 * in it or anywhere behind its heading.
 */
export function layOutHtml(blocks: readonly HtmlBlock[], title: string | null): HtmlLayout {
  const container = articleContainer(blocks)
  const around = untilNextTitle(
    blocks.filter((block) => standsIn(block.place, container)),
    title,
  )
  const isApart = apartIn(container, around)
  const inside = around.filter((block) => !isApart(block))
  const running = withoutInsets(inside.filter((block) => block.text !== title))
  const behind = proseBehind(running)
  const article = layOut(running, (heading) => (behind[heading] ?? 0) < muchProse)
  const body = dropEdges(withoutTitle(article.body, title).filter(({ text }) => !isLineOfPage(text)))
  const elsewhere =
    article.related.length > 0 ? { list: [], publisher: null } : relatedElsewhere(blocks, inside)
  const related = article.related.length > 0 ? article.related : elsewhere.list
  const used = new Set([...body, ...related])
  return {
    body,
    related,
    publisher: article.publisher ?? elsewhere.publisher,
    trailingDate: dateAfter(inside, body),
    furniture: blocks.filter((block) => !used.has(block) && block.text !== title),
  }
}

const muchProse = 400
/** A further heading of the first rank, with little text behind it, opens another part of the page. */
function untilNextTitle(blocks: readonly HtmlBlock[], title: string | null): readonly HtmlBlock[] {
  const behind = proseBehind(blocks)
  const most = proseLength(blocks) / 2
  const next = blocks.findIndex((block, index) => {
    const opens = lineElement(block.place)?.element.tagName === 'h1' && block.text !== title
    return opens && (behind[index] ?? 0) < Math.min(muchProse, most)
  })
  return next === -1 ? blocks : blocks.slice(0, next)
}

const mostTitleLines = 4

/** Some releases print their title once more, on a few lines, above the text. */
function withoutTitle(body: readonly HtmlBlock[], title: string | null): readonly HtmlBlock[] {
  const whole = plain(title ?? '')
  let printed = ''
  for (let lines = 1; lines <= mostTitleLines && whole !== ''; lines++) {
    printed += plain(body[lines - 1]?.text ?? '')
    if (printed === whole) return body.slice(lines)
    if (!whole.startsWith(printed)) break
  }
  return body
}

function dateAfter(inside: readonly HtmlBlock[], body: readonly HtmlBlock[]): PrintedDate | null {
  const last = body.at(-1)
  const after = last === undefined ? undefined : inside[inside.indexOf(last) + 1]
  return after === undefined ? null : dateLine(after.text)
}

/** "Related" and its links in the middle of an article interrupt it and do not end it. */
function withoutInsets(blocks: readonly HtmlBlock[]): readonly HtmlBlock[] {
  const behind = proseBehind(blocks)
  let isInset = false
  return blocks.filter(({ text, linkShare }, index) => {
    const opens = (behind[index] ?? 0) >= muchProse && text.length < 160 && relatedHeading.test(text)
    isInset = opens || (isInset && linkShare > listLinkShare)
    return !isInset
  })
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
