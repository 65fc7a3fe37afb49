import type { FeedArticle } from '@communique/export/feed'
import type { GivenRequest } from '../../operation/operation-request.ts'

/** Articles on a page of a feed. */
const length = 50

/** Short, so that it waits for no turn as long documents do. */
const query = `query Feed($filter: ArticleFilter, $first: Int, $after: String) {
  articles(filter: $filter, orderBy: { field: POSITION }, first: $first, after: $after) {
    nodes {
      id title url language visibleSince
      source { name }
      published { value }
      eventDate { value }
      speeches { office country speaker { name description } statements { text } }
    }
    pageInfo { endCursor hasNextPage }
  }
}`

/** What selects a page of a feed: `before` is where the page before it ends. */
export interface FeedSelection {
  readonly filter: object | undefined
  readonly before: string | undefined
}

/** The operation that reads a page of a feed, in the form that every caller sends. */
export function feedOperation({ filter = undefined, before = undefined }: FeedSelection): GivenRequest {
  return {
    query,
    documentId: null,
    operationName: null,
    variables: { filter: filter ?? null, first: length, after: before ?? null },
  }
}

/** A page of a feed, as the archive answers. */
export interface FeedAnswer {
  readonly articles: {
    readonly nodes: readonly FeedArticle[]
    readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean }
  }
}
