import { type Bound, type Expression, type SqlBool, sql } from 'pothos-kysely'
import { onEntry } from '../on-row.ts'
import type { ArticleFilterValue } from './article-conditions.ts'
import { isInRange } from './date-conditions.ts'
import { isInLanguage } from './language-conditions.ts'
import { given, isOneOf } from './matching.ts'
import { isFromSource } from './source-conditions.ts'

/** What an entry tells of its article, by the names of the filter. */
const told: ReadonlySet<string> = new Set(['source', 'language', 'date', 'published', 'genre'])

const indexed = onEntry.ref('article_entry.sort_date')
const days = {
  earliest: onEntry.ref('article_entry.dated'),
  latest: onEntry.ref('article_entry.dated_latest'),
  indexed,
}
const publishedLatest = onEntry.ref('article_entry.published_latest')
const publishedDays = {
  earliest: sql<string | null>`case when ${publishedLatest} is not null then ${days.earliest} end`,
  latest: publishedLatest,
  indexed,
}

/** The conditions of a filter on the entry of an article; null where the filter asks for more than an entry tells. */
export function entryConditions(
  filter: Bound<ArticleFilterValue | null | undefined>,
): readonly Expression<SqlBool>[] | null {
  const names = filter.map((value) =>
    Object.entries(value ?? {}).flatMap(([name, part]) => (part == null ? [] : [name])),
  )
  if (!names.known().every((name) => told.has(name))) return null
  return filter.when(presentConditions) ?? []
}

function presentConditions(filter: Bound<ArticleFilterValue>): readonly Expression<SqlBool>[] {
  return given([
    filter.at('source').when((slugs) => isFromSource(onEntry.ref('article_entry.source_id'), slugs)),
    filter.at('language').when((tags) => isInLanguage(onEntry.ref('article_entry.language'), tags)),
    ...isInRange(days, filter.at('date')),
    ...isInRange(publishedDays, filter.at('published')),
    filter.at('genre').when((genres) => isOneOf(onEntry.ref('article_entry.genre'), genres)),
  ])
}
