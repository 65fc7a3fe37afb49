import type { Tables } from '@communique/archive'
import type { Kysely } from 'kysely'

/** Sources of which there is something to see: one that has only articles under embargo does not exist yet. */
export function visibleSources(db: Kysely<Tables>) {
  return db
    .selectFrom('source')
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('visible_article').select('id').whereRef('source_id', '=', 'source.id')),
    )
}

/** Speakers of whom there is something to see. */
export function visibleSpeakers(db: Kysely<Tables>) {
  return db
    .selectFrom('speaker')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('speech')
          .innerJoin('visible_article', 'visible_article.id', 'speech.article_id')
          .select('speech.id')
          .whereRef('speech.speaker_id', '=', 'speaker.id'),
      ),
    )
}
