/** A description as a TSDoc comment: no line, or one. */
export function comment(description: string | null | undefined): string[] {
  if (!description) return []
  return [`/** ${description.replaceAll('*/', '*\\/').replace(/\s*\n\s*/g, ' ')} */`]
}

export function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ')
}
