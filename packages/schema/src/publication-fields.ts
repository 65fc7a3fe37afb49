import { builder } from './builder.ts'
import type {
  ArticlePublished,
  ArticleRestored,
  ArticleUpdated,
  ArticleWithdrawn,
  RelatedItemResolved,
} from './refs.ts'

type Publication =
  | typeof ArticlePublished
  | typeof ArticleUpdated
  | typeof ArticleWithdrawn
  | typeof ArticleRestored
  | typeof RelatedItemResolved

/** The fields of every kind of publication. */
export function addPublicationFields(type: Publication): void {
  builder.objectFields(type, (t) => ({
    cursor: t.expose('cursor', {
      type: 'FeedCursor',
      description: 'The position of the event in the feed. Pass it as `after` to resume after this event.',
    }),
    replayed: t.exposeBoolean('replayed', {
      description: 'True when the event was in the feed before the subscription started.',
    }),
  }))
}
