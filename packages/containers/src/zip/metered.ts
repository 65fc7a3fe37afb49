import type { UnpackingMeter } from '../unpacking.ts'
import type { ZipEntry } from './zip-entries.ts'

/** What is in an entry, told to each of `meters`. @throws ContainerError as they and the entry do */
export async function* metered(
  entry: ZipEntry,
  meters: readonly UnpackingMeter[],
): AsyncGenerator<Uint8Array, void, void> {
  for await (const chunk of entry.stream()) {
    for (const meter of meters) meter(chunk.length, entry.packedBytes)
    yield chunk
  }
}
