/** Whether the text is an existing day in the years 1 to 9999: `2031-03-14`. */
export function isDay(text: string): boolean {
  if (!/^(?!0000)\d{4}-\d\d-\d\d$/.test(text)) return false
  const instant = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text)
}

/** The first and the last day of a date: a day, a month (`2031-03`) or a year (`2031`). Null where it does not exist. */
export function daysOf(text: string): { readonly first: string; readonly last: string } | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? []
  const first = `${year}-${month ?? '01'}-${day ?? '01'}`
  if (!isDay(first)) return null
  if (day !== undefined) return { first, last: first }
  if (month === undefined) return { first, last: `${year}-12-31` }
  const lastOfMonth = ['31', '30', '29', '28'].map((one) => `${year}-${month}-${one}`).find(isDay)
  return { first, last: lastOfMonth ?? first }
}
