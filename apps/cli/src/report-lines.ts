/** Lines of reports for people. */
export function fields(values: Readonly<Record<string, string | null | undefined>>): string[] {
  return Object.entries(values).flatMap(([name, value]) => (value ? [`  ${name.padEnd(12)}${value}`] : []))
}

export function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `${heading}: ${lines.length}`, ...lines]
}

export const oneLine = (text: string) => text.replace(/\s+/g, ' ')

interface CaptureFacts {
  readonly capturedAt: string | null
  readonly url: string | null
  readonly mediaType: string | null
  readonly basis: string | null
}

/** When, where and as what a page was saved, and who says so; null where nobody does. */
export function captureLine({ capturedAt, url, mediaType, basis }: CaptureFacts): string | null {
  if (basis === null) return null
  const facts = [capturedAt, url, mediaType].filter((fact) => fact !== null)
  return [...(facts.length > 0 ? [facts.join(', ')] : []), `[${basis}]`].join('  ')
}
