import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { StoryOrigin } from '../data/story.ts'
import { type Size, sizes } from '../options.ts'

const top = fileURLToPath(new URL('../../../', import.meta.url))

/** A data set with the same fingerprint is the same data set. Another parser makes other speeches, but equally good ones. */
export function dataFingerprint(size: Size, origin: StoryOrigin): string {
  return fingerprintOf(size, origin, [
    'packages/archive/src/migrations',
    'packages/archive/sql',
    'packages/archive/src/entries',
    'packages/full-text/src',
    'test/bench/data',
  ])
}

export function requestsFingerprint(size: Size, origin: StoryOrigin): string {
  return fingerprintOf(size, origin, ['test/bench/data', 'test/bench/requests'])
}

function fingerprintOf(size: Size, origin: StoryOrigin, folders: readonly string[]): string {
  const hash = createHash('sha256').update(`${sizes[size]} ${origin}`)
  for (const folder of folders) {
    for (const name of readdirSync(`${top}${folder}`).sort()) {
      if (name.endsWith('.test.ts')) continue
      hash.update(name).update(readFileSync(`${top}${folder}/${name}`))
    }
  }
  return hash.digest('hex').slice(0, 16)
}
