import type { Tables } from '@communique/archive'
import type { Bound, Expression, SqlBool } from 'pothos-kysely'
import { onSpeech } from '../on-row.ts'
import { type ArticleFilterValue, articleConditions } from './article-conditions.ts'
import { type FilterPlace, outermost, within } from './filter-place.ts'
import { all, any, given, isOneOf, not, textMatches } from './matching.ts'
import { type SpeakingFilterValue, speakingConditions } from './speaking-conditions.ts'

export interface SpeechFilterValue extends SpeakingFilterValue {
  readonly and?: readonly SpeechFilterValue[] | null | undefined
  readonly or?: readonly SpeechFilterValue[] | null | undefined
  readonly not?: SpeechFilterValue | null | undefined
  readonly kind?: readonly Tables['speech']['kind'][] | null | undefined
  readonly text?: string | null | undefined
  readonly article?: ArticleFilterValue | null | undefined
}

/** What a filter asks of a speech. */
export function speechConditions(
  filter: Bound<SpeechFilterValue | null | undefined>,
  place = outermost(),
): readonly Expression<SqlBool>[] {
  return filter.when((present) => conditions(present, place)) ?? []
}

function conditions(filter: Bound<SpeechFilterValue>, place: FilterPlace): readonly Expression<SqlBool>[] {
  const inner = (of: Bound<SpeechFilterValue | null | undefined>) => all(speechConditions(of, within(place)))
  return given([
    ...speakingConditions(filter),
    filter.at('kind').when((kinds) => isOneOf(onSpeech.ref('speech.kind'), kinds)),
    filter
      .at('text')
      .when((words) => textMatches(onSpeech.ref('speech.search'), onSpeech.ref('speech.language'), words)),
    filter.at('article').when((article) => standsInArticle(article, place)),
    ...filter.at('and').items().map(inner),
    filter.at('or').when((alternatives) => any(alternatives.items().map(inner))),
    filter.at('not').when((unwanted) => not(inner(unwanted))),
  ])
}

function standsInArticle(filter: Bound<ArticleFilterValue>, { seen }: FilterPlace): Expression<SqlBool> {
  const articles = onSpeech
    .selectFrom('article')
    .select('article.id')
    .where(all(articleConditions(filter, { depth: 0, seen })))
  return onSpeech('speech.article_id', 'in', articles)
}
