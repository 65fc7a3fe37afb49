/** A filter that is set. */
export interface Chip {
  /** What is filtered by: `Speaker`. */
  readonly label: string
  readonly value: string
  /** The address without it. */
  readonly without: string
}

/** The filters that are set, each a link to the view without it. */
export function Chips({ chips }: { readonly chips: readonly Chip[] }) {
  if (chips.length === 0) return null
  return (
    <ul class="chips" aria-label="Filters">
      {chips.map(({ label, value, without }) => (
        <li key={`${label} ${value}`}>
          <a class="chip" href={without} aria-label={`Remove the filter ${label}: ${value}`}>
            <span class="chip-label">{label}</span> <span dir="auto">{value}</span>{' '}
            <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
