import { lettersOf } from '../letters.ts'

/** One word, as far as RFC 2047 gives it a form; a language may follow the encoding (RFC 2231). */
const word = /=\?([^?\s*]{1,60})(?:\*[^?\s]{0,40})?\?([bq])\?([^?\s]*)\?=/gi

/**
 * A field of a mail as people read it: words that are encoded by RFC 2047 decoded, letters beyond ASCII read as UTF-8 or
 * windows-1252. `field` has a byte in each character.
 */
export function fieldText(field: string): string {
  const parts: { label: string | null; bytes: Uint8Array }[] = []
  const put = (label: string | null, bytes: Uint8Array) => {
    const last = parts.at(-1)
    // Programs cut an encoded text anywhere, also inside of a letter.
    if (last !== undefined && last.label === label) last.bytes = Buffer.concat([last.bytes, bytes])
    else parts.push({ label, bytes })
  }
  let at = 0
  for (const match of field.matchAll(word)) {
    const [whole, label = '', form = '', text = ''] = match
    const between = field.slice(at, match.index)
    // White space between two encoded words is only there to part them.
    if (at === 0 || between.trim() !== '') put(null, Buffer.from(between, 'latin1'))
    put(label.toLowerCase(), form.toLowerCase() === 'b' ? Buffer.from(text, 'base64') : unquoted(text))
    at = match.index + whole.length
  }
  put(null, Buffer.from(field.slice(at), 'latin1'))
  const read = parts.map(({ label, bytes }) => lettersOf(bytes, label)).join('')
  return read.replace(/\s+/g, ' ').trim()
}

function unquoted(text: string): Uint8Array {
  const letters = text
    .replaceAll('_', ' ')
    .replace(/=([0-9a-f]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
  return Buffer.from(letters, 'latin1')
}
