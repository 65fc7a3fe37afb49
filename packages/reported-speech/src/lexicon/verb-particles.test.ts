import { expect, it } from 'vitest'
import { said } from '../testing/said.ts'

it.each([
  'shot back',
  'cried out',
  'chimed in',
  'piped up',
  'rambled on',
  'signed off',
  'yelled over',
  'chatted away',
  'jotted down',
  'burst forth',
  'hummed along',
])('“The dam holds,” %s somebody', (verb) => {
  expect(said(`“The dam holds,” ${verb} Bo Tarn.`)).toEqual(['Bo Tarn | DIRECT | “The dam holds,”'])
})
