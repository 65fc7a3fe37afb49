import { useState } from 'preact/hooks'
import {
  MissingPageDocument,
  type MissingPartsFragment,
  type RelatedItemFilter,
} from '../../_generated/graphql.ts'
import { paths } from '../../address/paths.ts'
import { archive } from '../../archive/archive.ts'
import { csv } from '../../copy-as/csv.ts'
import { download } from '../../copy-as/download.ts'
import { readableDate } from '../../parts/date-line.tsx'
import { ArticleLink } from '../../parts/links.tsx'
import { ErrorNotice } from '../../parts/notices.tsx'
import { counted } from '../../parts/words.ts'

interface MissingArticlesProps {
  readonly slug: string
  readonly filter: RelatedItemFilter
  /** The first page. */
  readonly first: {
    readonly totalCount: number
    readonly nodes: readonly MissingPartsFragment[]
  }
}

/** What lists of a source announce and the archive does not hold: each once, and all of them as a table. */
export function MissingArticles({ slug, filter, first }: MissingArticlesProps) {
  const [all, setAll] = useState<readonly MissingPartsFragment[] | null>(null)
  const [isLoading, setLoading] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const shown = all ?? first.nodes

  const load = async (): Promise<readonly MissingPartsFragment[]> => {
    if (all !== null) return all
    const missing: MissingPartsFragment[] = []
    for await (const one of archive.paginate(MissingPageDocument, { filter, first: 100 })) missing.push(one)
    setAll(missing)
    return missing
  }
  const after = async (take: (missing: readonly MissingPartsFragment[]) => void) => {
    setLoading(true)
    setError(null)
    try {
      take(await load())
    } catch (reason) {
      setError(reason)
    }
    setLoading(false)
  }
  if (first.totalCount === 0)
    return <p>All that the pages of this source announce is held, as far as they announce anything.</p>
  return (
    <>
      <p class="copies">
        <button
          type="button"
          disabled={isLoading}
          onClick={() => after((missing) => download(`missing-${slug}.csv`, csv(rowsOf(missing))))}
        >
          Download CSV of all {first.totalCount.toLocaleString('en-GB')}
        </button>
        {shown.length < first.totalCount && (
          <button type="button" disabled={isLoading} onClick={() => after(() => {})}>
            Show all
          </button>
        )}
      </p>
      {error !== null && <ErrorNotice error={error} />}
      <div class="table table-of-words">
        <table>
          <thead>
            <tr>
              <th scope="col">Date</th>
              <th scope="col">Announced as</th>
              <th scope="col">Announced by</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ teaser, truncated, url, published, count, last }, at) => (
              <tr key={at}>
                <td class="nowrap">{published === null ? 'undated' : readableDate(published.value)}</td>
                <td dir="auto">
                  {url === null ? (
                    teaser
                  ) : (
                    <a href={url} rel="noreferrer nofollow">
                      {teaser}
                    </a>
                  )}
                  {truncated && '…'}
                </td>
                <td class="announced-by">
                  <ArticleLink article={last} />
                  {count > 1 && <span class="hint"> and {counted(count - 1, 'other list')}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function rowsOf(missing: readonly MissingPartsFragment[]) {
  const { origin } = window.location
  return [
    ['date', 'teaser', 'truncated', 'url', 'announcements', 'first announced by', 'last announced by'],
    ...missing.map(({ published, teaser, truncated, url, count, first, last }) => [
      published?.value ?? null,
      teaser,
      truncated ? 'true' : 'false',
      url,
      count,
      new URL(paths.article(first.id), origin).href,
      new URL(paths.article(last.id), origin).href,
    ]),
  ]
}
