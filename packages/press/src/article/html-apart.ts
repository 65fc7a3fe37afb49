import type { HtmlBlock } from './html-blocks.ts'
import { type HtmlPlace, standsIn } from './html-place.ts'
import { isProse, proseLength } from './html-prose.ts'

const mainShare = 0.4
/** Comments may be longer than the article. */
const commentsShare = 0.9
const comments = /^(?:[ck]om?ment|disqus|repl|yorum|reacties)/

/**
 * Whether a block stands apart from the article in `container` (null: the page), by its element or by the class words
 * around it. What holds much of the matter (running text, if not told otherwise) is no such place, whatever its
 * author called it; nor is any other of a name that much of the matter has: to some systems all is a "widget".
 */
export function apartIn(
  container: HtmlPlace | null,
  around: readonly HtmlBlock[],
  matter: (block: HtmlBlock) => number = (block) => proseLength([block]),
): (block: HtmlBlock) => boolean {
  const within = (place: HtmlPlace | null | undefined) =>
    place != null && place !== container && standsIn(place, container) ? place : null
  const inPlace = new Map<HtmlPlace, number>()
  const byWord = new Map<string, number>()
  for (const block of around) {
    const length = matter(block)
    if (length === 0) continue
    const words = new Set<string>()
    for (let at = within(block.place?.marked); at !== null; at = within(at.parent?.marked)) {
      inPlace.set(at, (inPlace.get(at) ?? 0) + length)
      if (at.word !== null) words.add(at.word)
    }
    for (const word of words) byWord.set(word, (byWord.get(word) ?? 0) + length)
  }
  const all = around.reduce((sum, block) => sum + matter(block), 0)
  const isMain = (place: HtmlPlace) => {
    const word = place.word ?? ''
    const most = all * (comments.test(word) ? commentsShare : mainShare)
    return (inPlace.get(place) ?? 0) > most || (systemWords.has(word) && (byWord.get(word) ?? 0) > most)
  }
  return ({ place }) => {
    if (within(place?.apart) !== null) return true
    let at = within(place?.marked)
    while (at !== null && isMain(at)) at = within(at.parent?.marked)
    return at !== null
  }
}

/** What systems that put pages together call each part of them. */
const systemWords: ReadonlySet<string> = new Set(
  'widget print banner caption overlay toolbar form'.split(' '),
)

const mostHidden = 4

/**
 * What is seen of a page: neither what is hidden nor notices about cookies. Where nearly all is hidden, scripts show
 * it; what the headline stands in is no notice, but a page that is named by one.
 */
export function seenOf(blocks: readonly HtmlBlock[], title: string | null): readonly HtmlBlock[] {
  const pages = new Set<HtmlPlace>()
  for (const { place, text, role } of blocks)
    if (place?.notice && role === 'heading' && text === title) pages.add(place.notice)
  const isNotice = ({ place }: HtmlBlock) => place?.notice != null && !pages.has(place.notice)
  const asked = blocks.filter((block) => !isNotice(block))
  const open = asked.filter(({ place }) => !(place?.isHidden ?? false))
  if (open.length === asked.length) return asked
  const isShownByScript = proseLength(asked) > proseLength(open) * (mostHidden + 1)
  return isShownByScript ? asked : open
}

/** Whether running text about cookies is among what is not seen. */
export const hasNotice = (blocks: readonly HtmlBlock[], seen: readonly HtmlBlock[]): boolean =>
  blocks.length > seen.length && blocks.some((block) => block.place?.notice != null && isProse(block))
