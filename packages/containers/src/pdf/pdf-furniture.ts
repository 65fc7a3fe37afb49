import type { ColumnLine, Line } from './pdf-lines.ts'

/** How many lines at the top and at the bottom of a page may be its furniture. */
const edge = 3

/** The pages without running heads and feet and without their numbers. */
export function withoutFurniture(
  pages: readonly (readonly ColumnLine[])[],
): readonly (readonly ColumnLine[])[] {
  const edges = pages.map(edgesOf)
  const seen = new Map<string, number>()
  for (const lines of edges) {
    for (const key of new Set(lines.map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1)
  }
  // Heads of left and right pages differ, and those of chapters.
  const fewest = Math.max(2, pages.length * 0.3)
  return pages.map((lines, index) => {
    const running = new Set(edges[index]?.filter((line) => (seen.get(keyOf(line)) ?? 0) >= fewest))
    return withoutNumber(
      lines.filter((line) => !running.has(line)),
      index + 1,
    )
  })
}

/** The lines at the top and at the bottom that stand apart from the text. */
function edgesOf(lines: readonly Line[]): readonly Line[] {
  const down = lines.toSorted((one, other) => other.y - one.y)
  return [...apartFrom(down), ...apartFrom(down.toReversed())]
}

function apartFrom(lines: readonly Line[]): readonly Line[] {
  const end = lines.slice(0, edge).findIndex((line, index) => {
    const next = lines[index + 1]
    return next !== undefined && Math.abs(line.y - next.y) > Math.max(line.size, next.size) * 1.7
  })
  return lines.slice(0, end + 1)
}

/** Alike but for numbers, in the same place and of the same size. */
const keyOf = ({ text, y, size }: Line) =>
  `${text.replace(/\d+|\b[ivxlc]+\b/gi, '#')} ${Math.round(y / 6)} ${Math.round(size)}`

/** A number of the page on a line of its own at the very top or bottom, apart from the text. */
function withoutNumber(lines: readonly ColumnLine[], number: number): readonly ColumnLine[] {
  const down = lines.toSorted((one, other) => other.y - one.y)
  const [first, second] = down
  const last = down.at(-1)
  const beforeLast = down.at(-2)
  return lines.filter((line) => {
    if (!isNumber(line.text, number)) return true
    const isAtTop = line === first && second !== undefined && line.y - second.y > line.size * 1.8
    const isAtBottom = line === last && beforeLast !== undefined && beforeLast.y - line.y > line.size * 1.8
    return !isAtTop && !isAtBottom
  })
}

/** "3", "- 3 -", "Page 3 of 8": little else than the number. */
function isNumber(text: string, number: number): boolean {
  if (!/^[^\d]{0,12}\d{1,4}(?:[^\d]{1,6}\d{1,4})?[^\d]{0,3}$/.test(text)) return false
  return (text.match(/\d+/g) ?? []).some((digits) => Number(digits) === number) || /^\d{1,4}$/.test(text)
}
