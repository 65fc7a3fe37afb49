import type { BaseArticle } from '../data/base-article.ts'
import { firstYear, years } from '../data/days.ts'
import { articleId } from '../data/ids.ts'
import { outlineOf } from '../data/outline.ts'
import { type Random, randomOf } from '../data/random.ts'
import { sourceList } from '../data/source-list.ts'
import { speakerOf } from '../data/speakers.ts'
import { countedWords, searchQueries } from './search-queries.ts'

/** Lists of variables: several workloads may ask with the same. */
export const listNames = ['q1', 'q1-hot', 'q2', 'q3', 'q3-counts', 'q4', 'q5', 'q6'] as const
export type ListName = (typeof listNames)[number]

type List = readonly Readonly<Record<string, string>>[]

/** Articles that are asked for once each: more than a bench gets through, where the data set has them. */
const mostCold = 120_000
const [hotArticles, hotRequests] = [1_000, 10_000]

/** What is asked for, many different things; only what is called hot comes again soon. */
export function requestLists(base: readonly BaseArticle[], size: number): Readonly<Record<ListName, List>> {
  const order = shuffled(
    Array.from({ length: size }, (_, number) => number),
    randomOf('q1'),
  )
  const article = (number: number) => ({ id: `Article:${articleId(number)}` })
  return {
    q1: order.slice(0, mostCold).map(article),
    'q1-hot': byRank(order.slice(-hotArticles), randomOf('q1-hot')).map(article),
    q2: shuffled(sourceList, randomOf('q2')).map(({ slug }) => ({ source: slug })),
    q3: searchQueries(base, randomOf('q3')).map((query) => ({ query })),
    'q3-counts': countedWords(base).map((query) => ({ query })),
    q4: [{}],
    q5: timelines(randomOf('q5')),
    q6: speakers(base, size),
  }
}

function numbers(random: Random, end: number, length: number): readonly number[] {
  return Array.from({ length }, () => random.below(end))
}

/** As Zipf found words, and others found pages, to be read: the second half as often as the first, the tenth a tenth. */
function byRank<Item>(items: readonly Item[], random: Random): readonly Item[] {
  const sums: number[] = []
  for (const rank of items.keys()) sums.push((sums.at(-1) ?? 0) + 1 / (rank + 1))
  const whole = sums.at(-1) ?? 0
  return Array.from({ length: hotRequests }, () => {
    const place = random.fraction() * whole
    return items[sums.findIndex((sum) => place < sum)] ?? random.pick(items)
  })
}

function timelines(random: Random): List {
  return Array.from({ length: 500 }, () => {
    const year = firstYear + random.below(years - 2)
    return { source: random.pick(sourceList).slug, from: `${year}-01-01`, to: `${year + 2}-12-31` }
  })
}

/** Those who speak first in some article: whoever speaks often is asked for often. */
function speakers(base: readonly BaseArticle[], size: number): List {
  return numbers(randomOf('q6'), size, 1_000).flatMap((number) => {
    const { base: story, world } = outlineOf(base, number, size)
    const [speech] = story.speeches
    if (speech === undefined) return []
    return [{ id: `Speaker:${speakerOf(speech.by, world, articleId(number)).id}` }]
  })
}

export function shuffled<Item>(items: readonly Item[], random: Random): readonly Item[] {
  return items
    .map((item) => ({ item, key: random.fraction() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)
}
