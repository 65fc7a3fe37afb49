/** Lines of reports for people. */
export function fields(values: Readonly<Record<string, string | null | undefined>>): string[] {
  return Object.entries(values).flatMap(([name, value]) => (value ? [`  ${name.padEnd(12)}${value}`] : []))
}

/** Nothing where there is none of what it is about. */
export function section(heading: string, count: number, lines: readonly string[]): string[] {
  return count === 0 ? [] : ['', `${heading}: ${count}`, ...lines]
}

export const oneLine = (text: string) => text.replace(/\s+/g, ' ')

/** A headline, or that none is printed. */
export function titleLine({
  title,
  titleBasis,
}: {
  readonly title: string
  readonly titleBasis: string
}): string {
  return `${title}${titleBasis === 'DERIVED' ? '  [no headline printed: the first words]' : ''}`
}

interface DateFacts {
  readonly value: string
  readonly basis: string
  readonly text: string | null
}

/** A date, how it is known, and the words that print it. */
export function dateLine(date: DateFacts | null): string | null {
  if (date === null) return null
  const printed = date.text === null ? '' : `, printed "${date.text}"`
  return `${date.value}  [${date.basis}${printed}]`
}

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
