import { utf16Of } from './utf16.ts'

const signatures: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['a PDF document', [0x25, 0x50, 0x44, 0x46]],
  ['a ZIP archive or Office document', [0x50, 0x4b, 0x03, 0x04]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['an old Office document', [0xd0, 0xcf, 0x11, 0xe0]],
]

const sampleLength = 65_536

/**
 * What the bytes are when they are not a page of text; null when they may be text. HTML may hold a few zero bytes: browsers
 * leave them out.
 */
export function binaryKind(bytes: Uint8Array, isHtml: boolean): string | null {
  for (const [name, signature] of signatures) {
    if (signature.every((byte, index) => bytes[index] === byte)) return name
  }
  if (utf16Of(bytes) !== null) return null
  if (!isHtml && bytes.includes(0)) return 'binary data (it holds NUL bytes)'
  let controls = 0
  const sample = bytes.subarray(0, sampleLength)
  for (const byte of sample)
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) controls++
  return controls > sample.length / 10 ? 'binary data (it is mostly control characters)' : null
}
