import { encodeCursor, type FeedReading, type FeedRecord, type FeedStart } from '@communique/archive'
import { boundTo } from '@communique/pothos-kysely'
import { builder } from './builder.ts'
import { type ArticleFilterValue, articleConditions } from './conditions/article-conditions.ts'
import { all } from './conditions/matching.ts'
import type { Context } from './context.ts'
import { FeedStartEnum } from './enums.ts'
import { ArticleFilter } from './filters.ts'
import { Article, ArticlePublished } from './refs.ts'
import { requestError } from './request-error.ts'
import { isVisibleArticle } from './visible.ts'

ArticlePublished.implement({
  description: 'A publication.',
  fields: (t) => ({
    cursor: t.expose('cursor', {
      type: 'FeedCursor',
      description: 'Its place in the feed: pass it as `after` to go on behind it.',
    }),
    replayed: t.exposeBoolean('replayed', {
      description: 'Whether it was in the archive before you subscribed.',
    }),
    article: t.kyselyField({
      type: Article,
      description: 'The article.',
      // Whatever becomes of it in this moment: it was visible when the event was made.
      from: (eb, _args, _context, publication) =>
        eb
          .selectFrom('article')
          .selectAll('article')
          .where('article.id', '=', publication.at('articleId').as('uuid')),
    }),
  }),
})

builder.subscriptionField('articlePublished', (t) =>
  t.field({
    type: ArticlePublished,
    description:
      'Articles as they are published, each once and in order, first those behind the start and then for ever what comes. Articles withdrawn since are left out.',
    args: {
      after: t.arg({ type: 'FeedCursor', description: 'Begin behind this cursor.' }),
      from: t.arg({
        type: FeedStartEnum,
        description: 'Begin here; not together with `after`. Default: NOW.',
      }),
      filter: t.arg({ type: ArticleFilter, description: 'Which articles.' }),
    },
    subscribe: async (_root, { after, from, filter }, context) => {
      if (after != null && from != null) {
        throw requestError(
          'BAD_USER_INPUT',
          'Pass after or from, not both: after already says where to begin.',
        )
      }
      // Refused now, not when the first article comes.
      articleConditions(boundTo(filter))
      const cursor = after ?? (from == null ? context.resumeAfter : null)
      const start: FeedStart = cursor == null ? (from ?? 'NOW') : { after: cursor }
      const reading = await context.follow(start, context.signal)
      context.progress.passed(encodeCursor(reading.start))
      return publications(reading.pages, context, filter)
    },
    resolve: (publication) => publication,
  }),
)

async function* publications(
  pages: FeedReading['pages'],
  { db, progress }: Pick<Context, 'db' | 'progress'>,
  filter: ArticleFilterValue | null | undefined,
) {
  for await (const { epoch, records, replayed } of pages) {
    const wanted = await wantedOf(db, records, filter)
    for (const { position, kind, articleId } of records) {
      const cursor = encodeCursor({ epoch, position })
      if (kind !== 'PUBLISHED' || !wanted.has(articleId)) {
        progress.passed(cursor)
        continue
      }
      progress.coming(cursor)
      yield { cursor, replayed, articleId }
    }
  }
}

/** Of the articles that the records publish: those that the filter asks for and that are still to be seen. */
async function wantedOf(
  db: Context['db'],
  records: readonly FeedRecord[],
  filter: ArticleFilterValue | null | undefined,
): Promise<Set<string>> {
  const ids = records.filter(({ kind }) => kind === 'PUBLISHED').map(({ articleId }) => articleId)
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('article')
    .select('article.id')
    .where('article.id', 'in', ids)
    .where(all([isVisibleArticle(), ...articleConditions(boundTo(filter))]))
    .execute()
  return new Set(rows.map(({ id }) => id))
}
