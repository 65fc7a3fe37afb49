import { type Bound, type Expression, type SqlBool, sql } from 'pothos-kysely'
import { daysOf } from '../day.ts'
import { given } from './matching.ts'

/** Days, months or years that exist. */
export interface DateRangeValue {
  readonly from?: string | null | undefined
  readonly to?: string | null | undefined
}

/** What a date can mean. */
export interface Days {
  readonly earliest: Expression<string | null>
  readonly latest: Expression<string | null>
  /** The column of an index that is `earliest` wherever that is known. */
  readonly indexed?: Expression<string>
}

/** Every day that a date can mean is in the range. An unknown date is in none. */
export function isInRange(
  { earliest, latest, indexed }: Days,
  range: Bound<DateRangeValue | null | undefined>,
): readonly Expression<SqlBool>[] {
  const first = range.at('from').when((date) => date.map((text) => daysOf(text)?.first ?? text).as('date'))
  const last = range.at('to').when((date) => date.map((text) => daysOf(text)?.last ?? text).as('date'))
  return given([
    first && sql<SqlBool>`${earliest} >= ${first}`,
    last && sql<SqlBool>`${latest} <= ${last}`,
    // These say nothing new, but are what an index can answer.
    indexed && first && sql<SqlBool>`${indexed} >= ${first}`,
    indexed && last && sql<SqlBool>`${indexed} <= ${last}`,
  ])
}
