import { latin1Of } from '../latin1.ts'

/** The bytes of a part without its `Content-Transfer-Encoding` (RFC 2045); as they stand where there is none. */
export function transferDecoded(encoded: Uint8Array, encoding: string): Uint8Array {
  switch (encoding.trim().toLowerCase()) {
    case 'base64':
      return Buffer.from(latin1Of(encoded), 'base64')
    case 'quoted-printable':
      return unquoted(encoded)
    default:
      return encoded
  }
}

const equals = 0x3d
const newline = 0x0a
const carriageReturn = 0x0d

function unquoted(encoded: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(encoded.length)
  let length = 0
  for (let at = 0; at < encoded.length; at++) {
    const byte = encoded[at] ?? 0
    if (byte === equals) {
      const end = softLineEnd(encoded, at + 1)
      if (end !== null) {
        at = end
        continue
      }
      const [high, low] = [digitOf(encoded[at + 1]), digitOf(encoded[at + 2])]
      if (high !== null && low !== null) {
        bytes[length++] = high * 16 + low
        at += 2
        continue
      }
    }
    bytes[length++] = byte
  }
  return bytes.subarray(0, length)
}

/** The last byte of the line end that an equals sign takes away; spaces may stand before it. Null where none follows. */
function softLineEnd(bytes: Uint8Array, start: number): number | null {
  let at = start
  while (at - start < 100 && (bytes[at] === 0x20 || bytes[at] === 0x09)) at += 1
  if (bytes[at] === newline) return at
  if (bytes[at] === carriageReturn && bytes[at + 1] === newline) return at + 1
  return at === bytes.length ? at : null
}

/** Of a digit of sixteen. */
function digitOf(byte: number | undefined): number | null {
  if (byte === undefined) return null
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte & ~0x20
  return letter >= 0x41 && letter <= 0x46 ? letter - 0x37 : null
}
