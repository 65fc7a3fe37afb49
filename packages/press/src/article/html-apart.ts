import type { HtmlBlock } from './html-blocks.ts'
import { type HtmlPlace, standsIn } from './html-place.ts'
import { proseLength } from './html-prose.ts'

const mainShare = 0.4

/**
 * Whether a block stands apart from the article in `container` (null: the page), by its element or by the class words
 * around it. What holds much of the matter (running text, if not told otherwise) is no such place, whatever its
 * author called it.
 */
export function apartIn(
  container: HtmlPlace | null,
  around: readonly HtmlBlock[],
  matter: (block: HtmlBlock) => number = (block) => proseLength([block]),
): (block: HtmlBlock) => boolean {
  const within = (place: HtmlPlace | null | undefined) =>
    place != null && place !== container && standsIn(place, container) ? place : null
  const lengths = new Map<HtmlPlace, number>()
  for (const block of around) {
    const length = matter(block)
    if (length === 0) continue
    for (let at = within(block.place?.marked); at !== null; at = within(at.parent?.marked))
      lengths.set(at, (lengths.get(at) ?? 0) + length)
  }
  const most = around.reduce((sum, block) => sum + matter(block), 0) * mainShare
  return ({ place }) => {
    if (within(place?.apart) !== null) return true
    let at = within(place?.marked)
    while (at !== null && (lengths.get(at) ?? 0) > most) at = within(at.parent?.marked)
    return at !== null
  }
}
