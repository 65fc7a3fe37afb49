import { expect, it } from 'vitest'
import { PageError } from './page-error.ts'
import { parsePage } from './parse-page.ts'
import { asFields } from './testing/pages.ts'

const repeated = (part: string) => (length: number) => part.repeat(Math.ceil(length / part.length))

const texts: Readonly<Record<string, (length: number) => string>> = {
  letters: repeated('a'),
  spaces: (length) => `x${' '.repeat(length)}y`,
  'opening quotes': repeated('“'),
  'straight quotes': repeated('"a '),
  commas: repeated('a, '),
  capitals: repeated('Abc '),
  'words of saying': repeated('he said, '),
  offices: repeated('Minister of '),
  ideographs: repeated('漢字。'),
  statements: repeated('Mr Foo said so.\n\n'),
}

// What grows with the square of the length would take hours here; how fast it is, the benchmark tells.
it.each(Object.entries(texts))('reads or refuses a million letters of %s', (_, make) => {
  const text = make(1_000_000)
  try {
    expect(parsePage(asFields({ text })).raw).toBe(text)
  } catch (error) {
    expect(error).toBeInstanceOf(PageError)
  }
})
