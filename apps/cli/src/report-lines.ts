/** Lines of reports for people. */
export function fields(values: Readonly<Record<string, string | null | undefined>>): string[] {
  return Object.entries(values).flatMap(([name, value]) => (value ? [`  ${name.padEnd(12)}${value}`] : []))
}

export function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `${heading}: ${lines.length}`, ...lines]
}

export const oneLine = (text: string) => text.replace(/\s+/g, ' ')
