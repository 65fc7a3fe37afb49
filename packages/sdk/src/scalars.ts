declare const scalar: unique symbol

/** A day: `2031-03-14`. `toDate` makes a `Date` of it. */
export type DateString = string & { readonly [scalar]: 'Date' }

/** A moment in UTC: `2031-03-14T09:30:00.000Z`. `toDate` makes a `Date` of it. */
export type DateTimeString = string & { readonly [scalar]: 'DateTime' }

/** A day, a month or a year: `2031-03-14`, `2031-03`, `2031`. `earliest` and `latest` give its first and last day. */
export type EDTFString = string & { readonly [scalar]: 'EDTF' }

/** A position in the feed of publications. Opaque: keep it, and pass it as `after` or `asOf`. */
export type FeedCursor = string & { readonly [scalar]: 'FeedCursor' }

/** An `http:` or `https:` URL. */
export type URLString = string & { readonly [scalar]: 'URL' }

/** A value of an enum in a result. A newer archive may return one that this version does not name. */
export type Open<Enum extends string> = Enum | (string & Record<never, never>)

/** The moment, or the midnight in UTC with which the day begins. */
export function toDate(value: DateString | DateTimeString): Date {
  return new Date(value)
}

/** The first day that the date can mean: `2031-03` may be `2031-03-01`. */
export function earliest(value: EDTFString | DateString): DateString {
  return `${value}-01-01`.slice(0, 10) as DateString
}

/** The last day that the date can mean: `2031-02` may be `2031-02-28`. */
export function latest(value: EDTFString | DateString): DateString {
  const [year = '', month = '12', day] = value.split('-')
  // Not Date.UTC, which takes the years 0 to 99 for those of the last century.
  const last = new Date(`${year}-${month}-01`)
  last.setUTCMonth(last.getUTCMonth() + 1, 0)
  return `${year}-${month}-${day ?? last.getUTCDate()}` as DateString
}
