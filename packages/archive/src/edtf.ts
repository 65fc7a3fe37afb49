/** First and last day that an EDTF level 0 date (`2024`, `2024-10`, `2024-10-11`) may mean, as `YYYY-MM-DD`. */
export function daysOf(value: string): { earliest: string; latest: string } {
  const [year = '', month, day] = value.split('-')
  if (month === undefined) return { earliest: `${year}-01-01`, latest: `${year}-12-31` }
  if (day !== undefined) return { earliest: value, latest: value }
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return { earliest: `${value}-01`, latest: `${value}-${String(last).padStart(2, '0')}` }
}
