import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { StoryOrigin } from '../data/story.ts'
import { type Size, sizes } from '../options.ts'

const top = fileURLToPath(new URL('../../../', import.meta.url))

/** What a data set depends on. Reading is left out: another parser makes other speeches, but equally good ones. */
const folders = ['packages/archive/src/migrations', 'test/bench/data']

/** A data set with the same fingerprint is the same data set. */
export function fingerprintOf(size: Size, origin: StoryOrigin): string {
  const hash = createHash('sha256').update(`${sizes[size]} ${origin}`)
  for (const folder of folders) {
    for (const name of readdirSync(`${top}${folder}`).sort()) {
      if (name.endsWith('.test.ts')) continue
      hash.update(name).update(readFileSync(`${top}${folder}/${name}`))
    }
  }
  return hash.digest('hex').slice(0, 16)
}
