import type { Tables } from '@communique/archive'
import type { Bound, Expression, SqlBool } from 'pothos-kysely'
import { onSpeech } from '../on-row.ts'
import { type ArticleFilterValue, articleConditions } from './article-conditions.ts'
import { type FilterNesting, outermost, within } from './filter-nesting.ts'
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

/** The conditions of a filter on a speech. */
export function speechConditions(
  filter: Bound<SpeechFilterValue | null | undefined>,
  nesting = outermost(),
): readonly Expression<SqlBool>[] {
  return filter.when((present) => conditions(present, nesting)) ?? []
}

function conditions(
  filter: Bound<SpeechFilterValue>,
  nesting: FilterNesting,
): readonly Expression<SqlBool>[] {
  const inner = (of: Bound<SpeechFilterValue | null | undefined>) =>
    all(speechConditions(of, within(nesting)))
  return given([
    ...speakingConditions(filter),
    filter.at('kind').when((kinds) => isOneOf(onSpeech.ref('speech.kind'), kinds)),
    filter.at('text').when((words) => textMatches(onSpeech.ref('speech.search'), words)),
    filter.at('article').when((article) => isInArticle(article, nesting)),
    ...filter.at('and').items().map(inner),
    filter.at('or').when((alternatives) => any(alternatives.items().map(inner))),
    filter.at('not').when((unwanted) => not(inner(unwanted))),
  ])
}

function isInArticle(filter: Bound<ArticleFilterValue>, { seen }: FilterNesting): Expression<SqlBool> {
  const articles = onSpeech
    .selectFrom('article')
    .select('article.id')
    .where(all(articleConditions(filter, { depth: 0, seen })))
  return onSpeech('speech.article_id', 'in', articles)
}
