import type { Tables } from '@communique/archive'
import type { Selectable } from 'kysely'

type Columns = Selectable<Tables['article']>

/** A date with its precision and the reason to believe it. */
export interface DateValue {
  readonly value: string
  readonly precision: NonNullable<Columns['published_precision']>
  readonly basis: NonNullable<Columns['published_basis']>
  readonly text: string | null
  readonly earliest: string
  readonly latest: string
}

type PublishedColumns = Pick<
  Columns,
  | 'published_value'
  | 'published_precision'
  | 'published_basis'
  | 'published_text'
  | 'published_earliest'
  | 'published_latest'
>

type EventColumns = Pick<
  Columns,
  | 'event_date_value'
  | 'event_date_precision'
  | 'event_date_basis'
  | 'event_date_text'
  | 'event_date_earliest'
  | 'event_date_latest'
>

export function publishedOf(row: PublishedColumns): DateValue | null {
  return dateValue(
    row.published_value,
    row.published_precision,
    row.published_basis,
    row.published_text,
    row.published_earliest,
    row.published_latest,
  )
}

export function eventDateOf(row: EventColumns): DateValue | null {
  return dateValue(
    row.event_date_value,
    row.event_date_precision,
    row.event_date_basis,
    row.event_date_text,
    row.event_date_earliest,
    row.event_date_latest,
  )
}

/** The columns of a date are filled together or not at all. */
function dateValue(
  value: string | null,
  precision: DateValue['precision'] | null,
  basis: DateValue['basis'] | null,
  text: string | null,
  earliest: string | null,
  latest: string | null,
): DateValue | null {
  if (value === null || precision === null || basis === null || earliest === null || latest === null)
    return null
  return { value, precision, basis, text, earliest, latest }
}
