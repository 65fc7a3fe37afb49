import type { CaptureFacts } from '@communique/press'
import { ContainerError } from '../container-error.ts'
import { fileOfBytes } from '../container-file.ts'
import { otherFormat, pageTooLarge } from '../found.ts'
import type { Head } from '../head.ts'
import { essenceOf, leadingFields, momentOf, parameterOf } from '../header-fields.ts'
import type { Kind } from '../kind.ts'
import { formatOf } from '../media-type.ts'
import { type MessagePart, partsOf } from '../mhtml/parts.ts'
import { transferDecoded } from '../mhtml/transfer-encoding.ts'

/** A byte may take three letters. */
const encodedLetters = 3

/** What browsers save as one file: a page and all that it shows, in the parts of a mail (RFC 2557). */
export const mhtml: Kind = {
  name: 'an MHTML file',
  recognise: (head, name) => isSavedPage(head, name),
  async *pages(file, inside) {
    const { pageBytes } = inside.limits
    const parts = partsOf(file.stream(), { maxBytes: pageBytes * encodedLetters, isWanted: isHtml })
    const message = await parts.next()
    if (message.done) return
    const root = isHtml(message.value.fields) ? message.value : await rootOf(parts, startOf(message.value))
    if (root === null) {
      yield otherFormat('', 'an MHTML file without a page')
      return
    }
    // What is in no parts ends where the file ends.
    if (!root.isWhole && root !== message.value) throw cutOff()
    const bytes =
      root.encoded && transferDecoded(root.encoded, root.fields.get('content-transfer-encoding') ?? '')
    if (bytes === null || bytes.length > pageBytes) {
      yield pageTooLarge('', pageBytes)
      return
    }
    const capture = captureOf(root, message.value)
    const found = inside.page('', bytes, { name: '', format: 'html', capture })
    if (found !== null) yield found
    else yield* inside.open('', fileOfBytes('', bytes), capture)
  },
}

function isSavedPage(head: Head, name: string): boolean {
  if (!/^[\w-]+:/.test(head.start)) return false
  const fields = leadingFields(head.text)
  const type = essenceOf(fields.get('content-type') ?? '')
  const isNamed = /\.mht(?:ml)?$/i.test(name)
  if (type === 'text/html') return isNamed
  if (!type.startsWith('multipart/')) return false
  return isNamed || fields.has('snapshot-content-location') || /\bsaved by\b/i.test(fields.get('from') ?? '')
}

function isHtml(fields: MessagePart['fields']): boolean {
  return formatOf(essenceOf(fields.get('content-type') ?? '')) === 'html'
}

/** The id of the part that is the page, where the message says it. */
function startOf({ fields }: MessagePart): string | null {
  return parameterOf(fields.get('content-type') ?? '', 'start')
}

/** The part that is the page: the one that is said, or the first that is HTML. The other ones are frames. */
async function rootOf(parts: AsyncIterable<MessagePart>, start: string | null): Promise<MessagePart | null> {
  let first: MessagePart | null = null
  for await (const part of parts) {
    if (!isHtml(part.fields)) continue
    if (start === null || part.fields.get('content-id') === start) return part
    first ??= part
  }
  return first
}

function captureOf({ fields }: MessagePart, message: MessagePart): CaptureFacts {
  const addresses = [
    fields.get('content-location'),
    message.fields.get('snapshot-content-location'),
    message.fields.get('content-location'),
  ]
  return {
    // Long ones may go over several lines.
    url: addresses.map((address) => address?.replace(/\s+/g, '') ?? '').find(isWebAddress) ?? null,
    capturedAt: momentOf(message.fields.get('date') ?? ''),
    mediaType: fields.get('content-type') ?? null,
    basis: 'MHTML',
  }
}

const isWebAddress = (address: string) => /^https?:\/\//i.test(address)

function cutOff(): ContainerError {
  return new ContainerError('CONTAINER_BROKEN', 'The MHTML file is cut off in its page. Save the page again.')
}
