// Apollo Client whose subscriptions resume: queries by its own link, the feed by the SDK.
// HttpLink alone also follows subscriptions, but what is published while a connection is lost does not come.
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, Observable } from '@apollo/client'
import { createArchive } from '@communique/sdk'
import { print } from 'graphql'

/** Subscriptions are to `articlePublished`, with `$after`, `$from` and `$filter`, and select `cursor` and `replayed`. */
export function createApolloClient(url: string): ApolloClient {
  const archive = createArchive({ url, print })
  const feed = new ApolloLink(
    ({ query, variables: { after, from, filter } }) =>
      new Observable((observer) => {
        const ending = new AbortController()
        const follow = async () => {
          const options = { document: query, after, from, filter, signal: ending.signal }
          for await (const articlePublished of archive.articlePublished(options))
            observer.next({ data: { articlePublished } })
        }
        follow().then(
          () => observer.complete(),
          (error) => observer.error(error),
        )
        return () => ending.abort()
      }),
  )
  return new ApolloClient({
    cache: new InMemoryCache(),
    link: ApolloLink.split(
      ({ operationType }) => operationType === 'subscription',
      feed,
      new HttpLink({ uri: url }),
    ),
  })
}
