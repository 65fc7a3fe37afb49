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

function milliseconds(text: string): number {
  const start = performance.now()
  try {
    parsePage(asFields({ text }))
  } catch (error) {
    if (!(error instanceof PageError)) throw error
  }
  return performance.now() - start
}

/** The best of three, since other work on the machine only ever adds. */
const fastest = (text: string) => Math.min(...[1, 2, 3].map(() => milliseconds(text)))

it.each(Object.entries(texts))(
  'reads %s in time that grows with the length',
  (_, make) => {
    milliseconds(make(20_000))
    const single = fastest(make(50_000))
    const fourfold = fastest(make(200_000))
    expect(fourfold).toBeLessThan(Math.max(300, single * 10))
  },
  30_000,
)
