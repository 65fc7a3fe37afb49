import { isRelatedHeading, publisherIn, topicsHeading } from '../data/section-headings.ts'
import { dateAtEdge, dateLine } from '../dates/date-line.ts'
import type { HtmlBlock } from './html-blocks.ts'
import { isItemDate, isItemLink, withOwnDates } from './html-items.ts'
import { isInMenu } from './html-place.ts'
import { lengthIn } from './html-prose.ts'

export interface RelatedBlocks {
  /** Links to other articles, and their dates. */
  readonly list: readonly HtmlBlock[]
  readonly publisher: string | null
}

const none: RelatedBlocks = { list: [], publisher: null }

/** The list of other articles that stands anywhere outside of the article, behind a heading that says so. */
export function relatedElsewhere(blocks: readonly HtmlBlock[], inside: readonly HtmlBlock[]): RelatedBlocks {
  const taken = new Set(inside)
  let from = 0
  for (const [index, block] of blocks.entries()) {
    if (index < from || taken.has(block) || !opensList(block)) continue
    const behind = listBehind(blocks, index + 1, taken)
    from = index + 1 + behind.length
    const list = itemsOf(block, behind)
    if (list.length > 0) return { list, publisher: publisherIn(block.text) }
  }
  return none
}

const mostBetween = 2

/** As far as links and dates follow each other, with a line or two between them. */
export function listBehind(
  blocks: readonly HtmlBlock[],
  start: number,
  taken: ReadonlySet<HtmlBlock> = new Set(),
): readonly HtmlBlock[] {
  let end = start
  for (let at = start; at < blocks.length && at - end <= mostBetween; at++) {
    const block = blocks[at]
    if (block === undefined || taken.has(block) || (at > start && opensList(block))) break
    if (block.url !== null || isItemDate(block)) end = at + 1
  }
  return blocks.slice(start, end)
}

/** The links of a list, each with its date; none where they are topics, menus or things to press. */
export function itemsOf(heading: HtmlBlock, list: readonly HtmlBlock[]): readonly HtmlBlock[] {
  if (topicsHeading.test(heading.text)) return []
  const links = withoutSecondLinks(list.filter((block) => isItemLink(block) && !isInMenu(block.place)))
  const isDated = list.some(isItemDate)
  const told = new Set(links.filter((link) => isDated || isHeadline(link)))
  if (links.length === 0 || told.size * 2 < links.length) return []
  const items = links.filter((link) => told.has(link) || !isLabel(link))
  const kept = new Set(items)
  return withOwnDates(items, list) ?? list.filter((block) => kept.has(block) || dateLine(block.text) !== null)
}

/** A picture, a headline and a "more" of one item have one address; the headline is told by its element or length. */
function withoutSecondLinks(links: readonly HtmlBlock[]): readonly HtmlBlock[] {
  const best = new Map<string, HtmlBlock>()
  for (const link of links) {
    const key = link.url ?? ''
    const known = best.get(key)
    const isBetter = known !== undefined && known.role !== 'heading' && link.role === 'heading'
    if (known === undefined || isBetter) best.set(key, link)
  }
  return links.filter((link) => best.get(link.url ?? '') === link)
}

const leastHeadline = 30
const shortHeadline = 20
const leastWords = 4

/** Headlines are longer than the names of topics and pages, or dated. */
function isHeadline({ text }: HtmlBlock): boolean {
  const length = lengthIn(text)
  if (length >= leastHeadline) return true
  if (length >= shortHeadline && text.split(' ').length >= leastWords) return true
  return dateAtEdge(text) !== null
}

/** "Business": the section that a headline is printed in. */
const isLabel = ({ text }: HtmlBlock) => text.split(' ').length < 3 && lengthIn(text) < shortHeadline

/** A heading of a list that is neither an entry of a menu nor a link of its own. */
function opensList({ text, role, url, place }: HtmlBlock): boolean {
  if (!isRelatedHeading(text) || dateLine(text) !== null) return false
  if (role !== 'heading' && (role === 'item' || url !== null)) return false
  return !isInMenu(place)
}
