import { createMultibyteEncoder } from '@exodus/bytes/multi-byte.js'
import { createSinglebyteEncoder } from '@exodus/bytes/single-byte.js'

const ofManyBytes: ReadonlySet<string> = new Set([
  'big5',
  'gbk',
  'gb18030',
  'euc-jp',
  'iso-2022-jp',
  'shift_jis',
  'euc-kr',
])

const encoders = new Map<string, (text: string) => Uint8Array>([
  ['utf-8', (text) => new TextEncoder().encode(text)],
  ['utf-16le', (text) => Uint8Array.from(Buffer.from(text, 'utf16le'))],
  ['utf-16be', (text) => Uint8Array.from(Buffer.from(text, 'utf16le').swap16())],
])

/** `text` in an encoding of the Encoding Standard, by its name in small letters. Throws where it has no such letter. */
export function encoded(text: string, encoding: string): Uint8Array {
  const known = encoders.get(encoding)
  if (known) return known(text)
  const encode = ofManyBytes.has(encoding)
    ? createMultibyteEncoder(encoding)
    : createSinglebyteEncoder(encoding)
  encoders.set(encoding, encode)
  return encode(text)
}

/** The encodings of the Encoding Standard that text can be written in. */
export const encodings: readonly string[] = [
  'utf-8',
  'ibm866',
  ...['2', '3', '4', '5', '6', '7', '8', '8-i', '10', '13', '14', '15', '16'].map(
    (part) => `iso-8859-${part}`,
  ),
  'koi8-r',
  'koi8-u',
  'macintosh',
  'windows-874',
  ...[0, 1, 2, 3, 4, 5, 6, 7, 8].map((page) => `windows-125${page}`),
  'x-mac-cyrillic',
  'gbk',
  'gb18030',
  'big5',
  'euc-jp',
  'iso-2022-jp',
  'shift_jis',
  'euc-kr',
  'utf-16be',
  'utf-16le',
]
