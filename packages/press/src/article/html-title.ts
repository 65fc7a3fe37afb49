import type { HtmlFacts } from '../page/html-page.ts'
import type { HtmlBlock } from './html-blocks.ts'

const leastTitle = 10
const seam = / (?:[|–—»«·•-]|::?) /u

/**
 * The headline: a heading that the head of the page gives as its title too, with or without the site's name behind
 * it; else the first `h1`; else the title of the head without the site's name.
 */
export function htmlTitle(page: HtmlFacts, blocks: readonly HtmlBlock[]): string | null {
  const { metaTitle, siteName } = page
  const heading = page.heading === null ? null : onceOnly(page.heading)
  if (metaTitle === null) return heading
  const parts = metaTitle.split(seam)
  const whole = plain(metaTitle)
  const first = parts.length > 1 ? plain(parts[0] ?? '') : whole
  const same = blocks.find(
    ({ role, text }) =>
      role === 'heading' && text.length >= leastTitle && [whole, first].includes(plain(text)),
  )
  if (same) return same.text
  const part = partOf(whole, blocks)
  if (part !== null) return part
  if (heading !== null) return heading
  const isNamed = parts.length > 1 && parts.at(-1) === siteName
  return isNamed ? parts.slice(0, -1).join(' – ') : metaTitle
}

/** A heading that most of the head's title begins or ends with: "HEADLINE: Office", "Office, HEADLINE". */
function partOf(whole: string, blocks: readonly HtmlBlock[]): string | null {
  let best: string | null = null
  for (const { role, text } of blocks) {
    if (role !== 'heading' || text.length < leastTitle || text.length <= (best?.length ?? 0)) continue
    const words = plain(text)
    const isPart = whole.startsWith(words) || whole.endsWith(words)
    if (isPart && words.length >= whole.length * leastPart) best = text
  }
  return best
}

const leastPart = 0.5

/** Some headings hold their words a second time, for tooltips or for those who listen. */
function onceOnly(heading: string): string {
  const half = (heading.length - 1) / 2
  return heading[half] === ' ' && heading.slice(0, half) === heading.slice(half + 1)
    ? heading.slice(0, half)
    : heading
}

export const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
