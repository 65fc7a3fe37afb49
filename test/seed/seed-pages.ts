import type { PageFields } from '@communique/press'
import { inventedStories } from '../bench/data/invented-stories.ts'
import { inventedWord } from '../bench/data/invented-words.ts'
import { pageToPublish } from '../bench/data/pages.ts'
import { type Random, randomOf } from '../bench/data/random.ts'

/** How far back a list announces. */
const remembered = 300
const longestList = 6

type Item = NonNullable<PageFields['related']>[number]

/**
 * Invented pages, oldest first, `atOnce` at a time; the same for the same size. Their lists announce pages of their own
 * source, as real ones do.
 */
export function* seedPages(size: number, atOnce: number): Generator<readonly PageFields[], void, void> {
  const stories = inventedStories()
  let recent: PageFields[] = []
  for (let start = 0; start < size; start += atOnce) {
    const pages: PageFields[] = []
    for (let number = start; number < Math.min(start + atOnce, size); number++) {
      const random = randomOf('seed', number)
      const page = pageToPublish(stories, number, size)
      const others = recent.filter(({ source }) => source === page.source)
      const related = Array.from({ length: random.below(longestList + 1) }, () => itemOf(random, others))
      pages.push({ ...page, related })
      recent = [...recent.slice(-remembered + 1), page]
    }
    yield pages
  }
}

/** One of ten announces a page that never came. */
function itemOf(random: Random, others: readonly PageFields[]): Item {
  const announced = others.length === 0 || random.below(10) === 0 ? null : random.pick(others)
  const text = announced?.paragraphs?.[0] ?? Array.from({ length: 12 }, () => inventedWord(random)).join(' ')
  return { teaser: `${text.split(' ', 12).join(' ')} ...`, date: announced?.date ?? null, url: null }
}
