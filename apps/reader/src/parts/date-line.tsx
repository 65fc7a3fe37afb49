import type { DatePartsFragment } from '../_generated/graphql.ts'

type Basis = DatePartsFragment['basis']

/** Whence a date is known, in two words and in a sentence. */
const bases: Readonly<Record<Basis, readonly [brief: string, sentence: string]>> = {
  PRINTED: ['as printed', 'The page prints this date.'],
  METADATA: ['from metadata', 'The page states this date in its metadata, not in its text.'],
  INFERRED: [
    'inferred',
    'The page prints this date without its year, or names it in passing; the rest is inferred.',
  ],
  TEASER: ['from a teaser', 'A list on another page prints this date beside the title.'],
  GIVEN: ['given', 'Whoever published the page into the archive gave this date with it.'],
}

/** A date as precise as it is known, and whence: `14 March 2031 · as printed`. */
export function DateLine({ date, label }: { readonly date: DatePartsFragment; readonly label?: string }) {
  const [brief, sentence] = bases[date.basis]
  const title = date.text === null ? sentence : `${sentence} It reads “${date.text}”.`
  return (
    <span class="date-line">
      {label !== undefined && `${label} `}
      <time dateTime={date.value}>{readableDate(date.value)}</time>
      <span class="date-basis" title={title}>
        {brief}
      </span>
    </span>
  )
}

/** The date of an article: of its publication, or else of what it reports on; or that there is none. */
export function ArticleDate({
  published,
  eventDate,
}: {
  readonly published: DatePartsFragment | null
  readonly eventDate: DatePartsFragment | null
}) {
  if (published !== null) return <DateLine date={published} />
  if (eventDate !== null) return <DateLine date={eventDate} label="event of" />
  return <span class="date-line">date unknown</span>
}

/** A day, a month or a year of EDTF in words; other EDTF as it is written. */
export function readableDate(value: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(value) ?? []
  if (year === undefined) return value
  if (month === undefined) return year
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)))
  return date.toLocaleDateString('en-GB', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day !== undefined && { day: 'numeric' }),
  })
}
