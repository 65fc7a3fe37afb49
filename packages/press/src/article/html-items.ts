import { furniture } from '../data/section-headings.ts'
import { type HtmlBlock, lineElement } from './html-blocks.ts'
import { type HtmlPlace, standsIn } from './html-place.ts'
import { isLineOfPage } from './page-line.ts'
import { itemDate } from './related.ts'

/** A link to another article: no word to press, no line of the page. */
export const isItemLink = ({ text, url }: HtmlBlock): boolean =>
  url !== null &&
  !/^(?:javascript|mailto|tel|data|#)/i.test(url) &&
  !furniture.test(text) &&
  !isLineOfPage(text)

export const isItemDate = (block: HtmlBlock): boolean => itemDate(block) !== null

/**
 * Links to articles, each with its date behind it: the date that stands in the element of that link alone, wherever it
 * stands there. Null where no link has one so.
 */
export function withOwnDates(
  links: readonly HtmlBlock[],
  blocks: readonly HtmlBlock[],
): readonly HtmlBlock[] | null {
  const order = new Map(blocks.map((block, index) => [block, index]))
  let found = false
  const items = links.flatMap((link, index) => {
    const at = order.get(link)
    const own = ownPlace(link, links[index - 1], links[index + 1])
    if (own === null || at === undefined) return [link]
    const date = near(blocks, at, own).find(isItemDate)
    if (date === undefined || date === link) return [link]
    found = true
    return [link, date]
  })
  return found ? items : null
}

const furthestOut = 6
const furthestBlock = 8

/** The outermost element around a link that neither of its neighbours stands in. */
function ownPlace(link: HtmlBlock, before: HtmlBlock | undefined, after: HtmlBlock | undefined) {
  let own: HtmlPlace | null = null
  let place = lineElement(link.place)
  for (let steps = 0; place !== null && steps < furthestOut; steps++, place = place.parent) {
    const at = place
    if ([before, after].some((other) => other !== undefined && standsIn(other.place, at))) break
    own = place
  }
  return before === undefined && after === undefined ? (lineElement(link.place)?.parent ?? null) : own
}

/** The blocks in `place` before and behind the one at `at`, those before it first. */
function near(blocks: readonly HtmlBlock[], at: number, place: HtmlPlace): readonly HtmlBlock[] {
  return blocks
    .slice(Math.max(0, at - furthestBlock), at + furthestBlock)
    .filter((block) => standsIn(block.place, place))
}
