import { writeSync } from 'node:fs'
import { argv } from 'node:process'
import { parsePage } from '@communique/press'
import { Archive } from '../src/index.ts'

/** A program that publishes so many pages into the archive of a folder, and says of each that it is there. */
const [, , directory, pages] = argv
await using archive = await Archive.open({
  directory,
  onTrouble: (what, error) => {
    throw new Error(what, { cause: error })
  },
})
for (let n = 1; n <= Number(pages); n++) {
  const text = `Notice ${n} of the harbour office.`
  await archive.publish([parsePage({ kind: 'fields', fields: { title: 'Notice', text } })])
  writeSync(1, `acknowledged ${n}\n`)
}
