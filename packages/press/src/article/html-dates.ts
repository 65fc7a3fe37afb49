import { dateLine } from '../dates/date-line.ts'
import { type DateContext, wholeDate } from '../dates/page-date.ts'
import { numberedDates } from '../dates/printed-date.ts'
import { attribute, type HtmlElement, type HtmlText, textOf } from '../page/html-tree.ts'
import type { StatedDates } from '../page/stated-dates.ts'
import type { PageDate } from '../parsed-page.ts'
import {
  chosenDay,
  type DatedLine,
  type DaysOfPage,
  datedLine,
  daysOf,
  isNear,
  laterThan,
  yearOfLine,
} from './dated-lines.ts'
import type { HtmlBlock } from './html-blocks.ts'
import { namesOf } from './html-marks.ts'
import { type HtmlPlace, innermost, standsIn } from './html-place.ts'
import { isProse, isShortLine } from './html-prose.ts'
import { dayOfAddress, statedDay } from './stated-day.ts'

/** What of a page may hold its days, before anybody knows its language. */
export interface HtmlDates {
  /** Right behind the headline, then before it, the nearest first; then those that stand in the text already. */
  readonly lines: readonly DatedLine<HtmlBlock>[]
  /** All that stand behind the headline, before the text. */
  readonly behind: readonly HtmlBlock[]
  /** `<time>` in the lines beside the headline. */
  readonly times: readonly HtmlElement[]
  /** Under the article. */
  readonly trailing: readonly DatedLine<HtmlBlock>[]
}

const furthestBehind = 10
const furthestBefore = 4
const furthestUnder = 6

export function htmlDates(
  blocks: readonly HtmlBlock[],
  title: string | null,
  body: readonly HtmlBlock[],
  related: readonly HtmlBlock[],
): HtmlDates {
  const elsewhere = new Set(related)
  const isOwn = (block: HtmlBlock) => !elsewhere.has(block) && !isAside(block.place)
  const { behind, before, within } = nearTitle(blocks, title, isOwn)
  const near = [...behind, ...before, ...within]
  const last = body.at(-1)
  const end = last === undefined ? blocks.length : blocks.indexOf(last) + 1
  const under = blocks
    .slice(end, end + furthestUnder)
    .filter((block) => !elsewhere.has(block) && !isComment(block.place))
  const lineOf = (block: HtmlBlock) => datedLine(block, isMarked(block.place)) ?? []
  return {
    lines: near.flatMap(lineOf),
    behind,
    times: near.flatMap(timesOf),
    trailing: [...(last === undefined ? [] : [last]), ...under].flatMap(lineUnder),
  }
}

/** There, names beside a date are those of who commented. */
const lineUnder = (block: HtmlBlock) => (dateLine(block.text) === null ? [] : (datedLine(block) ?? []))

/** The blocks behind the headline, up to the text; the few before it, the nearest first; the first of the text. */
function nearTitle(
  blocks: readonly HtmlBlock[],
  title: string | null,
  isOwn: (block: HtmlBlock) => boolean,
): Record<'behind' | 'before' | 'within', readonly HtmlBlock[]> {
  const isTitle = ({ text }: HtmlBlock) => text === title
  const heading = blocks.findIndex((block) => block.role === 'heading' && isTitle(block))
  const at = title === null ? -1 : heading === -1 ? blocks.findIndex(isTitle) : heading
  const all = blocks.slice(at + 1, at + 1 + furthestBehind)
  const first = all.findIndex(isProse)
  const text = first === -1 ? all.length : first
  const second = all.findIndex((block, index) => index > text && isProse(block))
  return {
    behind: all.slice(0, text).filter(isOwn),
    before: blocks
      .slice(Math.max(0, at - furthestBefore), Math.max(0, at))
      .reverse()
      .filter((block) => standsIn(block.place, articleAround(blocks[at]?.place ?? null)) && isOwn(block)),
    within: all.slice(text, second === -1 ? all.length : second).filter(isOwn),
  }
}

/** The lines with the days beside the headline, and the labels between it and them: none belongs to the text. */
export function linesOfDates({ lines, behind }: HtmlDates): ReadonlySet<HtmlBlock> {
  const isTitleLine = new Set(behind)
  const isOwn = ({ block, dates }: DatedLine<HtmlBlock>) =>
    isTitleLine.has(block) || dates.some(({ role }) => role === 'PUBLISHED' || role === 'UPDATED')
  const dated = new Set(lines.flatMap((line) => (isOwn(line) ? line.block : [])))
  if (yearOfLine(behind[0]) !== null && behind[0]) dated.add(behind[0])
  const last = behind.findLastIndex((block) => dated.has(block))
  const between = behind.slice(0, Math.max(0, last))
  if (between.every((block) => dated.has(block) || isShortLine(block)))
    for (const block of between) dated.add(block)
  return dated
}

/** Whether anything tells a day of the page. */
export const isDated = ({ lines, times, trailing }: HtmlDates, { published }: StatedDates) =>
  lines.length > 0 || times.length > 0 || trailing.length > 0 || published.length > 0

/** The element that says of itself that it holds the article, or the matter of the page. */
const articleAround = (place: HtmlPlace | null): HtmlPlace | null =>
  innermost(place, ({ element }) => /^(?:article|main)$/.test(element.tagName))

