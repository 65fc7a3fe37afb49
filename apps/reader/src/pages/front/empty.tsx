import { noFilter } from '../../address/filter.ts'
import { addressOf, type View } from '../../address/view.ts'
import { Notice } from '../../parts/notices.tsx'
import { searchedWords } from '../../parts/words.ts'

/** Says how to get articles into the archive. */
export function EmptyArchive() {
  return (
    <Notice title="This archive is empty.">
      <p>Publish saved pages, a folder of them, or a file of several. They appear here at once:</p>
      <pre>
        <code>npx communique publish PATH</code>
      </pre>
    </Notice>
  )
}

/** Says that nothing fits, and how to go on. */
export function NothingFound({ view }: { readonly view: View }) {
  const { text, ...filter } = view.filter
  const isFiltered = Object.keys(filter).length > 0
  return (
    <Notice
      title={
        text === undefined ? 'Nothing fits these filters.' : `Nothing is found for ${searchedWords(text)}.`
      }
    >
      <ul class="remedies">
        {text !== undefined && isFiltered && (
          <li>
            <a href={addressOf({ ...view, filter: { text } })}>Search everything for it</a>, without filters.
          </li>
        )}
        {text !== undefined && (
          <li>Fewer words find more: all of them must occur. “or” between words finds either.</li>
        )}
        {(text !== undefined || isFiltered) && (
          <li>
            <a href={addressOf({ ...view, filter: noFilter })}>Show everything</a>.
          </li>
        )}
      </ul>
    </Notice>
  )
}
