import {
  type ArchiveClient,
  ArchiveState,
  type ArticleFieldsFragment,
  type ArticleFilter,
  Articles,
} from '@communique/sdk'
import { useEffect, useState } from 'react'

export interface LiveArticles {
  /** Newest first. */
  readonly articles: readonly ArticleFieldsFragment[]
  readonly isLoading: boolean
  /** What ended it, such as an archive that cannot be reached at the start. Lost connections do not. */
  readonly error: unknown
}

const atFirst: LiveArticles = { articles: [], isLoading: true, error: undefined }

/**
 * The newest articles, and each that is published while the component is shown: none is missing between the two, none
 * comes twice. Create the archive once, outside of components: another one begins anew.
 */
export function useLiveArticles(
  archive: ArchiveClient,
  filter: ArticleFilter = {},
  length = 20,
): LiveArticles {
  const [live, setLive] = useState(atFirst)
  // A filter that is written into the call is another object each time, but says the same.
  const chosen = JSON.stringify(filter)

  useEffect(() => {
    const ending = new AbortController()
    const { signal } = ending
    const follow = async () => {
      const filter: ArticleFilter = JSON.parse(chosen)
      // What is visible at one position of the feed, then what comes after it.
      const { position } = (await archive.request(ArchiveState, {}, { signal })).archive
      const newest = { filter, first: length, asOf: position, orderBy: { field: 'POSITION' } } as const
      const { articles } = await archive.request(Articles, newest, { signal })
      setLive({ articles: articles.nodes, isLoading: false, error: undefined })
      for await (const { article } of archive.articlePublished({ after: position, filter, signal })) {
        setLive((before) => ({ ...before, articles: [article, ...before.articles].slice(0, length) }))
      }
    }
    setLive(atFirst)
    follow().catch((error: unknown) => {
      if (!signal.aborted) setLive((before) => ({ ...before, isLoading: false, error }))
    })
    // In StrictMode, React mounts twice: the first loop ends here, before it has shown anything.
    return () => ending.abort()
  }, [archive, chosen, length])

  return live
}
