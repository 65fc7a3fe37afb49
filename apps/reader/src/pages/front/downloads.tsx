import { type Filter, withFilter } from '../../address/filter.ts'

const formats = [
  ['/export.csv', 'CSV', 'A table: one row for each statement'],
  ['/export.jsonl', 'JSON Lines', 'One line for each article'],
  ['/export.parquet', 'Parquet', 'For DuckDB, pandas and other programs of analysis'],
  ['/feed.atom', 'Feed', 'For feed readers: tells of new articles that fit'],
] as const

/** All that fits the filters, as files for other programs. */
export function Downloads({ filter }: { readonly filter: Filter }) {
  return (
    <section class="downloads">
      <h2>Take it with you</h2>
      <ul>
        {formats.map(([path, name, title]) => (
          <li key={path}>
            <a href={withFilter(path, filter)} title={title}>
              {name}
            </a>
          </li>
        ))}
      </ul>
      <p class="hint">All that fits the filters, not only what is listed.</p>
    </section>
  )
}
