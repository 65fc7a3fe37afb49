import type { SpeakerPageQuery } from '../../_generated/graphql.ts'
import { paths } from '../../address/paths.ts'
import { readableDate } from '../../parts/date-line.tsx'
import { counted } from '../../parts/words.ts'

type Offices = Extract<NonNullable<SpeakerPageQuery['node']>, { __typename: 'Speaker' }>['offices']
type Dated = Offices[number]['first']

/** The wordings of an office, each with its first and its last use. */
export function PrintedOffices({ offices }: { readonly offices: Offices }) {
  if (offices.length === 0) return <p class="hint">No page prints an office or a country.</p>
  return (
    <ul class="counts">
      {offices.map(({ office, country, countryCode, count, first, last }) => (
        <li key={`${office} ${country}`}>
          <span dir="auto">{office ?? 'no office'}</span>
          {country !== null && (
            <span class="hint">
              {' '}
              · <span dir="auto">{country}</span>
              {countryCode !== null && ` (${countryCode})`}
            </span>
          )}
          <br />
          <span class="hint">
            {counted(count, 'article')}: <Use article={first} />
            {last.id !== first.id && (
              <>
                {' '}
                to <Use article={last} />
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Use({ article: { id, published, eventDate } }: { readonly article: Dated }) {
  const date = published ?? eventDate
  return <a href={paths.article(id)}>{date === null ? 'undated' : readableDate(date.value)}</a>
}
