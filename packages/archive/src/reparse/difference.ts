/** What a reading says in these columns, as one string: equal for equal readings, whether stored or not. */
export function signatureOf<Column extends string>(
  columns: readonly Column[],
  row: Readonly<Record<Column, unknown>>,
): string {
  return JSON.stringify(columns.map((column) => comparable(row[column])))
}

/** As the database gives it back: keys of objects in one order. */
function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, inner]) => [key, comparable(inner)])
}
