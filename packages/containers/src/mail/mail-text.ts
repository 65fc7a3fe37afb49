import { decodePage, PageError } from '@communique/press'
import { essenceOf, parameterOf } from '../header-fields.ts'
import { lettersOf } from '../letters.ts'
import type { MessagePart } from '../mhtml/parts.ts'
import { transferDecoded } from '../mhtml/transfer-encoding.ts'

/** What a mail says: its text or its HTML. */
export interface MailText {
  readonly raw: string
  readonly isHtml: boolean
  /** As the part declares it. */
  readonly mediaType: string
}

export const mediaTypeOf = ({ fields }: MessagePart): string => fields.get('content-type') ?? 'text/plain'

export const contentOf = ({ fields, encoded }: MessagePart): Uint8Array =>
  transferDecoded(encoded ?? new Uint8Array(0), fields.get('content-transfer-encoding') ?? '')

/** Whether a part is shown as the text of the mail, not as a file that hangs on it. */
export function isMailText(part: MessagePart): boolean {
  const essence = essenceOf(mediaTypeOf(part))
  const isAttached = essenceOf(part.fields.get('content-disposition') ?? '') === 'attachment'
  return !isAttached && (essence === 'text/html' || essence === 'text/plain')
}

/** Of the same text in two forms, HTML keeps its paragraphs; text is cut at a width. Null where there is none. */
export function mailText(parts: readonly MessagePart[]): MailText | null {
  const shown = parts.filter(isMailText)
  const isHtml = shown.some((part) => essenceOf(mediaTypeOf(part)) === 'text/html')
  const wanted = shown.filter((part) => (essenceOf(mediaTypeOf(part)) === 'text/html') === isHtml)
  const [first] = wanted
  if (first === undefined) return null
  const raw = wanted.map((part) => (isHtml ? lettersIn(part) : plainText(part))).join('\n\n')
  return raw.trim() === '' ? null : { raw, isHtml, mediaType: mediaTypeOf(first) }
}

function lettersIn(part: MessagePart): string {
  const bytes = contentOf(part)
  const mediaType = mediaTypeOf(part)
  try {
    return decodePage({ bytes, isHtml: essenceOf(mediaType) === 'text/html', mediaType }).text
  } catch (error) {
    if (!(error instanceof PageError)) throw error
    return lettersOf(bytes, parameterOf(mediaType, 'charset'))
  }
}

/** Without the signature, which begins behind two hyphens and a space (RFC 3676, 4.3). */
function plainText(part: MessagePart): string {
  const mediaType = mediaTypeOf(part)
  const text = lettersIn(part).replaceAll('\r\n', '\n')
  const signature = text.startsWith('-- \n') ? 0 : text.indexOf('\n-- \n')
  const said = signature === -1 ? text : text.slice(0, signature)
  const isFlowed = parameterOf(mediaType, 'format')?.toLowerCase() === 'flowed'
  return isFlowed ? unflowed(said, parameterOf(mediaType, 'delsp')?.toLowerCase() === 'yes') : said
}

/** RFC 3676: a line that ends in a space goes on in the next one, unless it stands deeper in a quotation. */
function unflowed(text: string, dropsSpace: boolean): string {
  const lines: string[] = []
  let goesOn = false
  let depth = 0
  for (const line of text.split('\n')) {
    const quotes = /^>*/.exec(line)?.[0].length ?? 0
    const words = line.slice(quotes).replace(/^ /, '')
    if (goesOn && quotes === depth) lines.push(`${lines.pop() ?? ''}${words}`)
    else lines.push(quotes > 0 ? `${'>'.repeat(quotes)} ${words}` : words)
    goesOn = words.endsWith(' ')
    depth = quotes
    if (goesOn && dropsSpace) lines.push((lines.pop() ?? '').slice(0, -1))
  }
  return lines.join('\n')
}
