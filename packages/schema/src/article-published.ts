import { encodeCursor, type FeedPage, type FeedStart } from '@communique/archive'
import { builder } from './builder.ts'
import type { Context } from './context.ts'
import { FeedStartEnum } from './enums.ts'
import { ArticleFilter } from './filters.ts'
import { type ArticleFilterValue, articleCondition } from './read/article-condition.ts'
import { articleColumns } from './read/rows.ts'
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
      articleCondition(filter)
      const start: FeedStart = after == null ? (from ?? 'NOW') : { after }
      return publications(await context.follow(start, context.signal), context, filter)
    },
    resolve: (publication) => publication,
  }),
)

async function* publications(
  pages: AsyncGenerator<FeedPage, void, void>,
  { db }: Pick<Context, 'db'>,
  filter: ArticleFilterValue | null | undefined,
) {
  for await (const { epoch, records, replayed } of pages) {
    const published = records.filter(({ kind }) => kind === 'PUBLISHED')
    if (published.length === 0) continue
    const rows = await db
      .selectFrom('visible_article as a')
      .select(articleColumns)
      .where(
        'a.id',
        'in',
        published.map(({ articleId }) => articleId),
      )
      .where(articleCondition(filter))
      .execute()
    const articles = new Map(rows.map((row) => [row.id, row]))
    for (const { position, articleId } of published) {
      const article = articles.get(articleId)
      if (article !== undefined) yield { cursor: encodeCursor({ epoch, position }), replayed, article }
    }
  }
}
