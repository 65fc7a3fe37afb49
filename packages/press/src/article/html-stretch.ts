import type { HtmlBlock } from './html-blocks.ts'
import { endsSentence, isProse, lengthIn, proseLength } from './html-prose.ts'

/** What a link that stands alone costs, against letters of running text. */
const link = 100
/** A line that is repeated on the page, such as "Reply". */
const repeated = 60
const leastRepeats = 3
const line = 2
const mostOfOne = 400
const longestExcerpt = 200

/**
 * The stretch of the blocks in which running text outweighs lone links most, and the lines without links next to it.
 * Some pages put the headlines and first sentences of other articles, and what readers think, into the same element.
 */
export function mainStretch(blocks: readonly HtmlBlock[]): readonly HtmlBlock[] {
  const isMachine = repeatedIn(blocks)
  let best = { sum: 0, start: 0, end: 0 }
  let sum = 0
  let start = 0
  for (const [index, block] of blocks.entries()) {
    const value = worthOf(block, blocks[index - 1], isMachine)
    if (sum <= 0) [sum, start] = [0, index]
    sum += value
    if (sum > best.sum) best = { sum, start, end: index + 1 }
  }
  if (best.sum === 0) return blocks
  const stops = (block: HtmlBlock | undefined) => block === undefined || isLink(block) || isMachine(block)
  let { start: from, end: to } = best
  while (!stops(blocks[from - 1])) from--
  while (!stops(blocks[to])) to++
  const before = blocks.slice(0, from)
  if (!isOfLinks(before, stops) || proseLength(before) >= leastBeginning) from = 0
  if (!isOfLinks(blocks.slice(to), stops)) to = blocks.length
  return blocks.slice(from, to)
}

/** More running text than this is how the article begins, whatever links stand behind it. */
const leastBeginning = 150
const manyLinks = 5
const linksShare = 0.2

/** Some links belong to the article: what it is about, whom to ask. */
function isOfLinks(part: readonly HtmlBlock[], stops: (block: HtmlBlock) => boolean): boolean {
  const links = part.filter(stops).length
  return links >= manyLinks && links >= part.length * linksShare
}

function worthOf(
  block: HtmlBlock,
  before: HtmlBlock | undefined,
  isMachine: (block: HtmlBlock) => boolean,
): number {
  if (isLink(block)) return -link
  if (isMachine(block)) return -repeated
  if (!isProse(block)) return block.role === 'heading' ? 0 : -line
  const isExcerpt = before !== undefined && isLink(before) && lengthIn(block.text) < longestExcerpt
  return isExcerpt ? 0 : Math.min(mostOfOne, lengthIn(block.text))
}

/** A link that is no sentence of the text. */
const isLink = ({ url, text, linkShare }: HtmlBlock) =>
  url !== null && !(endsSentence(text) && (linkShare < 0.8 || lengthIn(text) >= 60))

const fewWords = /^[^\s]*\p{L}{3}[^\s]*(?: [^\s]+){0,2}$/u

function repeatedIn(blocks: readonly HtmlBlock[]): (block: HtmlBlock) => boolean {
  const times = new Map<string, number>()
  const isCounted = ({ text, role }: HtmlBlock) =>
    role !== 'heading' && text.length <= 25 && fewWords.test(text) && !text.endsWith(':')
  for (const block of blocks) if (isCounted(block)) times.set(block.text, (times.get(block.text) ?? 0) + 1)
  return (block) => isCounted(block) && (times.get(block.text) ?? 0) >= leastRepeats
}
