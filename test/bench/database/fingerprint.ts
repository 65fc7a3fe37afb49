import { createHash, type Hash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { wordsEdition } from '@communique/full-text'
import type { StoryOrigin } from '../data/story.ts'
import { type Size, sizes } from '../options.ts'

const top = fileURLToPath(new URL('../../../', import.meta.url))

/** What makes the tables of an archive, and the rows that it makes of others. How words are cut has a number of its own. */
const archive = ['packages/archive/src/migrations', 'packages/archive/src/entries']

/** A data set with the same fingerprint is the same data set. Another parser makes other speeches, but equally good ones. */
export function dataFingerprint(size: Size, origin: StoryOrigin): string {
  return fingerprintOf([`${sizes[size]} ${origin} ${wordsEdition}`], [...archive, 'test/bench/data'])
}

export function requestsFingerprint(size: Size, origin: StoryOrigin): string {
  return fingerprintOf([`${sizes[size]} ${origin}`], ['test/bench/data', 'test/bench/requests'])
}

/** Of an archive with these documents. */
export function documentsFingerprint(hashes: readonly string[]): string {
  return fingerprintOf([...hashes, `${wordsEdition}`], archive)
}

function fingerprintOf(words: readonly string[], folders: readonly string[]): string {
  const hash = createHash('sha256')
  for (const word of words) hash.update(word)
  for (const folder of folders) addFolder(hash, folder)
  return hash.digest('hex').slice(0, 16)
}

function addFolder(hash: Hash, folder: string): void {
  for (const name of readdirSync(`${top}${folder}`).sort()) {
    if (name.endsWith('.test.ts')) continue
    hash.update(name).update(readFileSync(`${top}${folder}/${name}`))
  }
}
