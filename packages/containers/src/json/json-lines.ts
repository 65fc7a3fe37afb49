import { byteLines } from '../byte-lines.ts'
import { isRecord } from '../fields/json-record.ts'
import { type Found, pageTooLarge, placeIn } from '../found.ts'
import type { Head } from '../head.ts'
import type { Inside, Kind } from '../kind.ts'
import { foundInItem } from './json-item.ts'
import { foundInObject } from './json-object.ts'

/** A page a line, as JSON: with the fields of a page, or with those of another program. */
export const jsonLines: Kind = {
  name: 'JSON Lines',
  recognise: (head, name) =>
    /\.(?:jsonl|ndjson)$/i.test(name) ||
    ((name === '' || /\.json$/i.test(name)) && looksLikeLines(head, name)),
  async *pages(file, inside) {
    const { pageBytes } = inside.limits
    for await (const { number, bytes } of byteLines(file.stream(), pageBytes)) {
      const place = `line ${number}`
      if (bytes === null) yield pageTooLarge(place, pageBytes)
      else if (!isBlank(bytes)) yield* inLine(place, bytes, inside)
    }
  },
}

function* inLine(place: string, bytes: Uint8Array, inside: Inside): Generator<Found, void, void> {
  const value = jsonIn(bytes)
  if (!isRecord(value)) yield foundInItem(place, value, inside, bytes)
  else {
    for (const found of foundInObject(value, bytes, inside)) {
      yield { ...found, place: placeIn(place, found.place) }
    }
  }
}

/**
 * Pages a line begin each line with an object; of one object on many lines, the first line does not close it and the
 * second does not begin another. What is called `.json` must show both.
 */
function looksLikeLines(head: Head, name: string): boolean {
  if (!head.start.startsWith('{')) return false
  const { text } = head
  const end = text.indexOf('\n')
  const first = end === -1 ? text : text.slice(0, end)
  const isClosed = first.trimEnd().endsWith('}')
  const goesOn = end !== -1 && text.slice(end).trimStart().startsWith('{')
  return name === '' ? end === -1 || isClosed || goesOn : isClosed && goesOn
}

const isBlank = (line: Uint8Array) => line.every((byte) => byte === 0x20 || byte === 0x09)

/** Undefined where it is no JSON. */
function jsonIn(line: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(line))
  } catch {
    return undefined
  }
}
