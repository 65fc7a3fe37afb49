import type { BaseArticle } from './base-article.ts'
import { type CalendarDay, dayAt } from './days.ts'
import { inventedPlace, inventedWord } from './invented-words.ts'
import { type Random, randomOf } from './random.ts'
import { type BenchSource, someSource } from './source-list.ts'

/** So many persons of one name there are in the greatest data set: an archive that grows meets new people. */
const worlds = 10

/** How an article differs from the story it is made of, and from the others made of it. */
export interface ArticleOutline {
  readonly base: BaseArticle
  readonly source: BenchSource
  readonly day: CalendarDay
  readonly precision: 'DAY' | 'MONTH' | null
  readonly world: number
  readonly title: string
  readonly text: string
  /** How far the story's words are moved by what stands before them. */
  readonly shift: number
  readonly headKey: string
  readonly titleKey: string
}

export function outlineOf(base: readonly BaseArticle[], number: number, size: number): ArticleOutline {
  const random = randomOf('outline', number)
  const story = storyOf(base, number)
  const copy = Math.floor(number / base.length)
  const source = someSource(random)
  const chance = random.below(100)
  const place = inventedPlace(random.below(400))
  const day = dayAt(number / size)
  const dateline = `${place}, No. ${number + 1} -- `
  const ending = copy === 0 ? '' : ` (${copy + 1})`
  return {
    base: story,
    source,
    day,
    precision: chance < 94 ? 'DAY' : chance < 97 ? 'MONTH' : null,
    world: copy % worlds,
    title: `${story.page.title}${ending}`,
    text: `${dateline}${story.page.text}\n\n${tail(random)}`,
    shift: dateline.length,
    headKey: cut(`${place.toLowerCase()} no ${number + 1} ${story.headKey}`),
    titleKey: `${story.titleKey}${copy === 0 ? '' : ` ${copy + 1}`}`,
  }
}

export function storyOf(base: readonly BaseArticle[], number: number): BaseArticle {
  const story = base[number % base.length]
  if (story === undefined) throw new Error('There is no story to make articles of')
  return story
}

/** Words of its own, so that no two articles are found by the same ones alone. */
function tail(random: Random): string {
  return `${Array.from({ length: 8 }, () => inventedWord(random)).join(' ')}.`
}

/** As long as the archive's own keys at most, ending with a whole word. */
function cut(key: string): string {
  return key.split(' ', 60).join(' ').slice(0, 600)
}
