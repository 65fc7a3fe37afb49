import { fieldsFound } from '../fields/fields-found.ts'
import { isRecord } from '../fields/json-record.ts'
import { type Found, otherRecord, pageTooLarge } from '../found.ts'
import type { Inside } from '../kind.ts'
import { exportedPage } from './exported-page.ts'

/** What one object of an export or of a list of pages holds. `bytes` are its own where it has any. */
export function foundInItem(place: string, value: unknown, inside: Inside, bytes?: Uint8Array): Found {
  // Elasticsearch puts the document into `_source`.
  const item = isRecord(value) && isRecord(value['_source']) ? value['_source'] : value
  const page = isRecord(item) ? exportedPage(item) : null
  if (page !== null) {
    const { fields, capture } = page
    const cut = cutOff(fields.text ?? fields.html ?? '')
    return cut
      ? otherRecord(place, 'beginning of a text, cut off')
      : fieldsFound(place, fields, inside, { ...capture, basis: 'EXPORT' })
  }
  // Whatever is wrong with it, the reader of pages says it.
  const own = bytes ?? bytesOf(item)
  if (own === null) return otherRecord(place, 'item nested too deep')
  if (own.length > inside.limits.pageBytes) return pageTooLarge(place, inside.limits.pageBytes)
  const { capture } = inside
  return {
    kind: 'PAGE',
    place,
    page: { kind: 'file', bytes: own, format: 'json', ...(capture && { capture }) },
  }
}

/** "... [+1234 chars]": what services give that sell the rest. */
const cutOff = (text: string) => /\[\+\d{1,7} chars\]\s{0,9}$/.test(text)

function bytesOf(item: unknown): Uint8Array | null {
  try {
    return new TextEncoder().encode(JSON.stringify(item))
  } catch {
    // Lists within lists, many thousands deep.
    return null
  }
}
