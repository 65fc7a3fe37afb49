import type { ArticleFilter, ExportedArticlesQuery, ExportedArticlesQueryVariables } from '@communique/sdk'
import type { ExportedArticle } from './format.ts'

/** Asks for one page, with the document `ExportedArticles`. What it throws has a `code` where the archive refused. */
export type AskForPage = (variables: ExportedArticlesQueryVariables) => Promise<ExportedArticlesQuery>

/** Asks where a page ends, with the document `ExportedPageEnd`: the articles are not read for it. */
export type AskForEnd = (
  variables: ExportedArticlesQueryVariables,
) => Promise<{ readonly articles: Pick<ExportedArticlesQuery['articles'], 'pageInfo'> }>

export interface PagesOptions {
  readonly filter?: ArticleFilter | undefined
  /** The position of the archive. */
  readonly asOf: string
  /** Where another walk ended. */
  readonly after?: string | null
  /** Articles that are wanted at most. Default: all. */
  readonly first?: number | undefined
  /** Articles of a page, 1 to 100. Default: 100. */
  readonly pageLength?: number
  /** With it, two pages are asked for at a time. */
  readonly askForEnd?: AskForEnd | undefined
}

export interface ArticlePage {
  readonly articles: readonly ExportedArticle[]
  /** Where to go on behind it; null where nothing comes any more. */
  readonly next: string | null
}

/** With these a page is refused that would be answered if it were shorter. */
const tooMuch: ReadonlySet<unknown> = new Set(['RESPONSE_TOO_LARGE', 'TOO_COSTLY', 'TIME_LIMIT_EXCEEDED'])

/**
 * All articles, newest first, in pages; the next is asked for while the one before is worked on. A page that would be too much
 * for one answer is made of several. Behind the same cursor the same pages come.
 */
export async function* articlePages(ask: AskForPage, options: PagesOptions): AsyncGenerator<ArticlePage> {
  const { pageLength = 100, askForEnd } = options
  let left = options.first ?? Number.POSITIVE_INFINITY
  if (left <= 0) return
  const page = (after: string | null, rest: number) =>
    quiet(pageBehind(ask, options, after, Math.min(pageLength, rest)))
  /** Where the page ends that begins there; null where it is the last. */
  const endOf = async (after: string | null, rest: number) =>
    askForEnd === undefined || rest <= pageLength
      ? undefined
      : endIn(await askForEnd(variablesOf(options, after, pageLength)))
  let after = options.after ?? null
  let coming = page(after, left)
  for (;;) {
    // The page behind the one that comes is asked for as soon as it is known where that ends.
    const expected = await endOf(after, left)
    const early = expected == null ? null : page(expected, left - pageLength)
    const { articles, next: behind } = await coming
    left -= articles.length
    const next = left > 0 ? behind : null
    // Where an article was withdrawn between the two questions, the page ends elsewhere.
    if (next !== null) coming = early !== null && next === expected ? early : page(next, left)
    yield { articles, next }
    if (next === null) return
    after = next
  }
}

/** Whoever stops reading does not learn that it failed. */
function quiet<Result>(promise: Promise<Result>): Promise<Result> {
  promise.catch(() => {})
  return promise
}

async function pageBehind(
  ask: AskForPage,
  options: PagesOptions,
  after: string | null,
  length: number,
): Promise<ArticlePage> {
  const articles: ExportedArticle[] = []
  let next = after
  let most = length
  for (;;) {
    try {
      const answer = await ask(variablesOf(options, next, Math.min(most, length - articles.length)))
      articles.push(...answer.articles.nodes)
      next = endIn(answer)
      if (next === null || articles.length >= length) return { articles, next }
    } catch (error) {
      if (most === 1 || !tooMuch.has(codeOf(error))) throw error
      most = Math.ceil(most / 2)
    }
  }
}

function variablesOf(
  { filter, asOf }: PagesOptions,
  after: string | null,
  first: number,
): ExportedArticlesQueryVariables {
  return { ...(filter !== undefined && { filter }), first, after, asOf }
}

function endIn({ articles: { pageInfo } }: Awaited<ReturnType<AskForEnd>>): string | null {
  return pageInfo.hasNextPage ? pageInfo.endCursor : null
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined)
