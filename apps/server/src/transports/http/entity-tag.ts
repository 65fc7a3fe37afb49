import { hashLength } from '../../answers/sent-answer.ts'

/** The names in `If-None-Match`, weak, as they are compared here: strong and weak ones alike. */
export function namesIn(header: string | undefined): readonly string[] {
  if (header === undefined) return []
  return header
    .split(',')
    .map((one) => one.trim())
    .map((name) => (name.startsWith('"') ? `W/${name}` : name))
    .filter((name) => name === '*' || name.startsWith('W/"'))
}

/**
 * Which of the names of a caller says that it has an answer already; null where none does. What an answer says is the
 * end of its name, and the same where the archive has changed in something else meanwhile.
 */
export function nameInHand(name: string, names: readonly string[]): string | null {
  const content = contentIn(name)
  for (const one of names) {
    if (one === '*') return name
    if (contentIn(one) === content) return one
  }
  return null
}

/** With the quote behind it. */
function contentIn(name: string): string {
  return name.slice(-hashLength - 1)
}
