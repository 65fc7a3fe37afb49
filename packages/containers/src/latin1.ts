/** Bytes as text, a character a byte, for marks and fields that are ASCII. `end` may lie behind the last byte. */
export function latin1Of(bytes: Uint8Array, start = 0, end = bytes.length): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1', start, end)
}
