import { furniture } from '../data/section-headings.ts'
import { attribute } from '../page/html-tree.ts'
import { apartIn } from './html-apart.ts'
import { type HtmlBlock, lineElement } from './html-blocks.ts'
import { isProse } from './html-prose.ts'
import { isLineOfPage } from './page-line.ts'
import { dateAtEdge, dateLine } from './printed-date.ts'

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
  const first = main.findIndex((block) => entries.has(block))
  const last = main.findLastIndex((block) => entries.has(block))
  return main
    .slice(Math.max(0, first - 1), last + 3)
    .filter((block) => entries.has(block) || dateLine(block.text) !== null)
}

function afterTitle(blocks: readonly HtmlBlock[], title: string | null): number {
  return title === null ? 0 : blocks.findIndex(({ text }) => text === title) + 1
}

/** The links of the form that most of the text is in. */
function entriesOf(blocks: readonly HtmlBlock[]): ReadonlySet<HtmlBlock> {
  const forms = new Map<string, HtmlBlock[]>()
  for (const block of blocks) {
    if (!isHeadline(block)) continue
    const form = formOf(block)
    const alike = forms.get(form)
    if (alike) alike.push(block)
    else forms.set(form, [block])
  }
  let best: readonly HtmlBlock[] = []
  let most = 0
  for (const alike of forms.values()) {
    const weight = alike.reduce((sum, { text }) => sum + text.length, 0)
    if (weight > most) [best, most] = [alike, weight]
  }
  return new Set(best)
}

const isHeadline = ({ text, url, linkShare }: HtmlBlock) =>
  url !== null &&
  !/^(?:javascript|mailto|tel|data):/i.test(url) &&
  (linkShare >= wholeLink || dateAtEdge(text) !== null) &&
  text.length >= leastHeadline &&
  text.includes(' ') &&
  !furniture.test(text) &&
  !isLineOfPage(text)

/** The elements around a block with the first word of their classes: entries of one list have the same. */
function formOf(block: HtmlBlock): string {
  let form = ''
  let place = lineElement(block.place)
  for (let depth = 0; depth < 3 && place !== null; depth++, place = place.parent)
    form += `<${place.element.tagName}.${/^\s*\S{0,40}/.exec(attribute(place.element, 'class') ?? '')?.[0] ?? ''}`
  return form
}

function isMostlyList(blocks: readonly HtmlBlock[], entries: ReadonlySet<HtmlBlock>): boolean {
  let run = 0
  let found = 0
  for (const block of blocks) {
    if (entries.has(block)) {
      found++
      run = 0
    } else if (isProse(block)) run += block.text.length
    if (run > (found < leastEntries ? longestIntroduction : longestExcerpt)) return false
  }
  return true
}
