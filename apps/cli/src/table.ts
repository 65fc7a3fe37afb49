import { columnsOf, cut, padded, terminalColumns } from './layout.ts'

/** Columns that the last one must have left, for there to be sense in cutting it. */
const leastLast = 20

/**
 * Rows of words as lines, each column as wide as its widest cell. In a terminal that is too narrow, the last column is cut, or
 * each row stands by itself, a cell a line. Nothing is cut where no terminal shows it.
 */
export function tableLines(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  columns = terminalColumns(),
): string[] {
  const widths = heads.map((head, column) =>
    Math.max(columnsOf(head), ...rows.map((row) => columnsOf(row[column] ?? ''))),
  )
  const before = widths.slice(0, -1).reduce((sum, width) => sum + width + 2, 0)
  if (columns !== null && before + leastLast > columns) return rows.flatMap((row) => recordLines(heads, row))
  return [heads, ...rows].map((row) => {
    const line = row.map((cell, column) => padded(cell, widths[column] ?? 0)).join('  ')
    return columns === null ? line.trimEnd() : cut(line.trimEnd(), columns)
  })
}

/** A row of a table that does not fit. */
function recordLines(heads: readonly string[], row: readonly string[]): string[] {
  const width = Math.max(...heads.map(columnsOf))
  const cells = heads.map((head, column) => `${padded(head, width)}  ${row[column] ?? ''}`.trimEnd())
  return [...cells, '']
}
