// urql whose subscriptions resume: queries by its own exchange, the feed by the SDK.
import { createArchive, type TypedDocumentString } from '@communique/sdk'
import { Client, fetchExchange, subscriptionExchange } from '@urql/core'

type Feed = TypedDocumentString<
  { readonly articlePublished: { readonly cursor: string; readonly replayed: boolean } },
  never
>

/** Subscriptions are to `articlePublished`, with `$after`, `$from` and `$filter`, and select `cursor` and `replayed`. */
export function createUrqlClient(url: string): Client {
  const archive = createArchive({ url })
  const feed = subscriptionExchange({
    forwardSubscription: ({ query = '', variables: { after, from, filter } = {} }) => ({
      subscribe: (sink) => {
        const ending = new AbortController()
        const follow = async () => {
          const options = { document: query as Feed, after, from, filter, signal: ending.signal }
          for await (const articlePublished of archive.articlePublished(options))
            sink.next({ data: { articlePublished } })
        }
        follow().then(
          () => sink.complete(),
          (error: unknown) => sink.error(error),
        )
        return { unsubscribe: () => ending.abort() }
      },
    }),
  })
  return new Client({ url, exchanges: [feed, fetchExchange] })
}
