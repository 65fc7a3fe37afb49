import { byteLines } from '../byte-lines.ts'
import { pageTooLarge } from '../found.ts'
import type { Head } from '../head.ts'
import type { Kind } from '../kind.ts'

/** A page a line, as JSON. */
export const jsonLines: Kind = {
  name: 'JSON Lines',
  recognise: (head, name) => /\.(?:jsonl|ndjson)$/i.test(name) || (name === '' && looksLikeLines(head)),
  async *pages(file, { limits, capture }) {
    for await (const { number, bytes } of byteLines(file.stream(), limits.pageBytes)) {
      const place = `line ${number}`
      if (bytes === null) yield pageTooLarge(place, limits.pageBytes)
      else if (!isBlank(bytes)) {
        yield {
          kind: 'PAGE',
          place,
          page: { kind: 'file', bytes, format: 'json', ...(capture && { capture }) },
        }
      }
    }
  },
}

/**
 * Pages a line begin each line with an object; of one object on many lines, the first line does not close it and the
 * second does not begin another.
 */
function looksLikeLines(head: Head): boolean {
  if (!head.start.startsWith('{')) return false
  const { text } = head
  const end = text.indexOf('\n')
  const first = end === -1 ? text : text.slice(0, end)
  return end === -1 || first.trimEnd().endsWith('}') || text.slice(end).trimStart().startsWith('{')
}

const isBlank = (line: Uint8Array) => line.every((byte) => byte === 0x20 || byte === 0x09)
