import type { Spread } from '../measure/spread.ts'

/** Three digits that mean something. */
export function short(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en')
  return value.toFixed(value >= 10 ? 1 : 2)
}

/** `0.91 / 0.95 / 0.99`: least, median, most. */
export function spread(of: Spread | null): string {
  return of === null ? '-' : `${short(of.min)} / ${short(of.median)} / ${short(of.max)}`
}

/** A Markdown table, its columns aligned so that it reads well in a terminal too. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}
