import { useEffect } from 'preact/hooks'
import { LatestDocument, type LatestQuery } from '../../_generated/graphql.ts'
import { addressOf, type View } from '../../address/view.ts'
import { archive } from '../../archive/archive.ts'
import { usePages } from '../../archive/use-pages.ts'
import { Arrived } from './arrived.tsx'
import { EmptyArchive, NothingFound } from './empty.tsx'
import { latestVariables } from './list-question.ts'
import { ListedArticleItem } from './listed-items.tsx'
import { Listing } from './listing.tsx'
import { useLive } from './use-live.ts'

/** The newest articles of a filter, and above them those that arrive while one reads. */
export function LatestList({ view, onListed }: { readonly view: View; readonly onListed: () => void }) {
  const question = `latest ${addressOf(view)}`
  const list = usePages<LatestQuery>(question, {
    ask: (after, signal) => archive.request(LatestDocument, { ...latestVariables(view), after }, { signal }),
    endOf: ({ articles }) => articles.pageInfo,
  })
  const [first] = list.pages
  useEffect(() => (first === undefined ? undefined : onListed()), [first])
  const live = useLive(question, {
    filter: view.filter,
    position: list.isLoading ? null : (first?.archive.position ?? null),
    onAnotherArchive: list.again,
  })
  const arrived = new Set(live.articles.map(({ id }) => id))
  const articles = list.pages.flatMap((page) => page.articles.nodes).filter(({ id }) => !arrived.has(id))
  const entries = articles.map((article) => (
    <li key={article.id}>
      <ListedArticleItem article={article} />
    </li>
  ))
  const isArchiveEmpty = first?.archive.articles === 0 && live.count === 0
  return (
    <>
      <Arrived live={live} onShow={list.again} />
      <Listing
        list={list}
        entries={first === undefined ? null : entries}
        empty={isArchiveEmpty ? <EmptyArchive /> : live.count === 0 && <NothingFound view={view} />}
      />
    </>
  )
}
