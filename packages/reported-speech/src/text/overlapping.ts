import type { Span } from './span.ts'

/** Of spans in order and without overlap, those that share something with another. */
export function overlapping(spans: readonly Span[], { start, end }: Span): readonly Span[] {
  const from = firstAt(spans, (span) => span.end > start)
  let to = from
  while (to < spans.length && (spans[to]?.start ?? end) < end) to++
  return spans.slice(from, to)
}

/** Of spans in order and without overlap, the first that begins at an offset or behind it. */
export function firstFrom(spans: readonly Span[], offset: number): Span | null {
  return spans[firstAt(spans, ({ start }) => start >= offset)] ?? null
}

/** The index of the first span of which `holds` is true; it must hold of all behind it too. */
function firstAt(spans: readonly Span[], holds: (span: Span) => boolean): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    const span = spans[middle]
    if (span && holds(span)) high = middle
    else low = middle + 1
  }
  return low
}
