/// <reference path="./html-encoding-sniffer.d.ts" />
import sniffHtmlEncoding from 'html-encoding-sniffer'
import { PageError } from '../page-error.ts'
import { hasUtf16Mark } from './binary.ts'

export interface DecodedText {
  readonly text: string
  /** WHATWG name, lower-case. */
  readonly encoding: string
}

/**
 * Text and JSON must be valid UTF-8, or UTF-16 with a byte order mark: a guess would put wrong letters into
 * the archive. The mark itself is no part of the text, so that raw offsets count from the first character.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (hasUtf16Mark(bytes)) {
    const encoding = bytes[0] === 0xff ? 'utf-16le' : 'utf-16be'
    return { text: new TextDecoder(encoding).decode(bytes), encoding }
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    throw new PageError(
      'PAGE_ENCODING',
      'The bytes of the page are not valid UTF-8. Save the page again as UTF-8.',
    )
  }
}

/** HTML says itself how it is encoded; as in a browser, a wrong byte becomes U+FFFD and the rest is read. */
export function decodeHtml(bytes: Uint8Array): DecodedText {
  const defaultEncoding = isUtf8(bytes) ? 'UTF-8' : 'windows-1252'
  const encoding = sniffHtmlEncoding(bytes, { defaultEncoding }).toLowerCase()
  try {
    return { text: new TextDecoder(encoding).decode(bytes), encoding }
  } catch {
    throw new PageError(
      'PAGE_ENCODING',
      `The page declares the encoding ${encoding}, which is not supported. Save the page again as UTF-8.`,
    )
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
