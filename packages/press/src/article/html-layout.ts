import { isRelatedHeading } from '../data/section-headings.ts'
import { dateLine } from '../dates/date-line.ts'
import { apartIn } from './html-apart.ts'
import { articleBlocks, mainAround } from './html-around.ts'
import { type HtmlBlock, lineElement } from './html-blocks.ts'
import { isItemDate } from './html-items.ts'
import { standsIn } from './html-place.ts'
import {
  endsSentence,
  isProse,
  isShortLine,
  lengthIn,
  listLinkShare,
  proseBehind,
  proseLength,
} from './html-prose.ts'
import { itemsOf, listBehind, type RelatedBlocks, relatedElsewhere } from './html-related.ts'
import { mainStretch } from './html-stretch.ts'
import { plain } from './html-title.ts'
import type { Layout } from './layout.ts'
import { layOut } from './layout.ts'
import { isContact, isEndMark, isLineOfPage } from './page-line.ts'

/**
 * The parts of an HTML page. The article is the element that holds most running text; the related list may stand
 * in it or anywhere behind its heading.
 */
export function layOutHtml(blocks: readonly HtmlBlock[], title: string | null): Layout<HtmlBlock> {
  const { container, around: whole } = articleBlocks(blocks, title)
  const around = untilNextTitle(whole, title)
  const isApart = apartIn(container, around)
  const inside = fromTitle(
    around.filter((block) => !isApart(block)),
    title,
  )
  const running = withoutInsets(inside.filter((block) => block.text !== title))
  const behind = proseBehind(running)
  const article = layOut(running, (heading) => (behind[heading] ?? 0) < muchProse)
  const body = dropEdges(
    withoutTitle(untilContact(mainStretch(untilEndMark(untilCopy(article.body)))), title).filter(
      ({ text }) => !isLineOfPage(text),
    ),
  )
  const related = relatedBehind(running, article) ?? relatedElsewhere(blocks, inside)
  const used = new Set([...body, ...related.list])
  return {
    body,
    related: related.list,
    publisher: related.publisher,
    furniture: blocks.filter((block) => !used.has(block) && block.text !== title),
  }
}

/** The list that ends the article. Old pages print one without links. */
function relatedBehind(running: readonly HtmlBlock[], article: Layout<HtmlBlock>): RelatedBlocks | null {
  const { related, publisher } = article
  const start = running.length - related.length
  const heading = running[start - 1]
  if (related.length === 0 || heading === undefined) return null
  const isLinked = related.some(({ url }) => url !== null)
  const list = isLinked ? itemsOf(heading, listBehind(running, start)) : related
  return list.some((block) => isLinked || isItemDate(block)) ? { list, publisher } : null
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

/** Labels and the office's name stand above the headline in some elements. */
function fromTitle(inside: readonly HtmlBlock[], title: string | null): readonly HtmlBlock[] {
  const at = inside.findIndex(({ text, role }) => role === 'heading' && text === title)
  if (at <= 0) return inside
  if (proseLength(inside.slice(0, at)) === 0) return inside.slice(at)
  const main = mainAround(inside[at]?.place ?? null)
  // Sentences of a menu, above what the page is for.
  return main === null ? inside : inside.filter(({ place }, index) => index >= at || standsIn(place, main))
}

/** Some pages hold their text twice, for wide and for narrow screens: all that stands behind has been said before. */
function untilCopy(body: readonly HtmlBlock[]): readonly HtmlBlock[] {
  const prose = body.filter(isProse)
  const [first] = prose
  const copy = prose.find(({ text }, index) => index > 1 && text === first?.text)
  if (copy === undefined) return body
  const at = body.indexOf(copy)
  const said = new Set(body.slice(0, at).map(({ text }) => text))
  return body.slice(at).every((block) => !isProse(block) || said.has(block.text)) ? body.slice(0, at) : body
}

const littleProse = 150

/** "###", "ENDS": what follows are signs of the office, unless it is much. */
function untilEndMark(body: readonly HtmlBlock[]): readonly HtmlBlock[] {
  const behind = proseBehind(body)
  const all = proseLength(body)
  const end = body.findIndex(
    ({ text }, index) => isEndMark(text) && (behind[index] ?? 0) < Math.min(littleProse, all / 2),
  )
  return end > 0 ? body.slice(0, end) : body
}

const leastContact = 3

/** The lines of an office at the end, name, street and number one below another. */
function untilContact(body: readonly HtmlBlock[]): readonly HtmlBlock[] {
  const behind = proseBehind(body)
  const reached = body.findIndex(
    (block, index) => isShortLine(block) && isContact(block.text) && (behind[index] ?? 0) < littleProse,
  )
  let start = reached
  while (start > 0 && isShortAt(start - 1)) start--
  let end = reached
  while (end < body.length && isShortAt(end)) end++
  // A number above the text is that of the release.
  const isAtEnd = reached > 0 && proseLength(body.slice(0, start)) > 0
  return isAtEnd && end - start >= leastContact ? body.slice(0, start) : body

  function isShortAt(index: number): boolean {
    const block = body[index]
    return block !== undefined && isShortLine(block) && block.role !== 'heading'
  }
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

/** "Related" and its links in the middle of an article interrupt it and do not end it. */
function withoutInsets(blocks: readonly HtmlBlock[]): readonly HtmlBlock[] {
  const behind = proseBehind(blocks)
  let isInset = false
  return blocks.filter(({ text, linkShare }, index) => {
    const opens = (behind[index] ?? 0) >= muchProse && isRelatedHeading(text)
    isInset = opens || (isInset && linkShare > listLinkShare)
    return !isInset
  })
}

const furthestDateLine = 4
const mostlyLink = 0.8
/** A whole paragraph may be a link; a headline with a full stop is shorter. */
const leastLinkedText = 80
const isLinkedParagraph = ({ text, place }: HtmlBlock) =>
  lengthIn(text) >= leastLinkedText && lineElement(place)?.element.tagName === 'p'

/** "Summary, November 2025" as a heading is one of the text. */
const isDateLine = ({ text, role }: HtmlBlock) => {
  const date = dateLine(text)
  return date !== null && (role !== 'heading' || date.day !== null)
}

/** A date line, with the labels above it, and links before and after the running text are not part of it. */
function dropEdges(body: readonly HtmlBlock[]): readonly HtmlBlock[] {
  const isText = (block: HtmlBlock) =>
    !isDateLine(block) && !isEndMark(block.text) && (block.url === null || isRunning(block))
  const isRunning = (block: HtmlBlock) =>
    endsSentence(block.text) && (block.linkShare < mostlyLink || isLinkedParagraph(block))
  const date = body.slice(0, furthestDateLine).findIndex(isDateLine)
  const from = date > 0 && body.slice(0, date).every(isShortLine) ? date : 0
  const first = body.findIndex((block, index) => index >= from && isText(block))
  const last = body.findLastIndex(isText)
  return first === -1 ? [] : body.slice(first, last + 1)
}
