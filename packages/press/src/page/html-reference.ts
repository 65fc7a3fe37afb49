import { parseFragment } from 'parse5'

export interface HtmlReference {
  readonly text: string
  readonly length: number
}

const pattern = /&(?:#x[0-9a-f]+|#\d+|[a-z][a-z0-9]{1,31});?/iy
const references = new Map<string, string>()
const mostReferences = 5000

/** The character reference that begins at `at`, and what it stands for. */
export function referenceAt(raw: string, at: number): HtmlReference | null {
  pattern.lastIndex = at
  const source = pattern.exec(raw)?.[0]
  if (source === undefined) return null
  const known = references.get(source)
  const text = known ?? decodeReference(source)
  if (known === undefined && references.size < mostReferences) references.set(source, text)
  return text === source ? null : { text, length: source.length }
}

function decodeReference(source: string): string {
  const node = parseFragment(source).childNodes[0]
  return node && 'value' in node ? node.value : source
}

const inner = /[a-z0-9;]/i
const longestReference = 40

/**
 * The beginning of the reference that an offset lies in, else the offset. Where a text begins with a reference, the
 * parser gives the last letter of it for its place.
 */
export function outOfReference(raw: string, offset: number): number {
  if (!inner.test(raw.charAt(offset)) || !/[a-z0-9#]/i.test(raw.charAt(offset - 1))) return offset
  const from = Math.max(0, offset - longestReference)
  const ampersand = raw.slice(from, offset).lastIndexOf('&')
  if (ampersand === -1) return offset
  const start = from + ampersand
  const reference = referenceAt(raw, start)
  return reference && start + reference.length > offset ? start : offset
}
