import type { BaseArticle } from '../data/base-article.ts'
import { firstYear, years } from '../data/days.ts'
import { articleId } from '../data/ids.ts'
import { outlineOf } from '../data/outline.ts'
import { type Random, randomOf } from '../data/random.ts'
import { sourceList } from '../data/source-list.ts'
import { speakerOf } from '../data/speakers.ts'
import type { WorkloadName } from '../options.ts'
import { searchQueries } from './search-queries.ts'

type List = readonly Readonly<Record<string, string>>[]

/** What is asked for, many different things for each workload, so that no answer can be kept ready. */
export function requestLists(
  base: readonly BaseArticle[],
  size: number,
): Readonly<Record<WorkloadName, List>> {
  const articles = numbers(randomOf('q1'), size, 1_000)
  return {
    q1: articles.map((number) => ({ id: `Article:${articleId(number)}` })),
    q2: shuffled(sourceList, randomOf('q2')).map(({ slug }) => ({ source: slug })),
    q3: searchQueries(base, randomOf('q3')).map((query) => ({ query })),
    q4: [{}],
    q5: timelines(randomOf('q5')),
    q6: speakers(base, size),
  }
}

function numbers(random: Random, end: number, length: number): readonly number[] {
  return Array.from({ length }, () => random.below(end))
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
