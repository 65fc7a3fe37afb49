import type { Head } from '../head.ts'

/** The name of the first element of an XML file, in lower case and without its prefix; null where there is none. */
export function xmlRoot(head: Head): string | null {
  const { start } = head
  // Only in UTF-16, and behind long comments, do the first letters not tell.
  if (!start.startsWith('<') && !/^[ÿþ]{2}/.test(start)) return null
  return rootIn(start) ?? rootIn(head.text)
}

function rootIn(text: string): string | null {
  let at = 0
  for (;;) {
    while (/\s/.test(text[at] ?? '')) at++
    const end = markEnd(text, at)
    if (end === null) break
    if (end === -1) return null
    at = end
  }
  const name = /^<(?:[\w.-]{1,60}:)?([\w.-]{1,60})(?=[\s>/])/.exec(text.slice(at, at + 130))
  return name?.[1]?.toLowerCase() ?? null
}

/** Where a declaration, an instruction, a comment or a document type ends; null where none begins; -1 without an end. */
function markEnd(text: string, at: number): number | null {
  const after = (close: string) => {
    const found = text.indexOf(close, at)
    return found === -1 ? -1 : found + close.length
  }
  if (text.startsWith('<?', at)) return after('?>')
  if (text.startsWith('<!--', at)) return after('-->')
  if (!/^<!doctype/i.test(text.slice(at, at + 9))) return null
  const bracket = text.indexOf('[', at)
  const close = text.indexOf('>', at)
  return bracket === -1 || close < bracket ? after('>') : after(']>')
}
