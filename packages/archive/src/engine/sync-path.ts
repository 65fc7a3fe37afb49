import { open } from 'node:fs/promises'

/** Brings a file, or the names in a folder, to the disk: until then a power cut may take them back. */
export async function syncPath(path: string): Promise<void> {
  const file = await open(path, 'r')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
