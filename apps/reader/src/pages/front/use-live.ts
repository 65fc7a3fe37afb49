import { useEffect, useState } from 'preact/hooks'
import { type ListedArticleFragment, LiveDocument } from '../../_generated/graphql.ts'
import { articleFilterOf, type Filter } from '../../address/filter.ts'
import { archive } from '../../archive/archive.ts'
import { connectionLost } from '../../archive/connection.ts'
import { failureText, isAnotherArchive } from '../../archive/failure.ts'

/** Articles that were published since the list was read. */
export interface LiveArticles {
  /** The newest first, each once; at most `mostListed`. */
  readonly articles: readonly ListedArticleFragment[]
  /** All of them. */
  readonly count: number
  /** Why no more come; null as long as they do. */
  readonly stopped: unknown
}

const nothing: LiveArticles = { articles: [], count: 0, stopped: null }
const mostListed = 30

/** Milliseconds in which several articles come as one change of the page. */
const gathering = 300

/** Milliseconds in the background after which a page gives its connection up: browsers allow six for an origin. */
const longestInBackground = 30_000

interface LiveOptions {
  readonly filter: Filter
  /** The position of the feed after which the list ends; null as long as it is not known. */
  readonly position: string | null
  /** Called when the archive is not the one any more that the position is of. */
  readonly onAnotherArchive: () => void
}

/** Follows the feed from a position on: over lost connections, restarts of the server, and naps of this tab. */
export function useLive(question: string, options: LiveOptions): LiveArticles {
  const { position } = options
  const [live, setLive] = useState(nothing)

  useEffect(() => {
    setLive(nothing)
    if (position === null) return
    const ending = new AbortController()
    const gathered: ListedArticleFragment[] = []
    let timer: number | undefined
    const take = (article: ListedArticleFragment) => {
      gathered.push(article)
      timer ??= window.setTimeout(() => {
        timer = undefined
        const fresh = gathered.splice(0)
        setLive((before) => joined(before, fresh))
      }, gathering)
    }
    followWhileSeen({ ...options, position }, take, ending.signal).catch((error: unknown) => {
      if (ending.signal.aborted) return
      if (isAnotherArchive(error)) options.onAnotherArchive()
      else setLive((before) => ({ ...before, stopped: error }))
    })
    return () => {
      ending.abort()
      clearTimeout(timer)
    }
  }, [question, position])

  return live
}

function joined(before: LiveArticles, fresh: readonly ListedArticleFragment[]): LiveArticles {
  const known = new Set(before.articles.map(({ id }) => id))
  const more = fresh.filter(({ id }) => !known.has(id)).toReversed()
  return {
    ...before,
    articles: [...more, ...before.articles].slice(0, mostListed),
    count: before.count + more.length,
  }
}

interface Followed extends Pick<LiveOptions, 'filter'> {
  readonly position: string
}

/** Ends when the signal aborts. @throws what a new connection cannot solve */
async function followWhileSeen(
  { filter, position }: Followed,
  take: (article: ListedArticleFragment) => void,
  signal: AbortSignal,
): Promise<void> {
  let after = position
  while (!signal.aborted) {
    await untilSeen(signal)
    try {
      const events = archive.articlePublished({
        document: LiveDocument,
        after,
        filter: articleFilterOf(filter),
        signal: AbortSignal.any([signal, longHidden(signal)]),
        onReconnect: connectionLost,
      })
      for await (const { cursor, article } of events) {
        after = cursor
        take(article)
      }
    } catch (error) {
      const { retryAfter } = failureText(error)
      if (signal.aborted || retryAfter === null) throw error
      await delay(retryAfter, signal)
    }
  }
}

/** Aborts when the page has been in the background for long. */
function longHidden(until: AbortSignal): AbortSignal {
  const hidden = new AbortController()
  let timer: number | undefined
  const look = () => {
    clearTimeout(timer)
    if (document.hidden) timer = window.setTimeout(() => hidden.abort(), longestInBackground)
  }
  document.addEventListener('visibilitychange', look, { signal: until })
  return hidden.signal
}

/** Waits until the page is looked at. */
async function untilSeen(signal: AbortSignal): Promise<void> {
  while (document.hidden && !signal.aborted) {
    await new Promise((resolve) => {
      document.addEventListener('visibilitychange', resolve, { once: true, signal })
      signal.addEventListener('abort', resolve, { once: true })
    })
  }
}

function delay(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
