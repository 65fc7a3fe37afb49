import { TextDecoder } from 'node:util'
import { ContainerError } from './container-error.ts'

/**
 * A stream as text: UTF-8, or UTF-16 by its mark. The mark is no part of it.
 * @throws ContainerError CONTAINER_BROKEN where the bytes are not
 */
export async function* decoded(
  chunks: AsyncIterable<Uint8Array>,
  what: string,
): AsyncGenerator<string, void, void> {
  let decoder: TextDecoder | null = null
  try {
    for await (const chunk of chunks) {
      decoder ??= new TextDecoder(encodingByMark(chunk), { fatal: true })
      const text = decoder.decode(chunk, { stream: true })
      if (text !== '') yield text
    }
    const rest = decoder?.decode() ?? ''
    if (rest !== '') yield rest
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw notUtf8(what)
  }
}

export function encodingByMark([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

export const notUtf8 = (what: string): ContainerError =>
  new ContainerError('CONTAINER_BROKEN', `${what} is not valid UTF-8. Save it again as UTF-8.`)

/** Whether the beginning of a file is UTF-8, as far as whole letters go. */
export function beginsInUtf8(head: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
    return true
  } catch {
    return false
  }
}
