import type { CaptureFacts } from '@communique/press'
import { fileOfBytes } from '../container-file.ts'
import { fileReason } from '../folder/name-reasons.ts'
import { type FailedPage, type Found, otherRecord, pageTooLarge } from '../found.ts'
import { essenceOf } from '../header-fields.ts'
import type { Inside, Kind } from '../kind.ts'
import { latin1Of } from '../latin1.ts'
import { formatOf, holdsPages } from '../media-type.ts'
import type { UnpackingMeter } from '../unpacking.ts'
import { readResponse, statusReason } from '../warc/response.ts'
import { type WarcRecord, WarcRecords } from '../warc/warc-records.ts'

/** "WARC/" */
const mark = [0x57, 0x41, 0x52, 0x43, 0x2f]

/** Of a response beside its page: what HTTP says, and what a bad packing adds. */
const bytesBesidePage = 256 * 1024

/** What crawlers write (ISO 28500): the responses of servers, each with the address it came from. */
export const warc: Kind = {
  name: 'a WARC file',
  recognise: (head) => head.has(mark) && /^WARC\/[01]\.\d/.test(head.start),
  async *pages(file, inside) {
    const records = new WarcRecords(file.stream(), {
      maxBlockBytes: inside.limits.pageBytes + bytesBesidePage,
      isWanted: (fields) => wanted.has(typeOf(fields)),
    })
    const crawl = new Crawl(inside)
    for (let number = 1; ; number++) {
      const record = await records.next()
      if (record === null) return
      const found = crawl.found(record, number)
      if ('content' in found) yield* crawl.opened(found)
      else yield found
    }
  },
}

/** Types of records that may hold a page. */
const wanted: ReadonlySet<string> = new Set(['response', 'resource', 'conversion'])

type Fields = ReadonlyMap<string, string>

/** A page within a record. */
interface Captured {
  readonly place: string
  readonly content: Uint8Array
  /** As it was declared; null where nothing is. */
  readonly mediaType: string | null
  readonly url: string | null
  readonly fields: Fields
}

class Crawl {
  readonly #inside: Inside
  readonly #meter: UnpackingMeter
  /** Bytes of bodies as they were sent. */
  #sent = 0
  /** Of what was captured and also converted, only what was captured is wanted. */
  #hasCaptures = false

  constructor(inside: Inside) {
    this.#inside = inside
    this.#meter = inside.meter()
  }

  /** What a record is, or what has to be opened because it is a container. */
  found(record: WarcRecord, number: number): Found | Captured {
    const url = targetOf(record.fields)
    const place = `record ${number}${url === null ? '' : ` ${url}`}`
    if (record.kind === 'BROKEN') return broken(place, record.reason)
    const type = typeOf(record.fields)
    if (!wanted.has(type)) return otherRecord(place, otherTypes[type] ?? `${type} record`)
    const resource = record.fields.get('warc-resource-type')?.toLowerCase() ?? ''
    if (partsOfPages.has(resource)) return otherRecord(place, `loaded by a page (${resource})`)
    if (type === 'conversion' && this.#hasCaptures) return otherRecord(place, 'conversion record')
    const captured = this.#captured(record, url, place)
    if ('kind' in captured) return captured
    if (type !== 'conversion') this.#hasCaptures = true
    return this.#page(captured)
  }

  /** The pages of a container within a record. */
  async *opened({ place, content, ...captured }: Captured): AsyncGenerator<Found, void, void> {
    const essence = essenceOf(captured.mediaType ?? '')
    const file = fileOfBytes(nameOf(essence), content)
    for await (const found of this.#inside.open(place, file, captureOf(captured))) {
      yield isData(found, essence) ? otherRecord(place, essence) : found
    }
  }

  #page(captured: Captured): Found | Captured {
    const { place, content, mediaType } = captured
    const essence = essenceOf(mediaType ?? '')
    const format = formatOf(essence)
    // Of nearly all pages one need not ask all kinds.
    const isPage = format === 'html' && looksLikeHtml(content)
    const known = { name: nameOf(essence), format, isPage, capture: captureOf(captured) }
    const found = this.#inside.page(place, content, known)
    if (found === null) return captured
    return isData(found, essence) ? otherRecord(place, essence) : found
  }

