/** Whether numeric dates of a page put the day or the month first; null where nothing tells. */
export type DayOrder = 'DAY_FIRST' | 'MONTH_FIRST' | null

const slashed = /(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-])/g

/** The only order in which two numbers are a day and a month; null where both fit or none does. */
export function fitting(first: number, second: number): 'D' | 'M' | null {
  if (second > 12 && first <= 12) return 'M'
  return first > 12 && second <= 12 ? 'D' : null
}

/**
 * What the slashed dates of a page tell together: "9/15/21" cannot have its day first. Before a year of two digits
 * only the month can be sure to come first: "24/10/11" may begin with its year. Contradictions tell nothing.
 */
export function dayOrderOf(texts: Iterable<string>): DayOrder {
  const found = new Set<DayOrder>()
  for (const text of texts)
    for (const [, first, , second, year = ''] of text.matchAll(slashed)) {
      const order = fitting(Number(first), Number(second))
      if (order === 'M') found.add('MONTH_FIRST')
      if (order === 'D' && year.length === 4) found.add('DAY_FIRST')
    }
  const [order = null] = found
  return found.size === 1 ? order : null
}
