import { type Expression, type SqlBool, sql } from 'pothos-kysely'
import { onArticle, onRelatedItem, onSource, onSpeaker, onSpeech } from './on-row.ts'

/** As of a position of the feed; undefined for now. */
type AsOf = Expression<number> | undefined

/** Neither withdrawn nor under embargo: the same condition as in the view `visible_article`. As of a position, not later either. */
export function isVisible(visibleFrom: Expression<number | null>, asOf?: AsOf): Expression<SqlBool> {
  return asOf === undefined
    ? sql<SqlBool>`${visibleFrom} is not null`
    : sql<SqlBool>`${visibleFrom} <= ${asOf}`
}

export function isVisibleArticle(asOf?: AsOf): Expression<SqlBool> {
  return onArticle.exists(
    onArticle
      .selectFrom('article_entry')
      .select('article_entry.article_id')
      .whereRef('article_entry.article_id', '=', 'article.id')
      .where((entry) => isVisible(entry.ref('article_entry.visible_from'), asOf)),
  )
}

export function isVisibleSpeech(asOf?: AsOf): Expression<SqlBool> {
  return onSpeech.exists(
    onSpeech
      .selectFrom('article_entry')
      .select('article_entry.article_id')
      .whereRef('article_entry.article_id', '=', 'speech.article_id')
      .where((entry) => isVisible(entry.ref('article_entry.visible_from'), asOf)),
  )
}

export function isVisibleRelatedItem(asOf?: AsOf): Expression<SqlBool> {
  return onRelatedItem.exists(
    onRelatedItem
      .selectFrom('article_entry')
      .select('article_entry.article_id')
      .whereRef('article_entry.article_id', '=', 'related_item.article_id')
      .where((entry) => isVisible(entry.ref('article_entry.visible_from'), asOf)),
  )
}

/** A source whose articles are all under embargo does not exist yet. */
export function isVisibleSource(asOf?: AsOf): Expression<SqlBool> {
  return onSource.exists(
    onSource
      .selectFrom('visible_article')
      .select('visible_article.id')
      .whereRef('visible_article.source_id', '=', 'source.id')
      .where((article) => isVisible(article.ref('visible_article.visible_from'), asOf)),
  )
}

/** A speaker appears with the first visible article. */
export function isVisibleSpeaker(asOf?: AsOf): Expression<SqlBool> {
  return onSpeaker.exists(
    onSpeaker
      .selectFrom('speech')
      .innerJoin('article_entry', 'article_entry.article_id', 'speech.article_id')
      .select('speech.id')
      .whereRef('speech.speaker_id', '=', 'speaker.id')
      .where((entry) => isVisible(entry.ref('article_entry.visible_from'), asOf)),
  )
}
