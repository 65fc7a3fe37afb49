import type { Span } from 'reported-speech'

/** Ranges sorted, without overlap, and without the white space around them. */
export function remainderSpans(raw: string, spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else if (last && raw.slice(last.end, span.start).trim() === '')
      merged[merged.length - 1] = { start: last.start, end: span.end }
    else merged.push(span)
  }
  return merged.flatMap((span) => trimSpan(raw, span))
}

function trimSpan(raw: string, { start, end }: Span): readonly Span[] {
  const text = raw.slice(start, end)
  const from = start + (text.length - text.trimStart().length)
  const to = end - (text.length - text.trimEnd().length)
  return from < to ? [{ start: from, end: to }] : []
}
