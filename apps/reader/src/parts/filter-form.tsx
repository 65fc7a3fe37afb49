import { go } from '../address/address.ts'
import { changed, type Filter, withFilter } from '../address/filter.ts'

type Field = 'text' | 'speaker' | 'country' | 'since' | 'until'

interface FilterFormProps {
  /** Where the filter leads. */
  readonly path: string
  readonly filter: Filter
  readonly fields: readonly Field[]
  readonly button?: string
}

const labels: Readonly<Record<Field, string>> = {
  text: 'Words',
  speaker: 'Speaker',
  country: 'Country',
  since: 'Since',
  until: 'Until',
}

/** Changes a filter in the address. */
export function FilterForm({ path, filter, fields, button = 'Show' }: FilterFormProps) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (!(event.currentTarget instanceof HTMLFormElement)) return
    const data = new FormData(event.currentTarget)
    const given = Object.fromEntries(fields.map((field) => [field, String(data.get(field) ?? '').trim()]))
    go(withFilter(path, changed(filter, given)))
  }
  return (
    // Anew for another filter, so that "back" fills it in again.
    <form key={withFilter(path, filter)} class="filter-form" action={path} onSubmit={submit}>
      {fields.map((field) => (
        <label key={field}>
          {labels[field]}{' '}
          <input
            name={field}
            defaultValue={filter[field] ?? ''}
            dir="auto"
            {...((field === 'since' || field === 'until') && {
              placeholder: '2031-03',
              pattern: '\\d{4}(-\\d{2}){0,2}',
              title: 'A day, a month or a year: 2031-03-14, 2031-03 or 2031',
              size: 10,
            })}
          />
        </label>
      ))}
      <button type="submit">{button}</button>
    </form>
  )
}
