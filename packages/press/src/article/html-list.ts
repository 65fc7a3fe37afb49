import { dateAtEdge, dateLine } from '../dates/date-line.ts'
import { apartIn } from './html-apart.ts'
import { formOf, type HtmlBlock } from './html-blocks.ts'
import { isItemDate, isItemLink, withOwnDates } from './html-items.ts'
import { isProse, lengthIn, lengthOf, proseLength } from './html-prose.ts'

const leastEntries = 3
const leastHeadline = 20
const wholeLink = 0.8
/** How much running text may stand before the list, and between two of its entries. */
const longestIntroduction = 300
const longestExcerpt = 700

/**
 * The headlines, with their dates, of a page that is a list of articles: after its title come links of one form, and
 * little running text stands before or between them, nor in what would be its article. Null for every other page.
 */
export function listPage(
  blocks: readonly HtmlBlock[],
  title: string | null,
  body: readonly HtmlBlock[],
): readonly HtmlBlock[] | null {
  const isApart = apartIn(null, blocks, (block) => (isHeadline(block) ? block.text.length : 0))
  const main = blocks.slice(afterTitle(blocks, title)).filter((block) => !isApart(block))
  const entries = entriesOf(main)
  if (new Set([...entries].map(({ url }) => url)).size < leastEntries) return null
  if (!isMostlyList(main, entries) || !isMostlyList(body, entries)) return null
  if (textLength(withoutExcerpts(body, main, entries)) > lengthOf([...entries])) return null
  const dated = withOwnDates(
    main.filter((block) => entries.has(block)),
    blocks,
  )
  if (dated !== null) return dated
  const first = main.findIndex((block) => entries.has(block))
  const last = main.findLastIndex((block) => entries.has(block))
  const isOfArticle =
    isHeadlineOfArticle(title) || main.slice(0, first).some(({ text }) => dateLine(text) !== null)
  if (isOfArticle && proseLength(main.slice(0, first)) >= leastArticle) return null
  return main
    .slice(Math.max(0, first - 1), last + 3)
    .filter((block) => entries.has(block) || isItemDate(block))
}

/** Longer than "Press releases". Below one, or below a day, links without days are of other articles. */
const isHeadlineOfArticle = (title: string | null) => title !== null && lengthIn(title) >= longTitle
const longTitle = 40
const leastArticle = 150

/** Without what stands between the entries. */
function withoutExcerpts(
  body: readonly HtmlBlock[],
  main: readonly HtmlBlock[],
  entries: ReadonlySet<HtmlBlock>,
): readonly HtmlBlock[] {
  const first = main.findIndex((block) => entries.has(block))
  const last = main.findLastIndex((block) => entries.has(block))
  const between = new Set(main.slice(first, last + 2))
  return body.filter((block) => !between.has(block))
}

/** Of verses and tables, which have no sentences, as well. */
const textLength = (blocks: readonly HtmlBlock[]) => lengthOf(blocks.filter(({ url }) => url === null))

function afterTitle(blocks: readonly HtmlBlock[], title: string | null): number {
  return title === null ? 0 : blocks.findIndex(({ text }) => text === title) + 1
}

/** The links of the form that most of the text is in. */
function entriesOf(blocks: readonly HtmlBlock[]): ReadonlySet<HtmlBlock> {
  const forms = Map.groupBy(blocks.filter(isHeadline), formOf)
  let best: readonly HtmlBlock[] = []
  let most = 0
  for (const alike of forms.values()) {
    const weight = alike.reduce((sum, { text }) => sum + text.length, 0)
    if (weight > most) [best, most] = [alike, weight]
  }
  return new Set(best)
}

const isHeadline = (block: HtmlBlock) =>
  isItemLink(block) &&
  (block.linkShare >= wholeLink || dateAtEdge(block.text) !== null) &&
  lengthIn(block.text) >= leastHeadline &&
  (block.text.includes(' ') || lengthIn(block.text) > block.text.length)

function isMostlyList(blocks: readonly HtmlBlock[], entries: ReadonlySet<HtmlBlock>): boolean {
  let run = 0
  let found = 0
  for (const block of blocks) {
    if (entries.has(block)) {
      found++
      run = 0
    } else if (isProse(block)) run += lengthIn(block.text)
    if (run > (found < leastEntries ? longestIntroduction : longestExcerpt)) return false
  }
  return true
}
