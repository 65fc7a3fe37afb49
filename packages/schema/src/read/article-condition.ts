import { storable, type Tables } from '@communique/archive'
import type { Expression, SqlBool } from 'kysely'
import { decodeId } from '../global-id.ts'
import { requestError } from '../request-error.ts'
import { onArticle, onSpeech } from './aliases.ts'
import { all, any, contains, not, surely, textMatches } from './matching.ts'

export interface DateRangeValue {
  readonly from?: string | null | undefined
  readonly to?: string | null | undefined
}

export interface ArticleFilterValue {
  readonly and?: readonly ArticleFilterValue[] | null | undefined
  readonly or?: readonly ArticleFilterValue[] | null | undefined
  readonly not?: ArticleFilterValue | null | undefined
  readonly source?: readonly string[] | null | undefined
  readonly language?: readonly string[] | null | undefined
  readonly published?: DateRangeValue | null | undefined
  readonly eventDate?: DateRangeValue | null | undefined
  readonly eventKind?: readonly NonNullable<Tables['article']['event_kind']>[] | null | undefined
  readonly speaker?: string | null | undefined
  readonly office?: string | null | undefined
  readonly country?: string | null | undefined
  readonly text?: string | null | undefined
}

/** What a filter asks of the article `a`. */
export function articleCondition(
  filter: ArticleFilterValue | null | undefined,
  depth = 0,
): Expression<SqlBool> {
  if (filter == null) return all([])
  checkDepth(depth)
  const conditions: Expression<SqlBool>[] = []
  const add = (condition: Expression<SqlBool>) => conditions.push(surely(condition))

  if (filter.source != null) {
    const slugs = filter.source.map(storable)
    add(
      onArticle(
        'a.source_id',
        'in',
        onArticle
          .selectFrom('source')
          .select('source.id')
          .where('source.slug', 'in', [...slugs, '']),
      ),
    )
  }
  if (filter.language != null) add(onArticle('a.language', 'in', [...filter.language.map(storable), '']))
  if (filter.published?.from != null) add(onArticle('a.published_earliest', '>=', filter.published.from))
  if (filter.published?.to != null) add(onArticle('a.published_latest', '<=', filter.published.to))
  if (filter.eventDate?.from != null) add(onArticle('a.event_date_earliest', '>=', filter.eventDate.from))
  if (filter.eventDate?.to != null) add(onArticle('a.event_date_latest', '<=', filter.eventDate.to))
  if (filter.eventKind != null) add(any(filter.eventKind.map((kind) => onArticle('a.event_kind', '=', kind))))
  if (filter.text != null)
    add(textMatches(onArticle.ref('a.search'), onArticle.ref('a.language'), filter.text))

  const { speaker, office, country } = filter
  if (speaker != null || office != null || country != null) {
    // One and the same speech must fit all three.
    const speech = onArticle
      .selectFrom('speech as s')
      .select('s.article_id')
      .where(all(speechConditions({ speaker, office, country })))
    add(onArticle('a.id', 'in', speech))
  }

  for (const inner of filter.and ?? []) conditions.push(articleCondition(inner, depth + 1))
  if (filter.or != null) conditions.push(any(filter.or.map((inner) => articleCondition(inner, depth + 1))))
  if (filter.not != null) conditions.push(not(articleCondition(filter.not, depth + 1)))
  return all(conditions)
}

/** What filters of articles and of speeches alike ask of the speech `s`. */
export function speechConditions(
  filter: Pick<ArticleFilterValue, 'speaker' | 'office' | 'country'>,
): Expression<SqlBool>[] {
  const conditions: Expression<SqlBool>[] = []
  if (filter.speaker != null) conditions.push(speakerCondition(filter.speaker))
  if (filter.office != null) conditions.push(contains(onSpeech.ref('s.office'), filter.office))
  if (filter.country != null) conditions.push(contains(onSpeech.ref('s.country'), filter.country))
  return conditions
}

function speakerCondition(speaker: string): Expression<SqlBool> {
  if (speaker.startsWith('Speaker:')) return onSpeech('s.speaker_id', '=', decodeId(speaker).id)
  const named = onSpeech
    .selectFrom('speaker as p')
    .select('p.id')
    .where((inner) => contains(inner.ref('p.name'), speaker))
  return onSpeech('s.speaker_id', 'in', named)
}

const maxDepth = 8

/** @throws GraphQLError `BAD_USER_INPUT` */
export function checkDepth(depth: number): void {
  if (depth > maxDepth) {
    throw requestError('BAD_USER_INPUT', `A filter may be ${maxDepth} levels deep: write it flatter.`)
  }
}
