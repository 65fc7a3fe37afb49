import { legacyHookDecode } from '@exodus/bytes/encoding.js'
import { PageError } from '../page-error.ts'
import { encodingOfHtml, encodingOfMediaType } from './declared-encoding.ts'
import { guessEncoding } from './guess-encoding.ts'
import { utf16Of } from './utf16.ts'

export interface DecodedText {
  /** Without a byte order mark, so that raw offsets count from the first character. */
  readonly text: string
  /** WHATWG name, lower-case. */
  readonly encoding: string
}

export interface EncodedPage {
  readonly bytes: Uint8Array
  readonly isHtml: boolean
  /** Of the server or the container, with its parameters. */
  readonly mediaType: string | null
}

/**
 * Decodes as browsers do: by the byte order mark, the media type, the page's own `meta` tag, in this order. But bytes that
 * are UTF-8 beyond doubt are UTF-8 whatever a label says; a label that many letters contradict does not count; and where
 * nothing is said, a guess must be sure. Where few letters are wrong, they become U+FFFD and the rest is read.
 *
 * @throws PageError `PAGE_ENCODING`
 */
export function decodePage(page: EncodedPage): DecodedText {
  const { bytes } = page
  const utf16 = utf16Of(bytes)
  if (utf16 !== null) return decoded(bytes, utf16)
  if (hasUtf8Mark(bytes)) return decoded(bytes, 'utf-8')
  const utf8 = validUtf8(bytes)
  if (utf8 === null) return withoutUtf8(page)
  if (bytes.length === utf8.length) return hasEscapes(bytes) ? withEscapes(page) : ofUtf8(utf8)
  return mayBeEastAsian(utf8, bytes.length) ? inEastAsian(page, utf8) : ofUtf8(utf8)
}

const decoded = (bytes: Uint8Array, encoding: string) => ({
  text: legacyHookDecode(bytes, encoding),
  encoding,
})
const ofUtf8 = (text: string) => ({ text, encoding: 'utf-8' })

const hasUtf8Mark = ([first, second, third]: Uint8Array) =>
  first === 0xef && second === 0xbb && third === 0xbf

const strictUtf8 = new TextDecoder('utf-8', { fatal: true })

function validUtf8(bytes: Uint8Array): string | null {
  try {
    return strictUtf8.decode(bytes)
  } catch {
    return null
  }
}

/** The media type goes before the page, as in browsers. */
const labelOf = ({ bytes, isHtml, mediaType }: EncodedPage) =>
  encodingOfMediaType(mediaType) ?? (isHtml ? encodingOfHtml(bytes) : null)

/** ISO-2022 and HZ write letters with bytes of ASCII behind an escape. */
const hasEscapes = (bytes: Uint8Array) =>
  bytes.includes(0x1b) || (bytes.includes(0x7e) && hasTildeBrace(bytes))

function hasTildeBrace(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x7e); at !== -1; at = bytes.indexOf(0x7e, at + 1))
    if (bytes[at + 1] === 0x7b) return true
  return false
}

function withEscapes(page: EncodedPage): DecodedText {
  const label = labelOf(page)
  if (label === 'replacement') throw unreadable(label)
  const japanese = decoded(page.bytes, 'iso-2022-jp')
  if (label === 'iso-2022-jp') return japanese
  // Behind `ESC $` and `ESC (` come letters of Japanese; of other escapes, the decoder makes U+FFFD.
  return japanese.text.includes('\ufffd') ? decoded(page.bytes, 'utf-8') : japanese
}

const fewLetters = 3
const eastAsian: ReadonlySet<string> = new Set(['big5', 'gbk', 'gb18030', 'euc-jp', 'euc-kr', 'shift_jis'])

/** One to three letters of two bytes each, none of them in a Latin word, may be East Asian ones by chance. */
function mayBeEastAsian(utf8: string, byteLength: number): boolean {
  return (
    byteLength - utf8.length <= fewLetters && !/[\u0800-\uffff]|[a-z][^\0-\x7f]|[^\0-\x7f][a-z]/i.test(utf8)
  )
}

function inEastAsian(page: EncodedPage, utf8: string): DecodedText {
  const label = labelOf(page)
  if (label === null || !eastAsian.has(label)) return ofUtf8(utf8)
  const labelled = decoded(page.bytes, label)
  return labelled.text.includes('\ufffd') ? ofUtf8(utf8) : labelled
}

function withoutUtf8(page: EncodedPage): DecodedText {
  const { bytes, isHtml } = page
  const almost = decoded(bytes, 'utf-8')
  if (isAlmostUtf8(almost.text)) return almost
  const label = labelOf(page)
  const labelled = label === null || unread.has(label) ? null : decoded(bytes, label)
  if (labelled !== null && brokenShare(labelled.text) <= mostBroken) return labelled
  const guess = guessEncoding(bytes, isHtml)
  if (guess !== null) return decoded(bytes, guess)
  if (labelled !== null && lettersIn(labelled.text).broken <= labelled.text.length * mostBrokenOfAll)
    return labelled
  throw unreadable(label)
}

/** Browsers read nothing in the one, and letters that mean nothing in the other. */
const unread: ReadonlySet<string> = new Set(['replacement', 'x-user-defined'])

/** Of the letters beyond ASCII: more, and the label is wrong. */
const mostBroken = 0.05
/** Of all characters: so few do no harm, even if nobody knows what they are. */
const mostBrokenOfAll = 0.01

function brokenShare(text: string): number {
  const { broken, beyondAscii } = lettersIn(text)
  return broken / Math.max(1, beyondAscii)
}

/** Cut off within a letter, or with parts of another encoding: letters of that alone make no UTF-8. */
function isAlmostUtf8(text: string): boolean {
  const { broken, beyondAscii } = lettersIn(text)
  const isCutOff = broken === 1 && text.endsWith('\ufffd')
  return beyondAscii > broken && (isCutOff || (beyondAscii >= 10 && broken <= beyondAscii / 5))
}

/** `broken` are among those beyond ASCII. */
function lettersIn(text: string): { broken: number; beyondAscii: number } {
  let broken = 0
  let beyondAscii = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x80) beyondAscii++
    if (code === 0xfffd) broken++
  }
  return { broken, beyondAscii }
}

function unreadable(label: string | null): PageError {
  return label === null
    ? new PageError(
        'PAGE_ENCODING',
        'The page does not say which encoding its letters have, and they do not show it. Save the page again as UTF-8.',
      )
    : new PageError(
        'PAGE_ENCODING',
        `The letters of the page are not those of the encoding that it declares, ${label}. Save the page again as UTF-8.`,
      )
}
