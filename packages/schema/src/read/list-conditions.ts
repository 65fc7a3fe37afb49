import type { Tables } from '@communique/archive'
import { type Expression, type SqlBool, sql } from 'kysely'
import { onRelatedItem, onSpeaker, onSpeech } from './aliases.ts'
import {
  type ArticleFilterValue,
  articleCondition,
  checkDepth,
  type DateRangeValue,
  speechConditions,
} from './article-condition.ts'
import { all, any, contains, not, surely, textMatches } from './matching.ts'

export interface SpeechFilterValue
  extends Pick<ArticleFilterValue, 'speaker' | 'office' | 'country' | 'text'> {
  readonly and?: readonly SpeechFilterValue[] | null | undefined
  readonly or?: readonly SpeechFilterValue[] | null | undefined
  readonly not?: SpeechFilterValue | null | undefined
  readonly kind?: readonly Tables['speech']['kind'][] | null | undefined
  readonly article?: ArticleFilterValue | null | undefined
}

export interface RelatedItemFilterValue {
  readonly and?: readonly RelatedItemFilterValue[] | null | undefined
  readonly or?: readonly RelatedItemFilterValue[] | null | undefined
  readonly not?: RelatedItemFilterValue | null | undefined
  readonly resolution?: readonly ('RESOLVED' | 'AMBIGUOUS' | 'UNRESOLVED')[] | null | undefined
  readonly published?: DateRangeValue | null | undefined
  readonly teaser?: string | null | undefined
  readonly onArticle?: ArticleFilterValue | null | undefined
}

export interface SpeakerFilterValue extends Pick<ArticleFilterValue, 'office' | 'country'> {
  readonly name?: string | null | undefined
  readonly kind?: readonly Tables['speaker']['kind'][] | null | undefined
}

/** The speeches of visible articles that a filter asks for. */
export function speechCondition(
  filter: SpeechFilterValue | null | undefined,
  depth = 0,
): Expression<SqlBool> {
  checkDepth(depth)
  const conditions: Expression<SqlBool>[] = []
  if (depth === 0 || filter?.article != null)
    conditions.push(onSpeech('s.article_id', 'in', articles(filter?.article)))
  if (filter == null) return all(conditions)
  conditions.push(...speechConditions(filter).map(surely))
  if (filter.kind != null) conditions.push(any(filter.kind.map((kind) => onSpeech('s.kind', '=', kind))))
  if (filter.text != null)
    conditions.push(surely(textMatches(onSpeech.ref('s.search'), onSpeech.ref('s.language'), filter.text)))
  for (const inner of filter.and ?? []) conditions.push(speechCondition(inner, depth + 1))
  if (filter.or != null) conditions.push(any(filter.or.map((inner) => speechCondition(inner, depth + 1))))
  if (filter.not != null) conditions.push(not(speechCondition(filter.not, depth + 1)))
  return all(conditions)
}

/** The related items on visible articles that a filter asks for. */
export function relatedItemCondition(
  filter: RelatedItemFilterValue | null | undefined,
  depth = 0,
): Expression<SqlBool> {
  checkDepth(depth)
  const conditions: Expression<SqlBool>[] = []
  if (depth === 0 || filter?.onArticle != null)
    conditions.push(onRelatedItem('i.article_id', 'in', articles(filter?.onArticle)))
  if (filter == null) return all(conditions)
  if (filter.published?.from != null)
    conditions.push(surely(onRelatedItem('i.published_earliest', '>=', filter.published.from)))
  if (filter.published?.to != null)
    conditions.push(surely(onRelatedItem('i.published_latest', '<=', filter.published.to)))
  if (filter.teaser != null) conditions.push(contains(onRelatedItem.ref('i.teaser'), filter.teaser))
  if (filter.resolution != null) {
    conditions.push(any(filter.resolution.map((resolution) => resolutionCondition(resolution))))
  }
  for (const inner of filter.and ?? []) conditions.push(relatedItemCondition(inner, depth + 1))
  if (filter.or != null)
    conditions.push(any(filter.or.map((inner) => relatedItemCondition(inner, depth + 1))))
  if (filter.not != null) conditions.push(not(relatedItemCondition(filter.not, depth + 1)))
  return all(conditions)
}

/** The speakers of visible articles that a filter asks for: in one speech, the office and the country. */
export function speakerCondition(filter: SpeakerFilterValue | null | undefined): Expression<SqlBool> {
  const speeches = onSpeaker
    .selectFrom('speech as s')
    .select('s.speaker_id')
    .where(onSpeech('s.article_id', 'in', articles(null)))
    .where(all(speechConditions({ office: filter?.office, country: filter?.country })))
  const conditions: Expression<SqlBool>[] = [onSpeaker('p.id', 'in', speeches)]
  if (filter?.name != null) conditions.push(contains(onSpeaker.ref('p.name'), filter.name))
  if (filter?.kind != null) conditions.push(any(filter.kind.map((kind) => onSpeaker('p.kind', '=', kind))))
  return all(conditions)
}

function articles(filter: ArticleFilterValue | null | undefined) {
  return onSpeech.selectFrom('visible_article as a').select('a.id').where(articleCondition(filter))
}

function resolutionCondition(resolution: 'RESOLVED' | 'AMBIGUOUS' | 'UNRESOLVED'): Expression<SqlBool> {
  const candidates = onRelatedItem
    .selectFrom('related_candidate as c')
    .whereRef('c.related_item_id', '=', 'i.id')
  if (resolution === 'UNRESOLVED') return not(onRelatedItem.exists(candidates.select('c.article_id')))
  const sure = sql<SqlBool>`count(*) = 1 and bool_and(c.certain)`
  const wanted = resolution === 'RESOLVED' ? sure : sql<SqlBool>`count(*) > 0 and not (${sure})`
  return surely(sql<SqlBool>`${candidates.select(wanted.as('wanted'))}`)
}
