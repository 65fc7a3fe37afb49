import { normalizeEncoding, TextDecoder } from '@exodus/bytes/encoding.js'

/**
 * Bytes as text, by a label of the Encoding Standard. Bytes that are UTF-8 are UTF-8 whatever the label says, but for
 * encodings that are ASCII throughout; without a label that is known, what is not UTF-8 is windows-1252.
 */
export function lettersOf(bytes: Uint8Array, label: string | null): string {
  const named = label === null ? null : normalizeEncoding(label)
  const isByEscapes = named === 'iso-2022-jp'
  if (!isByEscapes) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch {
      // As it is labelled, then.
    }
  }
  const encoding = named === null || named === 'replacement' ? 'windows-1252' : named
  return new TextDecoder(encoding).decode(bytes)
}
