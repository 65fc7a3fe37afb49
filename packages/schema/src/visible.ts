import type { Expression, SqlBool } from 'pothos-kysely'
import { onArticle, onEntry, onRelatedItem, onSource, onSpeaker, onSpeech } from './on-row.ts'

/** Neither withdrawn nor under embargo: the same condition as in the view `visible_article`. */
export function isVisibleArticle(): Expression<SqlBool> {
  return onArticle.exists(
    onArticle
      .selectFrom('article_entry')
      .select('article_entry.article_id')
      .whereRef('article_entry.article_id', '=', 'article.id')
      .where('article_entry.visible_from', 'is not', null),
  )
}

export function isVisibleEntry(): Expression<SqlBool> {
  return onEntry('article_entry.visible_from', 'is not', null)
}

export function isVisibleSpeech(): Expression<SqlBool> {
  return onSpeech.exists(
    onSpeech
      .selectFrom('article_entry')
      .select('article_entry.article_id')
      .whereRef('article_entry.article_id', '=', 'speech.article_id')
      .where('article_entry.visible_from', 'is not', null),
  )
}

export function isVisibleRelatedItem(): Expression<SqlBool> {
  return onRelatedItem.exists(
    onRelatedItem
      .selectFrom('article_entry')
      .select('article_entry.article_id')
      .whereRef('article_entry.article_id', '=', 'related_item.article_id')
      .where('article_entry.visible_from', 'is not', null),
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
      .innerJoin('article_entry', 'article_entry.article_id', 'speech.article_id')
      .select('speech.id')
      .whereRef('speech.speaker_id', '=', 'speaker.id')
      .where('article_entry.visible_from', 'is not', null),
  )
}
