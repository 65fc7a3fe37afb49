import { createReadStream } from 'node:fs'
import { type FileHandle, open, readFile } from 'node:fs/promises'
import { addAbortSignal } from 'node:stream'
import type { ContainerFile } from '@communique/containers'
import type { GivenFile } from './given-files.ts'

/** A file so short is read at once, which takes half as long. */
const atOnceBytes = 1024 * 1024

/** A file of a disk, or what comes through standard input, open while pages are read out of it. */
export interface OpenFile extends AsyncDisposable {
  readonly container: ContainerFile
}

export interface OpenFileOptions {
  /** Ends reading, quietly. */
  readonly signal?: AbortSignal | undefined
  /** Told how many bytes more of the file were read; of a file with a length, as many in all. */
  readonly onRead?: ((bytes: number) => void) | undefined
}

export function openFile(file: GivenFile, { signal, onRead }: OpenFileOptions): OpenFile {
  const { path, name, size } = file
  let counted = 0
  // What is read twice, as the list of an archive is, does not count twice.
  const count = (bytes: number) => {
    const more = size === null ? bytes : Math.min(bytes, size - counted)
    if (more <= 0) return
    counted += more
    onRead?.(more)
  }
  let handle: Promise<FileHandle> | null = null
  const container: ContainerFile = {
    name,
    size,
    stream: () => countedChunks(chunksOf(file, signal), count),
    read:
      size === null
        ? null
        : async (start, end) => {
            signal?.throwIfAborted()
            handle ??= open(path)
            const length = Math.max(0, Math.min(end, size) - start)
            const { bytesRead, buffer } = await (await handle).read(new Uint8Array(length), 0, length, start)
            count(bytesRead)
            return buffer.subarray(0, bytesRead)
          },
  }
  return {
    container,
    async [Symbol.asyncDispose]() {
      if (size !== null) count(size - counted)
      const opened = await handle?.catch(() => null)
      await opened?.close()
    },
  }
}

async function* chunksOf(
  { path, size, isStandardInput }: GivenFile,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array, void, void> {
  if (size !== null && size <= atOnceBytes) {
    yield await readFile(path, { signal })
    return
  }
  const stream = isStandardInput ? process.stdin : createReadStream(path)
  // Somebody may wait long for standard input: the signal must reach it there.
  yield* signal === undefined ? stream : addAbortSignal(signal, stream)
}

async function* countedChunks(
  chunks: AsyncIterable<Uint8Array>,
  count: (bytes: number) => void,
): AsyncGenerator<Uint8Array, void, void> {
  for await (const chunk of chunks) {
    // Counted when somebody asks for more: then its pages have been given on.
    yield chunk
    count(chunk.length)
  }
}
