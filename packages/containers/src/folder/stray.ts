import type { CaptureFacts, GivenPage } from '@communique/press'
import { type Found, otherRecord } from '../found.ts'
import { Head } from '../head.ts'

type FoundPage = Extract<Found, { kind: 'PAGE' }>

const pageName = /\.(?:txt|text|md|markdown|html?|xhtml?|shtml|json)(?:\.gz)?$/i

/** Enough to see whether something is HTML. */
const headBytes = 4_096

/** How HTML begins. Source: the MIME Sniffing Standard. */
const html =
  /^(?:\s|\ufeff|<\?xml[^>]{0,200}>)*<(?:!doctype\s+html|!--|(?:html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p|meta|link|article|main|section)[\s>])/i

/**
 * A file that lies in a folder and is one page itself, with what its path says of its capture; where it is none, although
 * it is no container and no picture, it is told of as such.
 */
export function pageOfFolder(found: FoundPage, name: string, capture: CaptureFacts | null): Found {
  const reason = strayReason(found.page, name)
  if (reason !== null) return otherRecord(found.place, reason)
  if (capture === null || found.page.capture !== undefined) return found
  return { ...found, page: { ...found.page, capture } }
}

/**
 * Why a file that lies in a folder is no page, although it is no container and no picture: neither its name nor its
 * beginning says so. Null where one of them does.
 */
function strayReason(page: GivenPage, name: string): string | null {
  if (page.kind !== 'file' || page.format !== 'auto' || pageName.test(name)) return null
  if (page.bytes.length === 0) return 'empty file'
  const head = new Head(page.bytes.subarray(0, headBytes))
  if (html.test(head.text)) return null
  return head.text.startsWith('<') ? 'XML' : 'file of an unknown kind'
}
