import { useState } from 'preact/hooks'
import { type Filter, withFilter } from '../../address/filter.ts'
import { fileWithKey, hasKey } from '../../archive/archive.ts'
import { ErrorNotice } from '../../parts/notices.tsx'

const formats = [
  ['/export.csv', 'CSV', 'A table: one row for each statement'],
  ['/export.jsonl', 'JSON Lines', 'One line for each article'],
  ['/export.parquet', 'Parquet', 'For DuckDB, pandas and other programs of analysis'],
] as const

/** All that fits the filters, as files for other programs. */
export function Downloads({ filter }: { readonly filter: Filter }) {
  const [error, setError] = useState<unknown>(null)
  return (
    <section class="downloads">
      <h2>Take it with you</h2>
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
      <p class="hint">All that fits the filters, not only what is listed.</p>
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
