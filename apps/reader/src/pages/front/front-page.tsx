import { useMemo, useState } from 'preact/hooks'
import { useTitle } from '../../address/use-title.ts'
import { addressOf, type View, viewAt } from '../../address/view.ts'
import { useConnection } from '../../archive/connection.ts'
import { useAnswer } from '../../archive/use-answer.ts'
import { Notice } from '../../parts/notices.tsx'
import { searchedWords } from '../../parts/words.ts'
import type { PageProps } from '../page.ts'
import { DateRange } from './date-range.tsx'
import { Downloads } from './downloads.tsx'
import { Facets } from './facets.tsx'
import { FilterChips } from './filter-chips.tsx'
import { FoundList } from './found-list.tsx'
import { LatestList } from './latest-list.tsx'
import { listOf } from './list-question.ts'
import { type Overview, readOverview } from './overview.ts'
import { SaidList } from './said-list.tsx'
import { Timeline } from './timeline/timeline.tsx'

/** Latest articles, or what is searched and filtered; beside it what is in the whole of it. */
export function FrontPage({ address }: PageProps) {
  const view = useMemo(() => viewAt(address.parameters), [address])
  const { filter, fault } = view
  useTitle(filter.text ?? null)
  // The first view is the list: what stands beside it does not compete with it.
  const [isListed, setListed] = useState(false)
  const question = isListed ? `overview ${addressOf({ filter, shown: 'articles' })}` : null
  const overview = useAnswer(question, (signal) => readOverview(filter, signal))
  const [isWide] = useState(() => window.matchMedia('(min-width: 62rem)').matches)
  if (fault !== null) {
    return (
      <>
        <h1>This address cannot be shown</h1>
        <Notice title={fault} role="alert">
          <p>
            <a href="/">Go to the latest articles</a>
          </p>
        </Notice>
      </>
    )
  }
  return (
    <div class="front">
      <div class="front-head">
        <h1>{headingOf(view)}</h1>
        <Count view={view} overview={overview.data} isOld={overview.isLoading} />
        <LiveMark />
        <Kinds view={view} />
      </div>
      <FilterChips view={view} />
      <Timeline view={view} overview={overview.data} />
      <div class="front-list">
        <List view={view} onListed={() => setListed(true)} />
      </div>
      <aside class="front-side" aria-label="Filters and downloads">
        <details open={isWide}>
          <summary class="side-summary">Filters and downloads</summary>
          <DateRange view={view} />
          {overview.data !== null && <Facets view={view} overview={overview.data} />}
          <Downloads view={view} />
        </details>
      </aside>
    </div>
  )
}

interface ListProps {
  readonly view: View
  readonly onListed: () => void
}

function List({ view, onListed }: ListProps) {
  const of = listOf(view)
  if (of.list === 'SAID') return <SaidList view={view} onListed={onListed} />
  if (of.list === 'LATEST') return <LatestList view={view} onListed={onListed} />
  return <FoundList view={view} text={of.text} onListed={onListed} />
}

function headingOf({ filter: { text, ...rest }, shown }: View): string {
  if (text !== undefined) return searchedWords(text)
  if (shown === 'speeches') return Object.keys(rest).length > 0 ? 'What was said' : 'Latest speeches'
  return Object.keys(rest).length > 0 ? 'Articles' : 'Latest articles'
}

interface CountProps {
  readonly view: View
  readonly overview: Overview | null
  readonly isOld: boolean
}

function Count({ view, overview, isOld }: CountProps) {
  if (overview === null) return <p class="count" role="status" />
  const { count, isLeast } = overview.total
  return (
    <p class={isOld ? 'count count-old' : 'count'} role="status">
      {view.shown === 'speeches' && 'in '}
      {isLeast && 'more than '}
      {count.toLocaleString('en')} {count === 1 ? 'article' : 'articles'}
    </p>
  )
}

/** Says whether new articles appear by themselves. */
function LiveMark() {
  const isLive = useConnection() === 'FINE'
  return (
    <p class={isLive ? 'live' : 'live live-lost'} title="New articles appear here as they are published.">
      {isLive ? 'Live' : 'Not live: connection lost'}
    </p>
  )
}

function Kinds({ view }: { readonly view: View }) {
  return (
    <nav class="kinds" aria-label="What is listed">
      <a
        href={addressOf({ ...view, shown: 'articles' })}
        aria-current={view.shown === 'articles' ? 'true' : undefined}
      >
        Articles
      </a>
      <a
        href={addressOf({ ...view, shown: 'speeches' })}
        aria-current={view.shown === 'speeches' ? 'true' : undefined}
      >
        Speeches
      </a>
    </nav>
  )
}
