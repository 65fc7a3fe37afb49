import { useState } from 'preact/hooks'
import { speechFilterOf, withFilter } from '../../address/filter.ts'
import type { View } from '../../address/view.ts'
import { fileWithKey, hasKey } from '../../archive/archive.ts'
import { CopyAs } from '../../parts/copy-as.tsx'
import { ErrorNotice } from '../../parts/notices.tsx'
import { SaidDownload } from '../../parts/said-download.tsx'
import { isOfSpeeches, listQuestion } from './list-question.ts'

const formats = [
  ['/export.csv', 'CSV', 'A table: one row for each statement'],
  ['/export.jsonl', 'JSON Lines', 'One line for each article'],
  ['/export.parquet', 'Parquet', 'For DuckDB, pandas and other programs of analysis'],
] as const

/** All that fits the filters, as files for other programs; and what the list asked, for programs of one's own. */
export function Downloads({ view }: { readonly view: View }) {
  const { filter } = view
  const speeches = isOfSpeeches(filter) || filter.text !== undefined ? speechFilterOf(filter) : null
  const [error, setError] = useState<unknown>(null)
  return (
    <section class="downloads">
      <h2>Take it with you</h2>
      {speeches !== null && (
        <p>
          <SaidDownload filter={speeches} name="statements" label="What was said, as CSV" />
        </p>
      )}
      <ul>
        {formats.map(([path, name, title]) => (
          <li key={path}>
            <a
              href={withFilter(path, filter)}
              title={title}
              onClick={(event) => {
                if (!hasKey) return
                event.preventDefault()
                saveWithKey(withFilter(path, filter), path.slice(1)).then(() => setError(null), setError)
              }}
            >
              {name}
            </a>
          </li>
        ))}
        <li>
          <a href={withFilter('/feed.atom', filter)} title="For feed readers: tells of new articles that fit">
            Feed
          </a>
        </li>
      </ul>
      <p class="hint">
        {speeches === null
          ? 'All that fits the filters, not only what is listed.'
          : 'These files hold whole articles, also what others say in them.'}
      </p>
      <CopyAs asked={listQuestion(view)} />
      {error !== null && <ErrorNotice error={error} />}
    </section>
  )
}

/** A link sends no key, so of a closed archive the page fetches the file itself. */
async function saveWithKey(href: string, name: string): Promise<void> {
  const address = URL.createObjectURL(await fileWithKey(href))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
