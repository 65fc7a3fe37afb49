import { useEffect } from 'preact/hooks'
import { FoundDocument, type FoundQuery } from '../../_generated/graphql.ts'
import { addressOf, type View } from '../../address/view.ts'
import { archive } from '../../archive/archive.ts'
import { usePages } from '../../archive/use-pages.ts'
import { Arrived } from './arrived.tsx'
import { NothingFound } from './empty.tsx'
import { foundVariables } from './list-question.ts'
import { ListedArticleItem, ListedSpeechItem } from './listed-items.tsx'
import { Listing } from './listing.tsx'
import { useLive } from './use-live.ts'

/** What has the words, best first, with the words marked. */
export function FoundList({
  view,
  text,
  onListed,
}: {
  readonly view: View
  readonly text: string
  readonly onListed: () => void
}) {
  const question = `found ${addressOf(view)}`
  const list = usePages<FoundQuery>(question, {
    ask: (after, signal) =>
      archive.request(FoundDocument, { ...foundVariables(view, text), after }, { signal }),
    endOf: ({ search }) => search.pageInfo,
  })
  const [first] = list.pages
  useEffect(() => (first === undefined ? undefined : onListed()), [first])
  const live = useLive(question, {
    filter: view.filter,
    position: list.isLoading ? null : (first?.archive.position ?? null),
    onAnotherArchive: list.again,
  })
  const entries = list.pages.flatMap(({ search }) =>
    search.edges.map(({ node, snippet }) => (
      <li key={node.id}>
        {node.__typename === 'Article' ? (
          <ListedArticleItem article={node} snippet={snippet} />
        ) : (
          <ListedSpeechItem speech={node} snippet={snippet} />
        )}
      </li>
    )),
  )
  return (
    <>
      <Arrived live={live} onShow={list.again} isCounted />
      <Listing
        list={list}
        entries={first === undefined ? null : entries}
        empty={<NothingFound view={view} />}
      />
    </>
  )
}
