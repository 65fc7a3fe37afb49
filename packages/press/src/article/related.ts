import { furniture } from '../data/section-headings.ts'
import { dateAtEdge, dateLine } from '../dates/date-line.ts'
import { type DateContext, wholeDate } from '../dates/page-date.ts'
import type { PrintedDate } from '../dates/printed.ts'
import { absoluteAddress } from '../page/absolute-address.ts'
import type { PageRelatedItem } from '../parsed-page.ts'
import type { Block } from './block.ts'

export interface RelatedList {
  readonly items: readonly PageRelatedItem[]
  /** Blocks that turned out to be no teaser: "More Articles" and the like. */
  readonly rest: readonly Block[]
}

interface Line {
  readonly block: Block
  readonly date: PrintedDate | null
}

interface Entry {
  readonly teaser: Block
  /** Without a date that stands on the same line. */
  readonly text: string
  readonly date: PrintedDate | null
}

/** The teasers under a "More from" heading, each with the date that stands beside it. */
export function relatedList(
  blocks: readonly Block[],
  pageUrl: string | null,
  dates: DateContext,
): RelatedList {
  const isLinked = blocks.some(({ url }) => url !== null)
  const lines = blocks.map((block) => ({
    block,
    date: isLinked ? itemDate(block) : dateLine(block.text),
  }))
  const isDated = lines.some((line) => line.date !== null)
  const { entries, rest } = entriesOf(lines, isDated)
  const items = withoutRepeats(entries).map(({ teaser, text, date }, position) => ({
    position,
    teaser: text,
    truncated: isTruncated(text, teaser.url !== null),
    date: date ? wholeDate(date, dates) : null,
    url: absoluteAddress(teaser.url, pageUrl),
  }))
  return { items, rest }
}

const longestLabel = 30

/** The date of a line that holds hardly more than it, beside a link: "Apr 14, 2031 Press Release". */
export function itemDate({ text, url }: Block): PrintedDate | null {
  const alone = dateLine(text)
  if (alone !== null || url !== null) return alone
  const edge = dateAtEdge(text)
  return edge !== null && edge.rest.length <= longestLabel ? edge.date : null
}

/** Tabs and sliders print an entry again; one with the same words and the same link is the same. */
function withoutRepeats(entries: readonly Entry[]): readonly Entry[] {
  const seen = new Set<string>()
  return entries.filter(({ teaser: { url }, text }) => {
    if (url === null) return true
    const key = `${url}\n${text}`
    return seen.has(key) ? false : Boolean(seen.add(key))
  })
}

function entriesOf(
  lines: readonly Line[],
  isDated: boolean,
): { entries: readonly Entry[]; rest: readonly Block[] } {
  const entries: Entry[] = []
  const rest: Block[] = []
  const isDateFirst = lines[0]?.date != null
  const isTwice = printsTeasersTwice(lines)
  let at = 0
  while (at < lines.length) {
    const line = lines[at]
    const next = lines[at + 1]
    if (!line) break
    if (line.date !== null) {
      const isEntry = isDateFirst && next !== undefined && next.date === null
      if (isEntry) entries.push({ teaser: next.block, text: next.block.text, date: line.date })
      else rest.push(line.block)
      at += isEntry ? 2 : 1
    } else if (!isDateFirst && next?.date != null) {
      entries.push({ teaser: line.block, text: line.block.text, date: next.date })
      at += isTwice && lines[at + 2]?.block.text === line.block.text ? 3 : 2
    } else {
      if (furniture.test(line.block.text) || (isDated && line.block.url === null)) rest.push(line.block)
      else entries.push(singleEntry(line.block))
      at++
    }
  }
  return { entries, rest }
}

/** A teaser without a line for its date; the date may stand on the same line. */
function singleEntry(teaser: Block): Entry {
  const edge = dateAtEdge(teaser.text)
  return { teaser, text: edge?.rest ?? teaser.text, date: edge?.date ?? null }
}

/** Some pages print every teaser once above and once below its date; then most dates have equal neighbours. */
function printsTeasersTwice(lines: readonly Line[]): boolean {
  let dates = 0
  let between = 0
  lines.forEach((line, index) => {
    if (line.date === null) return
    dates++
    const before = lines[index - 1]
    if (before !== undefined && before.block.text === lines[index + 1]?.block.text) between++
  })
  return between * 2 > dates
}

const danglingWord =
  /\b(?:a|an|the|of|and|or|to|in|on|at|for|with|by|from|its|his|her|their|any|new|that|who|which|as|is|was)$/i
const longTeaser = 15

/**
 * Cut off: an ellipsis, a word that cannot end a phrase, or many words that end without a full stop. Headlines, which
 * are links, end without one however long.
 */
function isTruncated(teaser: string, isLink: boolean): boolean {
  if (/(?:\.\.\.|…|\[…\]|\[\.\.\.\])["”’]?$/.test(teaser)) return true
  if (/[.!?]["”’)]*$/.test(teaser)) return false
  return (
    /[,;:–—-]$/.test(teaser) ||
    danglingWord.test(teaser) ||
    (!isLink && teaser.split(' ').length >= longTeaser)
  )
}
