import { type ContainerFile, fileOfBytes } from '../container-file.ts'
import type { Found } from '../found.ts'
import type { Limits } from '../limits.ts'
import { pagesIn } from '../pages-in.ts'

/** Everything in a file. */
export async function foundIn(
  bytes: Uint8Array | string,
  name = '',
  limits: Partial<Limits> = {},
): Promise<Found[]> {
  return await Array.fromAsync(pagesIn(fileOfBytes(name, Buffer.from(bytes)), { format: 'auto', limits }))
}

/** A file that comes in chunks, as through a pipe. */
export function piped(name: string, chunks: Iterable<Uint8Array>): ContainerFile {
  return {
    name,
    size: null,
    async *stream() {
      yield* chunks
    },
    read: null,
  }
}

/** What is found in one line each: the place, then the text of a page, or the code and the message. */
export function told(found: readonly Found[]): string[] {
  return found.map((one) => {
    const place = one.place === '' ? '' : `${one.place}: `
    return one.kind === 'PAGE'
      ? `${place}${textOf(one)}`
      : `${place}${one.code}${one.kind === 'NO_PAGE' ? ` ${one.message}` : ''}`
  })
}

function textOf({ page }: Extract<Found, { kind: 'PAGE' }>): string {
  if (page.kind === 'file') return new TextDecoder().decode(page.bytes)
  return page.kind === 'fields' ? JSON.stringify(page.fields) : page.raw
}
