import { useMemo } from 'react'
import {
  ConnectionHandler,
  graphql,
  useLazyLoadQuery,
  usePaginationFragment,
  useSubscription,
} from 'react-relay'
import type { articleList_articles$key } from './__generated__/articleList_articles.graphql.ts'
import type { articleListPaginationQuery } from './__generated__/articleListPaginationQuery.graphql.ts'
import type { articleListPublishedSubscription } from './__generated__/articleListPublishedSubscription.graphql.ts'
import type { articleListQuery } from './__generated__/articleListQuery.graphql.ts'

/** Articles, the newest first: more on demand, and those that are published meanwhile. */
export function ArticleList({ count }: { readonly count: number }) {
  const data = useLazyLoadQuery<articleListQuery>(
    graphql`
      query articleListQuery($count: Int!) {
        archive { position }
        ...articleList_articles @arguments(count: $count)
      }
    `,
    { count },
  )
  return <Pages articles={data} count={count} position={data.archive.position} />
}

interface PagesProps {
  readonly articles: articleList_articles$key
  readonly count: number
  readonly position: string
}

function Pages({ articles, count, position }: PagesProps) {
  const { data, hasNext, isLoadingNext, loadNext } = usePaginationFragment<
    articleListPaginationQuery,
    articleList_articles$key
  >(
    graphql`
      fragment articleList_articles on Query
      @argumentDefinitions(count: { type: "Int!" }, after: { type: "String" })
      @refetchable(queryName: "articleListPaginationQuery") {
        articles(first: $count, after: $after, orderBy: { field: POSITION })
          @connection(key: "articleList_articles") {
          __id
          edges { node { id title } }
        }
      }
    `,
    articles,
  )
  const connection = data.articles.__id
  useSubscription<articleListPublishedSubscription>(
    useMemo(
      () => ({
        subscription: graphql`
          subscription articleListPublishedSubscription(
            $after: FeedCursor
            $from: FeedStart
            $filter: ArticleFilter
          ) {
            articlePublished(after: $after, from: $from, filter: $filter) {
              cursor
              replayed
              article { id title }
            }
          }
        `,
        variables: { after: position },
        updater: (store) => {
          const list = store.get(connection)
          const article = store.getRootField('articlePublished')?.getLinkedRecord('article')
          if (!list || !article) return
          ConnectionHandler.insertEdgeBefore(
            list,
            ConnectionHandler.createEdge(store, list, article, 'ArticleEdge'),
          )
        },
      }),
      [connection, position],
    ),
  )
  return (
    <section>
      <ol>
        {data.articles.edges.map(({ node }) => (
          <li key={node.id}>{node.title}</li>
        ))}
      </ol>
      {hasNext && (
        <button type="button" disabled={isLoadingNext} onClick={() => loadNext(count)}>
          More
        </button>
      )}
    </section>
  )
}
