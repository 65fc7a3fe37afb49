import { type Expression, type SqlBool, sql } from 'pothos-kysely'
import { onArticle, onRelatedItem, onSource, onSpeaker, onSpeech } from './on-row.ts'

/** Neither withdrawn nor under embargo: the same condition as in the view `visible_article`. */
export function isVisibleArticle(): Expression<SqlBool> {
  return onArticle.and([
    onArticle('article.withdrawn_at', 'is', null),
    onArticle('article.publish_at', '<=', sql<Date>`now()`),
  ])
}

export function isVisibleSpeech(): Expression<SqlBool> {
  return onSpeech.exists(
    onSpeech
      .selectFrom('visible_article')
      .select('visible_article.id')
      .whereRef('visible_article.id', '=', 'speech.article_id'),
  )
}

export function isVisibleRelatedItem(): Expression<SqlBool> {
  return onRelatedItem.exists(
    onRelatedItem
      .selectFrom('visible_article')
      .select('visible_article.id')
      .whereRef('visible_article.id', '=', 'related_item.article_id'),
  )
}

/** A source whose articles are all under embargo does not exist yet. */
export function isVisibleSource(): Expression<SqlBool> {
  return onSource.exists(
    onSource
      .selectFrom('visible_article')
      .select('visible_article.id')
      .whereRef('visible_article.source_id', '=', 'source.id'),
  )
}

/** A speaker appears with the first visible article. */
export function isVisibleSpeaker(): Expression<SqlBool> {
  return onSpeaker.exists(
    onSpeaker
      .selectFrom('speech')
      .innerJoin('visible_article', 'visible_article.id', 'speech.article_id')
      .select('speech.id')
      .whereRef('speech.speaker_id', '=', 'speaker.id'),
  )
}
