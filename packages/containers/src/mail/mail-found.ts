import type { CaptureFacts, GivenPage } from '@communique/press'
import { decodeHTML } from 'entities'
import { ContainerError } from '../container-error.ts'
import { fileOfBytes } from '../container-file.ts'
import { isWebAddress, languageOrNull } from '../fields/record-fields.ts'
import { writtenDay } from '../fields/written-day.ts'
import { type Found, otherRecord, placeIn } from '../found.ts'
import { essenceOf, momentOf, parameterOf } from '../header-fields.ts'
import type { Inside } from '../kind.ts'
import { holdsPages } from '../media-type.ts'
import { type MessagePart, partsOf } from '../mhtml/parts.ts'
import { fieldText } from './encoded-words.ts'
import { contentOf, isMailText, type MailText, mailText, mediaTypeOf } from './mail-text.ts'

/** The mail itself as a page, and what hangs on it: mails that are passed on, and files that may be pages. */
export async function* mailFound(
  place: string,
  bytes: Uint8Array,
  inside: Inside,
  depth = 0,
): AsyncGenerator<Found, void, void> {
  if (depth > inside.limits.depth) throw tooDeep()
  const options = { maxBytes: bytes.length, isWanted: () => true }
  const parts = await Array.fromAsync(partsOf(fileOfBytes('', bytes).stream(), options))
  const [message] = parts
  if (message === undefined) return
  yield mailPage(place, bytes, message, parts) ?? otherRecord(place, 'mail without text')
  let number = 0
  for (const part of parts) {
    const essence = essenceOf(mediaTypeOf(part))
    if (essence.startsWith('multipart/') || isMailText(part)) continue
    number += 1
    const at = placeIn(place, `part ${number}${nameOf(part) === '' ? '' : ` ${nameOf(part)}`}`)
    if (essence === 'message/rfc822') yield* mailFound(at, contentOf(part), inside, depth + 1)
    else yield* attached(at, part, inside)
  }
}

/** What of a file that hangs on a mail is a page is told by its kind; a calendar or a card is none. */
async function* attached(
  place: string,
  part: MessagePart,
  inside: Inside,
): AsyncGenerator<Found, void, void> {
  const essence = essenceOf(mediaTypeOf(part))
  const isUnknown = essence === 'application/octet-stream'
  if (!isUnknown && holdsPages(essence) === 'NO' && !mayHoldPages.test(nameOf(part))) {
    yield otherRecord(place, essence)
  } else yield* inside.open(place, fileOfBytes(nameOf(part), contentOf(part)), inside.capture)
}

const mayHoldPages = /\.(?:html?|txt|md|pdf|docx|odt|zip|eml|json|csv)$/i

function nameOf({ fields }: MessagePart): string {
  const name =
    parameterOf(fields.get('content-disposition') ?? '', 'filename') ??
    parameterOf(fields.get('content-type') ?? '', 'name')
  return name === null ? '' : fieldText(name).replace(/^.*[/\\]/, '')
}

function mailPage(
  place: string,
  bytes: Uint8Array,
  { fields }: MessagePart,
  parts: readonly MessagePart[],
): Found | null {
  const text = mailText(parts)
  if (text === null) return null
  const date = fields.get('date') ?? ''
  const archivedAt = fields.get('archived-at')?.replace(/^<|>$/g, '') ?? ''
  const url = isWebAddress(archivedAt) ? archivedAt : null
  const id = fields.get('message-id')?.replace(/^<|>$/g, '') ?? ''
  const page: GivenPage = {
    kind: 'document',
    bytes,
    mediaType: 'message/rfc822',
    raw: text.raw,
    isHtml: text.isHtml,
    // Who wrote a mail is a person or an office, which is not who publishes: no source is made of it.
    fields: {
      id: id || null,
      url,
      title: titleOf(fields.get('subject') ?? '', text),
      date: writtenDay(date),
      language: languageOrNull(fields.get('content-language')),
    },
    capture: captureOf(url, date, text.mediaType),
  }
  return { kind: 'PAGE', place, page }
}

/**
 * Without what mail programs put before the subject of an answer and of a mail that is passed on, and without the name
 * of the site behind a headline that the mail prints itself.
 */
function titleOf(subject: string, { raw, isHtml }: MailText): string | null {
  const title = fieldText(subject).replace(/^(?:(?:re|fwd?|aw|wg|antw|tr|rv|i|vs|sv)\s?:\s*){1,9}/i, '')
  const heading = isHtml ? headingIn(raw) : ''
  return (heading !== '' && title.startsWith(heading) ? heading : title) || null
}

function headingIn(html: string): string {
  const heading = /<h1(?:\s[^<>]{0,500})?>([\s\S]{1,500}?)<\/h1>/i.exec(html)?.[1] ?? ''
  return decodeHTML(heading.replace(/<[^<>]{1,200}>/g, ''))
    .replace(/\s+/g, ' ')
    .trim()
}

function captureOf(url: string | null, date: string, mediaType: string): CaptureFacts {
  return { url, capturedAt: momentOf(date), mediaType, basis: 'MAIL' }
}

const tooDeep = () =>
  new ContainerError(
    'CONTAINER_DEPTH',
    'The mail holds mails within mails, more than are opened. Save the innermost one by itself.',
  )
