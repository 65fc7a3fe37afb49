import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'

export interface SamplePage {
  /** The name of its file. */
  readonly name: string
  readonly bytes: Uint8Array
}

const folder = new URL('../sample/pages/', import.meta.url)

/** The pages of earlier samples, as `sha256sum` prints them. */
const earlierPages = new URL('../sample/earlier-pages.sha256', import.meta.url)

/** The pages of the sample, in order of time. */
export async function samplePages(): Promise<SamplePage[]> {
  const names = (await readdir(folder)).sort()
  return await Promise.all(
    names.map(async (name) => ({ name, bytes: await readFile(new URL(name, folder)) })),
  )
}

/** The sha256 of every page that is or was in the sample: an archive keeps the sample that it was started with. */
export async function sampleHashes(): Promise<string[]> {
  const pages = await samplePages()
  const earlier = (await readFile(earlierPages, 'utf8')).match(/^[0-9a-f]{64}/gm) ?? []
  return [...pages.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex')), ...earlier]
}
