import { type Bound, type Expression, type SqlBool, sql } from 'pothos-kysely'
import { daysOf } from '../day.ts'
import { given } from './matching.ts'

/** Days, months or years that exist. */
export interface DateRangeValue {
  readonly from?: string | null | undefined
  readonly to?: string | null | undefined
}

/** Every day that a date can mean is in the range. An unknown date is in none. */
export function isInRange(
  {
    earliest,
    latest,
  }: { readonly earliest: Expression<string | null>; readonly latest: Expression<string | null> },
  range: Bound<DateRangeValue | null | undefined>,
): readonly Expression<SqlBool>[] {
  return given([
    range
      .at('from')
      .when(
        (date) => sql<SqlBool>`${earliest} >= ${date.map((text) => daysOf(text)?.first ?? text).as('date')}`,
      ),
    range
      .at('to')
      .when(
        (date) => sql<SqlBool>`${latest} <= ${date.map((text) => daysOf(text)?.last ?? text).as('date')}`,
      ),
  ])
}
