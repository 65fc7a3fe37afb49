/** A file with pages in it, on a disk, in memory, behind a pipe or inside of another file. */
export interface ContainerFile {
  /** Without folders; its ending may tell the kind. '' where it has none: a pipe. */
  readonly name: string
  /** In bytes; null where that is known only at its end. */
  readonly size: number | null
  /** The bytes from the first on. Of a pipe it can be asked once. What it throws of its own, `pagesIn` throws on. */
  stream(): AsyncIterable<Uint8Array>
  /** The bytes from `start` up to, not including, `end`; null where they can only be read one after the other. */
  readonly read: ((start: number, end: number) => Promise<Uint8Array>) | null
}

/** A file that can be read at any place. */
export type SeekableFile = ContainerFile & {
  readonly size: number
  readonly read: NonNullable<ContainerFile['read']>
}

/** A file that is in memory as a whole. */
export function fileOfBytes(name: string, bytes: Uint8Array): SeekableFile {
  return {
    name,
    size: bytes.length,
    async *stream() {
      yield bytes
    },
    read: async (start, end) => bytes.subarray(start, end),
  }
}

/** `file` with other bytes, which can only be read one after the other and once. */
export function streamed(name: string, chunks: AsyncIterable<Uint8Array>): ContainerFile {
  return { name, size: null, stream: () => chunks, read: null }
}
