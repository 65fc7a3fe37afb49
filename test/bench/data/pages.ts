import type { PageFields } from '@communique/press'
import { dayAt } from './days.ts'
import { inventedPlace, inventedWord } from './invented-words.ts'
import { randomOf } from './random.ts'
import { someSource } from './source-list.ts'
import type { Story } from './story.ts'

export function pagesToPublish(stories: readonly Story[], count: number): readonly PageFields[] {
  return Array.from({ length: count }, (_, number) => pageToPublish(stories, number, count))
}

/**
 * The `number`th of `count` pages as somebody hands them in: a story with words of its own and a list that announces pages
 * before it. The same for the same numbers.
 */
export function pageToPublish(stories: readonly Story[], number: number, count: number): PageFields {
  const random = randomOf('page to publish', number)
  const story = stories[number % stories.length]
  if (story === undefined) throw new Error('There is no story to make pages of')
  const own = Array.from({ length: 8 }, () => inventedWord(random)).join(' ')
  return {
    id: String(number),
    url: `https://pages.example/${number}`,
    title: story.title,
    date: dayAt(number / count).iso,
    source: someSource(random).name,
    language: 'en',
    paragraphs: [...opening(story, number), `The list of ${inventedPlace(random.below(400))} holds ${own}.`],
    related: Array.from({ length: random.below(7) }, () => {
      const announced = Math.max(0, number - 1 - random.below(300))
      const other = stories[announced % stories.length] ?? story
      return {
        teaser: `${firstWords(opening(other, announced))} ...`,
        date: dayAt(announced / count).iso,
        url: null,
      }
    }),
  }
}

/** Beginning with its number, so that no two announce themselves alike. */
function opening({ paragraphs }: Story, number: number): readonly string[] {
  const [first = '', ...others] = paragraphs
  return [`Bulletin ${number + 1}. ${first}`, ...others]
}

function firstWords([first = '']: readonly string[]): string {
  return first.split(/\s+/, 20).join(' ')
}
