import { attribute } from '../page/html-tree.ts'
import { apartIn } from './html-apart.ts'
import type { HtmlBlock } from './html-blocks.ts'
import { articleContainer } from './html-container.ts'
import { type HtmlPlace, innermost, standsIn } from './html-place.ts'
import { isProse, proseLength } from './html-prose.ts'

const outermost: ReadonlySet<string> = new Set(['html', 'body', 'form'])
/** More than a few sentences above the element of the article are a part of it, headings and all. */
const wholePart = 600
/** One sentence there is the editor's, who says what to expect; so is one below it. */
const leastLead = 300
const leastTail = 250

/**
 * The blocks of the article and what stands apart in it: those in the element that holds most running text; before
 * them the running text between the headline and that element, behind them what goes on without a heading or link.
 */
export function articleBlocks(
  blocks: readonly HtmlBlock[],
  title: string | null,
): { readonly container: HtmlPlace | null; readonly around: readonly HtmlBlock[] } {
  const container = containerWithin(blocks, title)
  if (container === 'NONE') return { container: null, around: [] }
  const inside = blocks.filter((block) => standsIn(block.place, container))
  const first = inside[0] === undefined ? -1 : blocks.indexOf(inside[0])
  const headline = blocks.findLastIndex(
    ({ text, role }, index) => index < first && role === 'heading' && text === title,
  )
  if (headline === -1) return { container, around: inside }
  const whole = commonPlace(container, blocks[headline]?.place ?? null)
  const isApart = apartIn(
    whole,
    blocks.filter((block) => standsIn(block.place, whole)),
  )
  const lead = leadIn(blocks.slice(headline + 1, first), isApart)
  const behind =
    whole === null || outermost.has(whole.element.tagName) ? [] : blocks.slice(first + inside.length)
  const end = behind.findIndex((block) => !standsIn(block.place, whole) || !isProse(block) || isApart(block))
  const tail = end === -1 ? behind : behind.slice(0, end)
  return { container, around: [...lead, ...inside, ...(proseLength(tail) < leastTail ? [] : tail)] }
}

/**
 * The element that holds most running text, but no foot, menu or banner where there is less text in the place that the
 * page marks as its main one, or anywhere else.
 */
function containerWithin(blocks: readonly HtmlBlock[], title: string | null): HtmlPlace | null | 'NONE' {
  const container = articleContainer(blocks)
  const titles = blocks
    .filter(({ text, role }) => role === 'heading' && text === title)
    .slice(0, mostHeadlines)
  const main = titles.map(({ place }) => mainAround(place)).find((place) => place !== null)
  if (main != null && !standsIn(container, main) && !standsIn(main, container))
    return articleContainer(blocks.filter(({ place }) => standsIn(place, main))) ?? 'NONE'
  const holdsTitle = (place: HtmlPlace) => titles.some((block) => standsIn(block.place, place))
  if (!isInFoot(container, holdsTitle)) return container
  return articleContainer(blocks.filter(({ place }) => !isInFoot(place, holdsTitle))) ?? 'NONE'
}

/** A page prints its headline a few times at most. */
const mostHeadlines = 4

function isInFoot(from: HtmlPlace | null, holdsTitle: (place: HtmlPlace) => boolean): boolean {
  const foot = innermost(from, isFoot)
  return foot !== null && !holdsTitle(foot)
}

const isFoot = ({ element, word }: HtmlPlace) =>
  element.tagName === 'footer' ||
  element.tagName === 'nav' ||
  element.tagName === 'dialog' ||
  (word !== null && feet.has(word))

const feet: ReadonlySet<string> = new Set(
  'footer footnav copyright menu nav navbar navigation modal'.split(' '),
)

/** The element around that says of itself that it holds what the page is for. */
export const mainAround = (from: HtmlPlace | null): HtmlPlace | null =>
  innermost(from, ({ element }) => element.tagName === 'main' || attribute(element, 'role') === 'main')

function leadIn(between: readonly HtmlBlock[], isApart: (block: HtmlBlock) => boolean): readonly HtmlBlock[] {
  const isExcerpt = (index: number) => between[index - 1]?.url != null
  const seen = between.filter((block, index) => !isApart(block) && !isExcerpt(index))
  const prose = seen.filter(isProse)
  const length = proseLength(prose)
  if (length < leastLead && prose.length < 2) return []
  if (length < wholePart) return prose
  const first = seen.findIndex(isProse)
  const from = first > 0 && seen[first - 1]?.role === 'heading' ? first - 1 : first
  return seen.slice(from).filter(({ url }) => url === null)
}

const commonPlace = (container: HtmlPlace | null, other: HtmlPlace | null): HtmlPlace | null =>
  innermost(container, (place) => standsIn(other, place))
