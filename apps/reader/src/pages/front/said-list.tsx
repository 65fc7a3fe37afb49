import { useEffect } from 'preact/hooks'
import { SaidDocument, type SaidQuery } from '../../_generated/graphql.ts'
import { addressOf, type View } from '../../address/view.ts'
import { archive } from '../../archive/archive.ts'
import { usePages } from '../../archive/use-pages.ts'
import { Arrived } from './arrived.tsx'
import { NothingFound } from './empty.tsx'
import { saidVariables } from './list-question.ts'
import { ListedSpeechItem } from './listed-items.tsx'
import { Listing } from './listing.tsx'
import { useLive } from './use-live.ts'

/** What was said, newest first: speaker, office, country and words are those of one speech. */
export function SaidList({ view, onListed }: { readonly view: View; readonly onListed: () => void }) {
  const question = `said ${addressOf(view)}`
  const list = usePages<SaidQuery>(question, {
    ask: (after, signal) => archive.request(SaidDocument, { ...saidVariables(view), after }, { signal }),
    endOf: ({ speeches }) => speeches.pageInfo,
  })
  const [first] = list.pages
  useEffect(() => (first === undefined ? undefined : onListed()), [first])
  const live = useLive(question, {
    filter: view.filter,
    position: list.isLoading ? null : (first?.archive.position ?? null),
    onAnotherArchive: list.again,
  })
  const entries = list.pages.flatMap(({ speeches }) =>
    speeches.nodes.map((speech) => (
      <li key={speech.id}>
        <ListedSpeechItem speech={speech} />
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
