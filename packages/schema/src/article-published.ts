import { encodeCursor, type FeedReading, type FeedRecord, type FeedStart } from '@communique/archive'
import { builder } from './builder.ts'
import type { Context } from './context.ts'
import { FeedStartEnum } from './enums.ts'
import { ArticleFilter } from './filters.ts'
import { type ArticleFilterValue, articleCondition } from './read/article-condition.ts'
import { type ArticleRow, articleColumns } from './read/rows.ts'
import { Article, ArticlePublished } from './refs.ts'
import { requestError } from './request-error.ts'

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
    article: t.field({ type: Article, description: 'The article.', resolve: ({ article }) => article }),
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
      articleCondition(filter)
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
    const articles = await articlesOf(db, records, filter)
    for (const { position, articleId } of records) {
      const cursor = encodeCursor({ epoch, position })
      const article = articles.get(articleId)
      if (article === undefined) {
        progress.passed(cursor)
        continue
      }
      progress.coming(cursor)
      yield { cursor, replayed, article }
    }
  }
}

/** The articles that the records publish, as far as the filter asks for them and they are still to be seen. */
async function articlesOf(
  db: Context['db'],
  records: readonly FeedRecord[],
  filter: ArticleFilterValue | null | undefined,
): Promise<Map<string, ArticleRow>> {
  const ids = records.filter(({ kind }) => kind === 'PUBLISHED').map(({ articleId }) => articleId)
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('visible_article as a')
    .select(articleColumns)
    .where('a.id', 'in', ids)
    .where(articleCondition(filter))
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}
