const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/**
 * The day that a field of data writes, as written: its offset from UTC is left as it is. Read are the forms that
 * programs write: ISO 8601, RFC 5322 (mail, RSS), digits, and days with the English name of the month. `YYYY[-MM[-DD]]`;
 * null for anything else and where day and month could be either way round.
 */
export function writtenDay(written: string): string | null {
  const text = written.trim()
  for (const read of [isoDay, plainDay, dayMonthYear, monthDayYear, numericDay]) {
    const day = read(text)
    if (day !== null) return day
  }
  return null
}

/** "2031-05-02", "2031-05-02T10:00:00+09:00", "2031/5/2 10:00", "2031-05", "2031" */
function isoDay(text: string): string | null {
  const parts = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?=$|[T\s])/.exec(text)
  return parts === null ? null : dayOf(parts[1], parts[2], parts[3])
}

/** "20310502", "20310502100000" */
function plainDay(text: string): string | null {
  const parts = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$/.exec(text)
  return parts === null ? null : dayOf(parts[1], parts[2], parts[3])
}

/** "Fri, 2 May 2031 10:00:00 +0000", "02-May-2031" */
function dayMonthYear(text: string): string | null {
  const parts =
    /^(?:[a-z]{2,9},?\s{1,3})?(\d{1,2})[\s-]{1,3}([a-z]{3,9})\.?,?[\s-]{1,3}(\d{2,4})(?!\d)/i.exec(text)
  return parts === null ? null : namedDay(parts[3], parts[2], parts[1])
}

/** "May 2, 2031", "Fri May 2 2031", "Fri May  2 10:00:00 2031" */
function monthDayYear(text: string): string | null {
  const parts =
    /^(?:[a-z]{2,9},?\s{1,3})?([a-z]{3,9})\.?\s{1,3}(\d{1,2}),?\s{1,3}(?:\d{1,2}:\d{2}(?::\d{2})?\s{1,3}(?:[a-z]{2,5}\s{1,3})?)?(\d{4})(?!\d)/i.exec(
      text,
    )
  return parts === null ? null : namedDay(parts[3], parts[1], parts[2])
}

/** "02.05.2031": with full stops the day comes first everywhere; with slashes only where it cannot be the month. */
function numericDay(text: string): string | null {
  const parts = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/.exec(text)
  if (parts === null) return null
  const [, first, mark, second, year] = parts
  if (mark === '.' || first === second || Number(first) > 12) return dayOf(year, second, first)
  return Number(second) > 12 ? dayOf(year, first, second) : null
}

function namedDay(
  year: string | undefined,
  name: string | undefined,
  day: string | undefined,
): string | null {
  const month = months.indexOf(name?.slice(0, 3).toLowerCase() ?? '') + 1
  // RFC 822 wrote two digits, in the years when it was in force.
  const whole = year?.length === 2 ? `${Number(year) < 50 ? '20' : '19'}${year}` : year
  return month === 0 ? null : dayOf(whole, String(month), day)
}

function dayOf(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  if (year?.length !== 4 || Number(year) === 0) return null
  if (month === undefined) return year
  const wholeMonth = `${year}-${month.padStart(2, '0')}`
  const wholeDay = day === undefined ? wholeMonth : `${wholeMonth}-${day.padStart(2, '0')}`
  const moment = new Date(`${wholeMonth}-${day?.padStart(2, '0') ?? '01'}T00:00:00Z`)
  // The 31st of June becomes the 1st of July.
  const exists = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(wholeDay)
  return exists ? wholeDay : null
}
