import { ArchiveError, createArchive, type TypedDocumentString } from '@communique/sdk'
import {
  type CacheConfig,
  Environment,
  Network,
  Observable,
  type RequestParameters,
  type Variables,
} from 'relay-runtime'

/** A feed's event as the SDK needs it: every subscription to the feed selects `cursor` and `replayed`. */
type Feed = TypedDocumentString<
  { readonly articlePublished: { readonly cursor: string; readonly replayed: boolean } },
  never
>

/**
 * Relay over the SDK: queries are repeated when the connection is lost, and subscriptions resume after the last event.
 * Failures come as ArchiveError, with the code of the archive.
 */
export function createEnvironment(url: string): Environment {
  const archive = createArchive({ url })

  const send = async ({ text }: RequestParameters, variables: Variables, _config: CacheConfig) => ({
    data: await archive.request<object>(textOf(text), variables),
  })

  const subscribe = ({ text }: RequestParameters, variables: Variables) =>
    Observable.create<{ data: object }>((sink) => {
      const ending = new AbortController()
      const document = textOf(text) as Feed
      const follow = async () => {
        const start = { document, after: variables['after'], filter: variables['filter'] }
        for await (const articlePublished of archive.articlePublished({ ...start, signal: ending.signal }))
          sink.next({ data: { articlePublished } })
      }
      follow().then(
        () => sink.complete(),
        (error: Error) => sink.error(error),
      )
      return () => ending.abort()
    })

  return new Environment({ network: Network.create(send, subscribe) })
}

function textOf(text: string | null | undefined): string {
  if (text == null) throw new ArchiveError('BAD_DOCUMENT', 'Compile without `persistConfig`, or send the id.')
  return text
}