  #captured(
    { fields, block, isWhole }: Extract<WarcRecord, { kind: 'RECORD' }>,
    url: string | null,
    place: string,
  ): Captured | Found {
    const declared = fields.get('content-type') ?? ''
    const bytes = block ?? new Uint8Array(0)
    if (essenceOf(declared) !== 'application/http') {
      // Crawlers keep what they know of themselves under addresses of their own.
      if (url === null || !/^(?:https?|ftps?|file):/i.test(url))
        return otherRecord(place, `${typeOf(fields)} record`)
      const reason = noPageReason(declared, url, bytes)
      if (reason !== null) return otherRecord(place, reason)
      if (isCut(fields)) return cutOff(place)
      if (!isWhole) return pageTooLarge(place, this.#inside.limits.pageBytes)
      return { place, content: bytes, mediaType: declared === '' ? null : declared, url, fields }
    }
    const response = readResponse(bytes)
    if (response === null) return broken(place, 'holds no response of HTTP')
    const { status, mediaType } = response
    const reason = statusReason(status) ?? noPageReason(mediaType ?? '', url ?? '', response.rawBody)
    if (reason !== null) return otherRecord(place, reason)
    if (isCut(fields)) return cutOff(place)
    const { pageBytes } = this.#inside.limits
    const content = isWhole ? response.body(pageBytes) : 'TOO_LARGE'
    if (content === 'TOO_LARGE') return pageTooLarge(place, pageBytes)
    if (content === 'BROKEN') return broken(place, 'has a body that is broken or cut off')
    if (content !== response.rawBody) {
      this.#sent += response.rawBody.length
      this.#meter(content.length, this.#sent)
    }
    return { place, content, mediaType, url, fields }
  }
}

const otherTypes: Readonly<Record<string, string>> = {
  revisit: 'same as an earlier record (revisit)',
  continuation: 'rest of a record that is in several parts (continuation)',
  '': 'record without a type',
}

/** Crawlers that are browsers say what a page loaded something as: servers declare such things as HTML too. */
const partsOfPages: ReadonlySet<string> = new Set(
  'eventsource fetch font image manifest media ping prefetch preflight script stylesheet texttrack websocket xhr'.split(
    ' ',
  ),
)

const typeOf = (fields: Fields) => fields.get('warc-type')?.toLowerCase() ?? ''

/** What servers answer to scripts looks like lines of JSON where nothing names it. */
const nameOf = (essence: string) => (essence === 'application/json' ? 'response.json' : '')

/** What servers answer to scripts is data, unless it has the form of a feed or an export, of which a kind makes pages. */
const isData = (found: Found, essence: string) =>
  holdsPages(essence) === 'PERHAPS' && found.kind === 'PAGE' && found.page.kind === 'file'

/** The address that was captured. wget puts it into angle brackets, as drafts of WARC 1.0 did. */
function targetOf(fields: Fields): string | null {
  const target = fields.get('warc-target-uri')?.replace(/^<(.*)>$/, '$1') ?? ''
  return target === '' ? null : target
}

const longestAddress = 2_000

/** Why something is not a page by what is declared of it. */
function noPageReason(mediaType: string, url: string, body: Uint8Array): string | null {
  // Written for robots, and text/plain; servers declare style sheets and scripts so too.
  if (/^https?:\/\/[^/]*\/robots\.txt$/i.test(url)) return 'robots.txt'
  const name = /^https?:\/\/[^/]+\/(?:[^?#]*\/)?([^/?#]+)/i.exec(url.slice(0, longestAddress))?.[1] ?? ''
  const named = fileReason(name)
  if (named !== null && !looksLikeHtml(body)) return named
  const essence = essenceOf(mediaType)
  if (essence === '') return looksLikeHtml(body) ? null : 'no media type'
  return holdsPages(essence) === 'NO' ? essence : null
}

function looksLikeHtml(body: Uint8Array): boolean {
  const start = latin1Of(body, 0, 300)
  return /^(?:\xef\xbb\xbf)?\s*(?:<!--[^>]*-->\s*)*<(?:!doctype html|html|head|body)\b/i.test(start)
}

function captureOf({ url, mediaType, fields }: Pick<Captured, 'url' | 'mediaType' | 'fields'>): CaptureFacts {
  return {
    url: url !== null && /^https?:/i.test(url) ? url : null,
    capturedAt: momentIn(fields),
    mediaType,
    basis: 'WARC',
  }
}

function momentIn(fields: Fields): string | null {
  const date = fields.get('warc-date') ?? ''
  const isMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(date) && !Number.isNaN(Date.parse(date))
  return isMoment ? date : null
}

/** Whether the crawler ended a page early, or put it into several records, as hardly any does. */
const isCut = (fields: Fields) => fields.has('warc-truncated') || fields.has('warc-segment-number')

function cutOff(place: string): FailedPage {
  return {
    kind: 'FAILED',
    place,
    code: 'CONTAINER_BROKEN',
    message: 'The crawler has only a part of this page in this record. Save the page itself.',
  }
}

function broken(place: string, reason: string): FailedPage {
  return {
    kind: 'FAILED',
    place,
    code: 'CONTAINER_BROKEN',
    message: `This record of a WARC file ${reason}. Copy the file again; the other records were read.`,
  }
}