/** Places of what belongs to other pages. */
const isAside = (place: HtmlPlace | null): boolean =>
  innermost(place, ({ element }) => /^(?:nav|aside|footer)$/.test(element.tagName) || isTicker(element)) !==
  null

/** What readers wrote under the article. */
function isComment(place: HtmlPlace | null): boolean {
  for (let at = place; at !== null && !/^(?:body|main)$/.test(at.element.tagName); at = at.parent) {
    if (/\b(?:comments?|commentlist|replies|disqus)\b/i.test(namesOf(at.element))) return true
  }
  return false
}

/** What runs over every page of a site: the news of the hour, the day that it is read on. */
const isTicker = (element: HtmlElement) =>
  /\b(?:news-?)?(?:ticker|marquee|breaking|clock|weather|today)\b/i.test(
    (attribute(element, 'class') ?? '').slice(0, 300),
  )

const dateName = /date|time|publi|posted|stamp|byline|meta|submitted|release/i
const fewSteps = 3

/** Whether the class or id of an element around, or `<time>`, says that here stands the day of the page. */
function isMarked(place: HtmlPlace | null): boolean {
  let at = place
  for (let step = 0; step < fewSteps && at !== null; step++, at = at.parent) {
    if (/^(?:body|main|article|section)$/.test(at.element.tagName)) return false
    if (at.element.tagName === 'time' || dateName.test(namesOf(at.element))) return true
  }
  return false
}

function timesOf({ nodes }: HtmlBlock): readonly HtmlElement[] {
  return [...new Set(nodes.flatMap((node) => timeAround(node) ?? []))]
}

function timeAround(node: HtmlText): HtmlElement | null {
  let at = node.parentNode
  for (let step = 0; step < fewSteps && at !== null && 'tagName' in at; step++) {
    if (at.tagName === 'time') return at
    at = at.parentNode
  }
  return null
}

/**
 * The days of a page, by how far each source can be trusted: the day printed beside the headline or under the text; the
 * `<time>` beside the headline; what mark-up that nobody sees states; the address. The printed day wins over a moment,
 * which is a day earlier or later elsewhere.
 */
export function daysOfHtml(
  found: HtmlDates,
  stated: StatedDates,
  address: string | null,
  context: DateContext,
): DaysOfPage {
  const { lines, times, trailing } = found
  const head = statedDay(stated.published, context)
  const changed = statedDay(stated.updated, context)
  const isOfChange = (line: DatedLine<HtmlBlock>) => line.dates.length === 1 && isChangeOnly(line.block)
  const labelled = daysOf(lines, 'PUBLISHED', context)
  const plain = daysOf(
    lines.filter((line) => !isOfChange(line)),
    null,
    context,
  )
  const days = [...plain, ...timeWords(times, context)].filter((date) => !isThatOf(changed, date, head))
  const printed = chosenDay(labelled, days, head) ?? yearOfLine(found.behind[0])
  const under = [...daysOf(trailing, 'PUBLISHED', context), ...daysOf(trailing, null, context)]
  const published =
    printed ??
    under.find((date) => head === null || isNear(date, head)) ??
    statedDay(timeMoments(times, false), context) ??
    head ??
    dayOfAddress(address) ??
    ofLastChange(daysOf(lines, 'UPDATED', context)[0])
  const updated =
    daysOf([...lines, ...trailing], 'UPDATED', context)[0] ??
    daysOf(lines.filter(isOfChange), null, context)[0] ??
    statedDay([...timeMoments(times, true), ...stated.updated], context)
  return { published, updated: laterThan(published, updated) }
}

/** Beside the headline, where no other day is known: the page as it is was put out on that day. */
const ofLastChange = (date: PageDate | undefined): PageDate | null =>
  date === undefined ? null : { ...date, basis: 'INFERRED' }

/** Some print only the day of change, and leave it to the mark-up to say so. */
const isThatOf = (changed: PageDate | null, date: PageDate, head: PageDate | null) =>
  changed !== null && head !== null && date.value === changed.value && !isNear(date, head)

const isChange = (time: HtmlElement) => {
  if (/dateModified/i.test(attribute(time, 'itemprop') ?? '')) return true
  const names = attribute(time, 'class') ?? ''
  // Content systems write both where a page was never changed.
  return /\b(?:updated|modified)\b/i.test(names) && !/\b(?:published|entry-date)\b/i.test(names)
}

const isChangeOnly = (block: HtmlBlock) => {
  const times = timesOf(block)
  return times.length > 0 && times.every(isChange)
}

/** Dates in the words of `<time>`, where more words stand in its line. */
function timeWords(times: readonly HtmlElement[], context: DateContext): readonly PageDate[] {
  return times.flatMap((time) => {
    const words = isChange(time) ? '' : textOf(time).slice(0, 100)
    const dates = numberedDates(words).filter(({ isRange }) => !isRange)
    return dates.flatMap((date) => wholeDate(date, context) ?? [])
  })
}

const timeMoments = (times: readonly HtmlElement[], isChanged: boolean) =>
  times.flatMap((time) => (isChange(time) === isChanged ? (attribute(time, 'datetime') ?? []) : []))
