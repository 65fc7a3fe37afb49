import { expect, it } from 'vitest'
import { said } from '../testing/said.ts'

it.each([
  'Mayor Ada Kerrin said this when she met the divers.',
  'Mayor Ada Kerrin says this while the divers work.',
  'Mayor Ada Kerrin stated this during a visit to Kell.',
  'Mayor Ada Kerrin disclosed this at the opening of the lock.',
  'Mayor Ada Kerrin said this in Kell, where the divers are.',
  'Mayor Ada Kerrin said this on a boat.',
  'Mayor Ada Kerrin said this after she had met the divers.',
  'Mayor Ada Kerrin said this as she met the divers.',
  'Mayor Ada Kerrin said this yesterday.',
  'Mayor Ada Kerrin said this today, as the divers know.',
  'Mayor Ada Kerrin said this.',
  'Harbour Watch reports that the mayor said this when she met the divers.',
])('says nothing that the sentence has: %s', (sentence) => {
  expect(said(sentence)).toEqual([])
})

it.each([
  ['Mayor Ada Kerrin said this is wrong.', 'this is wrong'],
  ['Mayor Ada Kerrin said that this is wrong.', 'that this is wrong'],
  ['Mayor Ada Kerrin said that Harbour Watch said this when it met.', null],
  ['Mayor Ada Kerrin said that the law was this at first.', 'that the law was this at first'],
])('%s', (sentence, words) => {
  expect(said(sentence)).toEqual(words === null ? [] : [`Ada Kerrin | INDIRECT | ${words}`])
})
