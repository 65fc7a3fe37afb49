import type { ArticleFilter, ExportedArticlesQuery, ExportedArticlesQueryVariables } from '@communique/sdk'
import type { ExportedArticle } from './format.ts'

/** Asks for one page, with the document `ExportedArticles`. What it throws has a `code` where the archive refused. */
export type AskForPage = (variables: ExportedArticlesQueryVariables) => Promise<ExportedArticlesQuery>

export interface PagesOptions {
  readonly filter?: ArticleFilter | undefined
  /** The position of the archive. */
  readonly asOf: string
  /** Where another walk ended. */
  readonly after?: string | null
  /** Articles that are wanted at most. Default: all. */
  readonly first?: number | undefined
  /** Articles of a page at most, 1 to 100. Default: 100. */
  readonly pageLength?: number
}

export interface ArticlePage {
  readonly articles: readonly ExportedArticle[]
  /** Where to go on behind it; null where nothing comes any more. */
  readonly next: string | null
}

/** With these a page is refused that would be answered if it were shorter. */
const tooMuch: ReadonlySet<unknown> = new Set(['RESPONSE_TOO_LARGE', 'TOO_COSTLY', 'TIME_LIMIT_EXCEEDED'])

/**
 * All articles, newest first, in pages; each is asked for while the one before is worked on. A page that would be too long is
 * asked for in shorter ones. Behind the same cursor the same pages come.
 */
export async function* articlePages(ask: AskForPage, options: PagesOptions): AsyncGenerator<ArticlePage> {
  let left = options.first ?? Number.POSITIVE_INFINITY
  if (left <= 0) return
  let coming = pageBehind(ask, options, options.after ?? null, left)
  for (;;) {
    const { nodes, pageInfo } = (await coming).articles
    left -= nodes.length
    const next = pageInfo.hasNextPage && left > 0 ? pageInfo.endCursor : null
    if (next !== null) {
      coming = pageBehind(ask, options, next, left)
      // Whoever stops reading does not learn of it.
      coming.catch(() => {})
    }
    yield { articles: nodes, next }
    if (next === null) return
  }
}

async function pageBehind(
  ask: AskForPage,
  { filter, asOf, pageLength = 100 }: PagesOptions,
  after: string | null,
  left: number,
): Promise<ExportedArticlesQuery> {
  for (let length = Math.min(pageLength, left); ; length = Math.floor(length / 2)) {
    try {
      return await ask({ ...(filter !== undefined && { filter }), first: length, after, asOf })
    } catch (error) {
      if (length === 1 || !tooMuch.has(codeOf(error))) throw error
    }
  }
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined)
