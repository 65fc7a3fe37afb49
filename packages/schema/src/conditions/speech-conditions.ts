import type { Tables } from '@communique/archive'
import type { Bound, Expression, SqlBool } from '@communique/pothos-kysely'
import { onSpeech } from '../on-row.ts'
import { type ArticleFilterValue, articleConditions } from './article-conditions.ts'
import { checkDepth } from './filter-depth.ts'
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
  depth = 0,
): readonly Expression<SqlBool>[] {
  return filter.when((present) => conditions(present, depth)) ?? []
}

function conditions(filter: Bound<SpeechFilterValue>, depth: number): readonly Expression<SqlBool>[] {
  checkDepth(depth)
  const inner = (of: Bound<SpeechFilterValue | null | undefined>) => all(speechConditions(of, depth + 1))
  return given([
    ...speakingConditions(filter),
    filter.at('kind').when((kinds) => isOneOf(onSpeech.ref('speech.kind'), kinds)),
    filter
      .at('text')
      .when((words) => textMatches(onSpeech.ref('speech.search'), onSpeech.ref('speech.language'), words)),
    filter.at('article').when(standsInArticle),
    ...filter.at('and').items().map(inner),
    filter.at('or').when((alternatives) => any(alternatives.items().map(inner))),
    filter.at('not').when((unwanted) => not(inner(unwanted))),
  ])
}

function standsInArticle(filter: Bound<ArticleFilterValue>): Expression<SqlBool> {
  const articles = onSpeech
    .selectFrom('article')
    .select('article.id')
    .where(all(articleConditions(filter)))
  return onSpeech('speech.article_id', 'in', articles)
}
