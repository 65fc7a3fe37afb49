import { expect, it } from 'vitest'
import { reading } from '../testing/said.ts'

const cues = (text: string) => {
  const page = reading(text)
  return page.speeches.flatMap(({ statements }) =>
    statements.map(({ cue }) => page.text.prose.text.slice(cue?.start, cue?.end)),
  )
}

it.each([
  ['an auxiliary', 'Mayor Ada Kerrin has said that the dam holds.', 'has said'],
  ['an adverb', 'Mayor Ada Kerrin also said that the dam holds.', 'also said'],
  ['how it was said', 'Mayor Ada Kerrin repeatedly said that the dam holds.', 'repeatedly said'],
  ['not who said it', 'The mayors all said that the dam holds.', 'said'],
  ['not that they are two', 'Nets are dear. The mayors both said that the dam holds.', 'said'],
  ['not a family', 'Minister Bo Daly said that the dam holds.', 'said'],
  ['not a quotation', '“The dam holds, mostly” said Mayor Ada Kerrin.', 'said'],
])('the words of saying take in %s: %s', (_, text, words) => {
  expect(cues(text)).toEqual([words])
})
