import { describe, expect, it } from 'vitest'
import { said } from '../testing/said.ts'

describe('where and when something was said', () => {
  it.each([
    [
      'On Monday’s edition of “The Tide Hour,” Mayor Ada Kerrin said the divers should be heard.',
      'Ada Kerrin | INDIRECT | the divers should be heard',
    ],
    [
      'In his book “Make Your Kid a Diver,” Mr. Tarn suggested that the young swim.',
      'Tarn | INDIRECT | that the young swim',
    ],
    ['The dam holds, said Ada Kerrin, one of the divers who came.', 'Ada Kerrin | INDIRECT | The dam holds'],
    [
      'At the mill, Mayor Ada Kerrin said, nobody sleeps.',
      'Ada Kerrin | INDIRECT | At the mill … nobody sleeps',
    ],
  ])('is not said: %s', (text, expected) => {
    expect(said(text)).toEqual([expected])
  })
})
