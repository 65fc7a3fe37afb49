import { expect, it } from 'vitest'
import { said } from '../../testing/said.ts'

const title = 'Address by Mayor Bo Tarn at the opening of the lock'
const speech = (announcement: string, words: string) =>
  said(
    [
      `We are met, friends, to open the lock. Former Chairwoman Ada Kerrin asked for it in 1919. ${announcement}`,
      words,
      'I thank the divers. We need more of them.',
    ].join('\n\n'),
    title,
  ).map((line) => line.split(' | ')[0])

it('gives a paragraph that is announced in a speech to whoever is announced, and no more', () => {
  expect(speech('She said:', 'The old gate drowns our meadows.')).toEqual([
    ...Array(5).fill('Bo Tarn'),
    'Ada Kerrin',
  ])
})

it('gives quotations in marks, and what nobody is named for, to the speaker', () => {
  expect(speech('She said:', '“The old gate drowns our meadows.”')).toEqual(Array(6).fill('Bo Tarn'))
  expect(speech('The plan reads:', 'The old gate drowns our meadows.')).toEqual(Array(6).fill('Bo Tarn'))
})
