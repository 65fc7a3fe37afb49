import type { Run } from './pdf-runs.ts'

/** Words that stand beside one another in a column. Lengths are points. */
export interface Line {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly font: string
  /** Whether it is the row of a table: wide gaps part it. */
  readonly isRow: boolean
}

/** A line in its column. */
export interface ColumnLine extends Line {
  /** Where lines of the column end that are full. */
  readonly edge: number
}

/** The lines of a page in the order in which they are read: down the page; of two columns first the left one. */
export function linesOf(runs: readonly Run[]): readonly ColumnLine[] {
  const rows = rowsOf(runs).map(piecesOf)
  const pieces = rows.flat()
  const gutter = gutterOf(pieces)
  return gutter === null
    ? inColumn(rows.filter((row) => row.length > 0).map(joined))
    : inColumns(rows, gutter)
}

/** Runs on one height, from the left to the right. */
function rowsOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  const inOrder = runs.toSorted((one, other) => other.y - one.y)
  const rows: Run[][] = []
  let base = 0
  let size = 0
  for (const run of inOrder) {
    const row = rows.at(-1)
    if (row !== undefined && base - run.y < Math.min(size, run.size || size) * 0.5) row.push(run)
    else {
      rows.push([run])
      base = run.y
      size = 0
    }
    size = Math.max(size, run.size)
  }
  return rows.map((row) => row.toSorted((one, other) => one.x - other.x))
}

/** A gap of so many times the height of the letters, in which no space is set, is none between words. */
const widestSpace = 0.9
const widestRun = 2.5

/** What stands together in a row: a table has several pieces, a line of two columns two. */
function piecesOf(row: readonly Run[]): readonly Line[] {
  const groups: Run[][] = []
  let right = Number.NEGATIVE_INFINITY
  let size = 0
  for (const run of row) {
    const group = groups.at(-1)
    if (run.text.trim() === '') {
      // Lines that fill their width have wide spaces, which are set as such; those between cells are wider.
      if (run.width < widestRun * run.size) right = Math.max(right, run.x + run.width)
      continue
    }
    if (group !== undefined && run.x - right < widestSpace * Math.max(size, run.size)) group.push(run)
    else groups.push([run])
    right = Math.max(right, run.x + run.width)
    size = run.size
  }
  return groups.map(lineOf)
}

function lineOf(group: readonly Run[]): Line {
  const isRightToLeft = group.filter((run) => run.isRightToLeft).length * 2 > group.length
  const ordered = isRightToLeft ? group.toReversed() : group
  let text = ''
  let before: Run | null = null
  for (const run of ordered) {
    if (before !== null && isApart(before, run) && !/\s$/.test(text) && !/^\s/.test(run.text)) text += ' '
    text += run.text
    before = run
  }
  const widest = group.reduce((most, run) => (run.text.length > most.text.length ? run : most))
  return {
    text: text.replace(/\s+/g, ' ').trim(),
    left: Math.min(...group.map(({ x }) => x)),
    right: Math.max(...group.map(({ x, width }) => x + width)),
    y: widest.y,
    size: widest.size,
    font: widest.font,
    isRow: false,
  }
}

/** A space between words is often only a gap. */
function isApart(one: Run, other: Run): boolean {
  const gap = other.x >= one.x ? other.x - (one.x + one.width) : one.x - (other.x + other.width)
  return gap > 0.15 * Math.min(one.size, other.size)
}

function joined(row: readonly Line[]): Line {
  const [first] = row
  if (first === undefined) return { text: '', left: 0, right: 0, y: 0, size: 0, font: '', isRow: false }
  if (row.length === 1) return first
  const widest = row.reduce((most, line) => (line.text.length > most.text.length ? line : most))
  return {
    ...widest,
    text: row.map(({ text }) => text).join(' '),
    isRow: row.some((piece, index) => piece.left - (row[index - 1]?.right ?? piece.left) > 2 * piece.size),
    left: Math.min(...row.map(({ left }) => left)),
    right: Math.max(...row.map(({ right }) => right)),
  }
}

/** Columns have at least so many lines, each of which fills most of its width: cells of a table do not. */
const fewestLines = 5
const fullShare = 0.6

/** Where the space between two columns is; null where the page is not set in two. */
function gutterOf(pieces: readonly Line[]): number | null {
  const left = Math.min(...pieces.map((piece) => piece.left))
  const right = Math.max(...pieces.map((piece) => piece.right))
  const candidates = pieces
    .map((piece) => piece.left - 1)
    .filter((at) => at > left + (right - left) * 0.3 && at < left + (right - left) * 0.7)
  const counted = new Map<number, number>()
  for (const at of candidates) counted.set(Math.round(at), (counted.get(Math.round(at)) ?? 0) + 1)
  const [best] = [...counted].sort(([, one], [, other]) => other - one)
  if (best === undefined || best[1] < fewestLines) return null
  const [gutter] = best
  const onLeft = pieces.filter((piece) => piece.right <= gutter)
  const onRight = pieces.filter((piece) => piece.left >= gutter - 1)
  const across = pieces.length - onLeft.length - onRight.length
  const areColumns = isColumn(onLeft) && isColumn(onRight) && across < pieces.length * 0.25
  return areColumns ? gutter : null
}

function isColumn(lines: readonly Line[]): boolean {
  if (lines.length < fewestLines) return false
  const left = Math.min(...lines.map((line) => line.left))
  const right = Math.max(...lines.map((line) => line.right))
  const full = lines.filter((line) => line.right - line.left > (right - left) * fullShare)
  return full.length >= lines.length * 0.5
}

function inColumn(lines: readonly Line[]): readonly ColumnLine[] {
  const rights = lines.map(({ right }) => right).sort((one, other) => other - one)
  // One or two may stand out: a number, a note.
  const edge = rights[Math.min(2, rights.length - 1)] ?? 0
  return lines.map((line) => ({ ...line, edge }))
}

/** What stands across both columns, such as a title, parts what is above it from what is below. */
function inColumns(rows: readonly (readonly Line[])[], gutter: number): readonly ColumnLine[] {
  const lines: ColumnLine[] = []
  let left: Line[] = []
  let right: Line[] = []
  const flush = () => {
    lines.push(...inColumn(left), ...inColumn(right))
    left = []
    right = []
  }
  for (const row of rows) {
    const isAcross = row.some((piece) => piece.left < gutter - 1 && piece.right > gutter)
    if (isAcross) {
      flush()
      lines.push(...inColumn([joined(row)]))
      continue
    }
    const before = row.filter((piece) => piece.right <= gutter)
    const behind = row.filter((piece) => piece.right > gutter)
    if (before.length > 0) left.push(joined(before))
    if (behind.length > 0) right.push(joined(behind))
  }
  flush()
  return lines
}
