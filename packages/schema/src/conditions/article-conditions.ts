import type { Tables } from '@communique/archive'
import { foldedWords } from '@communique/full-text'
import { type Bound, type Expression, type SqlBool, sql } from 'pothos-kysely'
import { onArticle, onSpeech } from '../on-row.ts'
import { isContaining } from './containing.ts'
import { type DateRangeValue, isInRange } from './date-conditions.ts'
import { type FilterNesting, outermost, within } from './filter-nesting.ts'
import { isInLanguage } from './language-conditions.ts'
import { all, any, given, isOneOf, not, textMatches } from './matching.ts'
import { searchText } from './search-text.ts'
import { isFromSource } from './source-conditions.ts'
import { speakingConditions } from './speaking-conditions.ts'

export interface ArticleFilterValue {
  readonly and?: readonly ArticleFilterValue[] | null | undefined
  readonly or?: readonly ArticleFilterValue[] | null | undefined
  readonly not?: ArticleFilterValue | null | undefined
  readonly source?: readonly string[] | null | undefined
  readonly language?: readonly string[] | null | undefined
  readonly date?: DateRangeValue | null | undefined
  readonly published?: DateRangeValue | null | undefined
  readonly eventDate?: DateRangeValue | null | undefined
  readonly eventKind?: readonly NonNullable<Tables['article']['event_kind']>[] | null | undefined
  readonly present?: string | null | undefined
  readonly genre?: readonly NonNullable<Tables['article']['genre']>[] | null | undefined
  readonly speaker?: string | null | undefined
  readonly office?: string | null | undefined
  readonly country?: string | null | undefined
  readonly countryCode?: readonly string[] | null | undefined
  readonly text?: string | null | undefined
}

const publishedDays = {
  earliest: onArticle.ref('article.published_earliest'),
  latest: onArticle.ref('article.published_latest'),
  indexed: onArticle.ref('article.sort_date'),
}
const eventDays = {
  earliest: onArticle.ref('article.event_date_earliest'),
  latest: onArticle.ref('article.event_date_latest'),
}
/** Many pages print only the date of the event that they report on. */
const days = {
  earliest: onArticle.fn.coalesce('article.published_earliest', 'article.event_date_earliest'),
  latest: onArticle.fn.coalesce('article.published_latest', 'article.event_date_latest'),
  indexed: onArticle.ref('article.sort_date'),
}

/** The conditions of a filter on an article. */
export function articleConditions(
  filter: Bound<ArticleFilterValue | null | undefined>,
  nesting = outermost(),
): readonly Expression<SqlBool>[] {
  return conditions(filter, nesting, ofArticle)
}

/** The same on a speech and its article: speaker, office, country and words are those of this speech. */
export function occurrenceConditions(
  filter: Bound<ArticleFilterValue | null | undefined>,
): readonly Expression<SqlBool>[] {
  return conditions(filter, outermost(), ofSpeech)
}

/** Where the conditions on what is said are looked for. */
interface Spoken {
  readonly words: (text: Bound<string>) => Expression<SqlBool>
  readonly speaking: (filter: Bound<ArticleFilterValue>) => Expression<SqlBool> | undefined
}

const ofArticle: Spoken = {
  words: hasWords,
  speaking: hasSpeech,
}
const ofSpeech: Spoken = {
  words: (text) => textMatches(onSpeech.ref('speech.search'), text),
  speaking: (filter) => all(speakingConditions(filter)),
}

function conditions(
  given: Bound<ArticleFilterValue | null | undefined>,
  nesting: FilterNesting,
  spoken: Spoken,
): readonly Expression<SqlBool>[] {
  return given.when((filter) => presentConditions(filter, nesting, spoken)) ?? []
}

function presentConditions(
  filter: Bound<ArticleFilterValue>,
  nesting: FilterNesting,
  spoken: Spoken,
): readonly Expression<SqlBool>[] {
  const inner = (of: Bound<ArticleFilterValue | null | undefined>) =>
    all(conditions(of, within(nesting), spoken))
  return given([
    filter.at('source').when((slugs) => isFromSource(onArticle.ref('article.source_id'), slugs)),
    filter.at('language').when((tags) => isInLanguage(onArticle.ref('article.language'), tags)),
    ...isInRange(days, filter.at('date')),
    ...isInRange(publishedDays, filter.at('published')),
    ...isInRange(eventDays, filter.at('eventDate')),
    filter.at('eventKind').when((kinds) => isOneOf(onArticle.ref('article.event_kind'), kinds)),
    filter.at('genre').when((genres) => isOneOf(onArticle.ref('article.genre'), genres)),
    filter.at('present').when(isPresent),
    filter.at('text').when(spoken.words),
    spoken.speaking(filter),
    ...filter.at('and').items().map(inner),
    filter.at('or').when((alternatives) => any(alternatives.items().map(inner))),
    filter.at('not').when((unwanted) => not(inner(unwanted))),
  ])
}

function hasWords(typed: Bound<string>): Expression<SqlBool> {
  const found = onArticle
    .selectFrom('article_words')
    .select('article_words.article_id')
    .where('article_words.is_listed', '=', sql.lit(true))
    .where((words) => textMatches(words.ref('article_words.search'), typed))
  return onArticle('article.id', 'in', found)
}

/** Few articles name anybody, and an index has these alone. */
function isPresent(name: Bound<string>): Expression<SqlBool> {
  const words = name.map((text) => foldedWords(searchText(text)).join(' ') || null)
  return onArticle(
    'article.id',
    'in',
    onArticle
      .selectFrom('article as named')
      .select('named.id')
      .where('named.event_present_key', 'is not', null)
      .where(isContaining(sql.ref('named.event_present_key'), words)),
  )
}

/** One speech must match speaker, office and country together. */
function hasSpeech(filter: Bound<ArticleFilterValue>): Expression<SqlBool> | undefined {
  const wanted = speakingConditions(filter)
  if (wanted.length === 0) return undefined
  return onArticle(
    'article.id',
    'in',
    onArticle.selectFrom('speech').select('speech.article_id').where(all(wanted)),
  )
}
