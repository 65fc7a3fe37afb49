import { attribute } from '../page/html-tree.ts'
import { apartIn } from './html-apart.ts'
import type { HtmlBlock } from './html-blocks.ts'
import { type HtmlPlace, standsIn } from './html-place.ts'
import { isProse, listLinkShare } from './html-prose.ts'

const nearest = 4
const passedOn = 0.9
const apartWorth = 0.2
/** How much more running text there must be further out for the article to be out there. */
const worthClimbing = 1.2

/**
 * The element that holds the article. Each element is worth the running text directly or nearly directly in it, as
 * readability scores do; from the best the search goes outwards as long as there is much more of it.
 */
export function articleContainer(blocks: readonly HtmlBlock[]): HtmlPlace | null {
  const scores = new Map<HtmlPlace, number>()
  const isApart = apartIn(null, blocks)
  for (const block of blocks) {
    if (block.role === 'heading' || block.linkShare > listLinkShare) continue
    const mark = isApart(block) ? apartWorth : 1
    const weight = block.text.length * (1 - block.linkShare) * (isProse(block) ? 1 : 0.3) * mark
    let place = block.place
    for (let index = 0; place !== null && index < nearest; place = place.parent) {
      if (place.element.tagName === 'p') continue
      scores.set(place, (scores.get(place) ?? 0) + weight * worth(place) * passedOn ** index)
      index++
    }
  }
  let best: HtmlPlace | null = null
  for (const [place, score] of scores) if (best === null || score > (scores.get(best) ?? 0)) best = place
  return best === null
    ? null
    : climbed(
        best,
        blocks.filter((block) => isProse(block) && !isApart(block)),
      )
}

const worth = ({ element }: HtmlPlace) =>
  element.tagName === 'article' ||
  element.tagName === 'main' ||
  attribute(element, 'itemprop') === 'articleBody'
    ? 1.2
    : 1

function climbed(best: HtmlPlace, prose: readonly HtmlBlock[]): HtmlPlace {
  const lengthIn = (place: HtmlPlace) =>
    prose.reduce((length, block) => length + (standsIn(block.place, place) ? block.text.length : 0), 0)
  let container = best
  let length = lengthIn(best)
  let place = best.parent
  for (let steps = 0; steps < 6 && place !== null && place.element.tagName !== 'body'; steps++) {
    const more = lengthIn(place)
    if (more > length * worthClimbing) {
      container = place
      length = more
    }
    place = place.parent
  }
  return container
}
