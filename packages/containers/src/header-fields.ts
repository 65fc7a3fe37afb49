/**
 * The fields of a block such as HTTP, WARC and mail have it: `Name: value`, a line each, a value that goes on beginning
 * with white space. Names in small letters; of fields that stand twice the first. Lines that are no fields are left out.
 */
export function headerFields(block: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  let name = ''
  for (let start = 0; start < block.length; ) {
    const newline = block.indexOf('\n', start)
    const end = newline === -1 ? block.length : newline
    const first = block.charCodeAt(start)
    if (first === 0x20 || first === 0x09) {
      const value = fields.get(name)
      if (value !== undefined) fields.set(name, `${value} ${block.slice(start, end).trim()}`)
    } else {
      const colon = block.indexOf(':', start)
      name = colon === -1 || colon >= end ? '' : block.slice(start, colon).trim().toLowerCase()
      if (name === '' || fields.has(name)) name = ''
      else fields.set(name, block.slice(colon + 1, end).trim())
    }
    start = end + 1
  }
  return fields
}

/** The fields that a text begins with, up to the first blank line. */
export function leadingFields(text: string): ReadonlyMap<string, string> {
  return headerFields(text.slice(0, /\r?\n\r?\n/.exec(text)?.index))
}

/** `text/html` of `Text/HTML; charset=utf-8`. */
export function essenceOf(mediaType: string): string {
  const end = mediaType.indexOf(';')
  return (end === -1 ? mediaType : mediaType.slice(0, end)).trim().toLowerCase()
}

/** A parameter of a value such as `text/html; charset="utf-8"`; null where it is not there. */
export function parameterOf(value: string, name: string): string | null {
  for (const [, key = '', quoted, plain] of value.matchAll(/;\s*([\w-]+)\s*=\s*(?:"([^"]*)"|([^\s;"]+))/g)) {
    if (key.toLowerCase() === name) return quoted ?? plain ?? null
  }
  return null
}

/**
 * A date of a mail (RFC 5322, with the zones of RFC 822) as RFC 3339; null where it is none, or names no zone: then it would
 * be another moment on each machine.
 */
export function momentOf(date: string): string | null {
  const isMoment =
    /^(?:[a-z]{3}, *)?\d{1,2} [a-z]{3} \d{4} \d{2}:\d{2}(?::\d{2})? (?:[+-]\d{4}|GMT|UTC?|Z|[ECMP][SD]T)/i.test(
      date,
    )
  const time = isMoment ? Date.parse(date.replace(/\([^)]{0,80}\)\s*$/, '')) : Number.NaN
  return Number.isNaN(time) ? null : new Date(time).toISOString().replace('.000Z', 'Z')
}

const lineFeed = 0x0a
const carriageReturn = 0x0d

/** Where the block of fields that begins at `start` ends, and what follows it begins; null where no blank line is there. */
export function blockEnd(
  bytes: Uint8Array,
  start = 0,
): { readonly end: number; readonly next: number } | null {
  for (let at = bytes.indexOf(lineFeed, start); at !== -1; at = bytes.indexOf(lineFeed, at + 1)) {
    if (bytes[at + 1] === lineFeed) return { end: at, next: at + 2 }
    if (bytes[at + 1] === carriageReturn && bytes[at + 2] === lineFeed) return { end: at, next: at + 3 }
  }
  return null
}
