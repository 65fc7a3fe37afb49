import { dateLine } from '../dates/date-line.ts'
import type { HtmlFacts } from '../page/html-page.ts'
import { attribute } from '../page/html-tree.ts'
import { type HtmlBlock, lineElement } from './html-blocks.ts'
import { isInMenu } from './html-place.ts'
import { isProse, lengthIn } from './html-prose.ts'

const leastTitle = 10
const seam = / (?:[|–—»«·•-]|::?) /u

/**
 * The headline: a heading that the head of the page gives as its title too, with or without the site's name behind
 * it; else the first `h1`, unless it is the name of the site; else the heading right above the text; else the title of
 * the head without the site's name.
 */
export function htmlTitle(page: HtmlFacts, blocks: readonly HtmlBlock[]): string | null {
  const { metaTitle, siteName } = page
  const heading = page.heading === null ? null : onceOnly(page.heading)
  const isSite = (text: string) => blocks.some((block) => block.text === text && leadsHome(block))
  const parts = metaTitle === null ? [] : metaTitle.split(seam)
  const whole = plain(metaTitle ?? '')
  const first = parts.length > 1 ? plain(parts[0] ?? '') : whole
  const same = blocks.find(
    ({ role, text }) =>
      role === 'heading' && text.length >= leastTitle && [whole, first].includes(plain(text)),
  )
  if (same && !leadsHome(same)) return same.text
  const part = partOf(whole, blocks)
  if (part !== null) return part
  if (heading !== null && !isSite(heading)) return heading
  const above = aboveText(blocks, whole)
  if (above !== null) return above
  if (heading !== null || metaTitle === null) return heading ?? metaTitle
  const line = printedPart(parts, blocks)
  if (line !== null && line !== siteName) return line
  const isNamed = parts.length > 1 && parts.at(-1) === siteName
  return isNamed ? parts.slice(0, -1).join(' – ') : metaTitle
}

/** The name of a site links to its first page. */
const leadsHome = ({ url }: HtmlBlock) =>
  url !== null &&
  /^(?:https?:\/\/[^/?#]{1,200})?\/?(?:[a-z]{2}\/?)?(?:(?:index|home|default)(?:\.\w{3,5})?)?\/?$/i.test(url)

/** Some headings hold their words a second time, for tooltips or for those who listen. */
function onceOnly(heading: string): string {
  const half = (heading.length - 1) / 2
  return heading[half] === ' ' && heading.slice(0, half) === heading.slice(half + 1)
    ? heading.slice(0, half)
    : heading
}

/** A heading that most of the head's title begins or ends with: "HEADLINE: Office", "Office, HEADLINE". */
function partOf(whole: string, blocks: readonly HtmlBlock[]): string | null {
  let best: string | null = null
  for (const block of blocks) {
    const { role, text } = block
    if (role !== 'heading' || text.length < leastTitle || text.length <= (best?.length ?? 0)) continue
    const words = plain(text)
    const isPart = whole.startsWith(words) || whole.endsWith(words)
    if (isPart && words.length >= whole.length * leastPart && !leadsHome(block)) best = text
  }
  return best
}

const leastPart = 0.5

/**
 * Most of the head's title, as a line that old pages print without a heading. Where they print another part of it too,
 * either may be the name of the site.
 */
function printedPart(parts: readonly string[], blocks: readonly HtmlBlock[]): string | null {
  if (parts.length < 2) return null
  const words = parts.map(plain)
  const lines = blocks.filter(
    ({ text, url }) => url === null && text.length <= longestHeadline && words.includes(plain(text)),
  )
  const [line] = lines
  if (line === undefined || lines.some(({ text }) => plain(text) !== plain(line.text))) return null
  const isMost = plain(line.text).length >= words.join('').length * leastPart
  return isMost && line.text.length >= leastTitle ? line.text : null
}

const furthestAbove = 8
const longestHeadline = 300

/** A class that says "headline", as a word of its own: "title", "news_title", "tit". */
const titleClass =
  /(?:^|[\s_-])(?:title|headline|tit|ttl|subject|titulo|titre|titel|baslik|bt)(?:$|[\s\d_-])/i

/**
 * The last heading, or line that is named as one, in the few blocks above the first running text, where the head's
 * title does not have it. It is longer than the name of a section.
 */
function aboveText(blocks: readonly HtmlBlock[], whole: string): string | null {
  const first = blocks.findIndex(
    (block) => isProse(block) && block.place?.apart == null && !isInMenu(block.place),
  )
  const above = blocks.slice(Math.max(0, first - furthestAbove), Math.max(0, first))
  const headline = above.findLast(
    (block) =>
      block.url === null &&
      lengthIn(block.text) >= leastAbove &&
      block.text.length <= longestHeadline &&
      dateLine(block.text) === null &&
      isHeadline(block) &&
      !whole.includes(plain(block.text)),
  )
  return headline?.text ?? null
}

const leastAbove = 20

function isHeadline({ role, place }: HtmlBlock): boolean {
  if (role === 'heading') return true
  const line = lineElement(place)
  return [place, line].some((at) => at !== null && titleClass.test(attribute(at.element, 'class') ?? ''))
}

export const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
