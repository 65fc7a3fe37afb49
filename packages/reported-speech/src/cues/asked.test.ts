import { expect, it } from 'vitest'
import { said } from '../testing/said.ts'

it('to ask somebody is no statement without what is asked', () => {
  expect(said('Reporters asked Bo Tarn on Monday.')).toEqual([])
  expect(said('Reporters asked Bo Tarn whether the dam holds.')).toHaveLength(1)
  expect(said('The divers asked the guild for patience.')).toHaveLength(1)
})
