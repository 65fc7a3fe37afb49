import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sharedGold } from '../../packages/reported-speech/tests/gold/shared-gold.ts'
import { sharedPath } from '../environment/shared.ts'

const folder = sharedPath('gold')
const packageFolder = join(import.meta.dirname, '../../packages/reported-speech')

/** What the repository says of how texts are read: rules, words, examples and invented documents. */
const written = ['src', 'gold'].flatMap((part) =>
  readdirSync(join(packageFolder, part), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|gold)$/.test(name))
    .map((name) => ({
      name: `${part}/${name}`,
      text: readFileSync(join(packageFolder, part, name), 'utf8'),
    })),
)

const wordsOf = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

const longestPhrase = 8

/** The longest official name of a state is nobody's phrase. */
const ofStates = /\bdemocratic people s republic of korea\b/

function phrases(text: string, length: number): ReadonlySet<string> {
  const parts = wordsOf(text)
    .join(' ')
    .split(ofStates)
    .map((part) => part.trim().split(' '))
  return new Set(
    parts.flatMap((words) =>
      words
        .slice(0, Math.max(0, words.length - length + 1))
        .map((_, at) => words.slice(at, at + length).join(' ')),
    ),
  )
}

describe.skipIf(folder === null)('what is written for reading is general', () => {
  const documents = ['world-dev', 'speech-dev'].flatMap((name) => sharedGold(folder ?? '', name))

  it('names nobody who speaks in a labelled text', () => {
    const names = documents.flatMap(({ speakers }) =>
      speakers.flatMap(({ name, kind }) =>
        kind === 'person' && name?.includes(' ') ? wordsOf(name).join(' ') : [],
      ),
    )
    const found = written.flatMap(({ name, text }) => {
      const all = ` ${wordsOf(text).join(' ')} `
      return names.filter((person) => all.includes(` ${person} `)).map((person) => `${name}: ${person}`)
    })
    expect(found).toEqual([])
  })

  it('holds no phrase of a labelled text', () => {
    const known = new Set(documents.flatMap(({ text }) => [...phrases(text, longestPhrase)]))
    const found = written.flatMap(({ name, text }) =>
      [...phrases(text, longestPhrase)]
        .filter((phrase) => known.has(phrase))
        .map((phrase) => `${name}: ${phrase}`),
    )
    expect(found).toEqual([])
  })
})
