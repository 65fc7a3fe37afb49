import { builder } from './builder.ts'
import type { ArticlePublished, ArticleWithdrawn, RelatedItemResolved } from './refs.ts'

type Publication = typeof ArticlePublished | typeof ArticleWithdrawn | typeof RelatedItemResolved

/** What every kind of publication says of itself. */
export function addPublicationFields(type: Publication): void {
  builder.objectFields(type, (t) => ({
    cursor: t.expose('cursor', {
      type: 'FeedCursor',
      description: 'Its place in the feed: pass it as `after` to go on behind it.',
    }),
    replayed: t.exposeBoolean('replayed', {
      description: 'Whether it was in the feed before you subscribed.',
    }),
  }))
}
