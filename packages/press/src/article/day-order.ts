/** Whether numeric dates with slashes put the day or the month first; null where nothing tells. */
export type DayOrder = 'DAY_FIRST' | 'MONTH_FIRST' | null

const slashed = /(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-])/g

/**
 * Two numbers before a year, where their size tells which is the day. Before a year of two digits only the month can
 * be sure to come first: "24/10/11" may begin with its year.
 */
export function dayOrderIn(first: number, second: number, year: string): DayOrder {
  if (second > 12 && first <= 12) return 'MONTH_FIRST'
  return first > 12 && second <= 12 && year.length === 4 ? 'DAY_FIRST' : null
}

/** What the slashed dates of a page tell together: "9/15/21" cannot have its day first. Contradictions tell nothing. */
export function dayOrderOf(texts: Iterable<string>): DayOrder {
  const found = new Set<DayOrder>()
  for (const text of texts)
    for (const [, first, , second, year = ''] of text.matchAll(slashed))
      found.add(dayOrderIn(Number(first), Number(second), year))
  found.delete(null)
  const [order = null] = found
  return found.size === 1 ? order : null
}
