/** The articles of a data set are spread evenly over these years, whatever its size: past ones, for nothing may be under embargo. */
const first = Date.UTC(2005, 0, 1)
const last = Date.UTC(2024, 11, 31)
const day = 86_400_000
const days = Math.round((last - first) / day) + 1

export const firstYear = 2005
export const years = 20

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

export interface CalendarDay {
  /** `2012-03-04` */
  readonly iso: string
  /** `March 4, 2012` */
  readonly printed: string
  readonly lastOfMonth: string
}

/** The day of an article that stands at `share` (0 to 1) of its data set. */
export function dayAt(share: number): CalendarDay {
  const date = new Date(first + Math.min(days - 1, Math.floor(share * days)) * day)
  const end = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0))
  return {
    iso: date.toISOString().slice(0, 10),
    printed: `${months[date.getUTCMonth()]} ${date.getUTCDate()}, ${date.getUTCFullYear()}`,
    lastOfMonth: end.toISOString().slice(0, 10),
  }
}
