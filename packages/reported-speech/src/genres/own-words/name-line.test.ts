import { describe, expect, it } from 'vitest'
import { analyseTitle } from '../../names/analysed-sentence.ts'
import { isNameAlone } from './name-line.ts'

const isAlone = (text: string) =>
  isNameAlone(analyseTitle(text, { start: 0, end: text.length, text, paragraph: 0 }, []))

describe('a line that is a name', () => {
  it.each(['Ada Kerrin', 'The Hon Ada Kerrin', 'Hon. Ada Kerrin MP', 'Ada van der Kerrin', 'Ada B. Kerrin'])(
    'is "%s"',
    (text) => {
      expect(isAlone(text)).toBe(true)
    },
  )

  it.each([
    'Ada',
    'The Ada Kerrin',
    'Ada kerrin',
    'Dr. Kerrin and friends',
    'Mr. Kerrin',
    'Harl, Norway',
    'Ada Kerrin Bo Tarn Ida Wren Ulf Olaf Cy Dorn Una Holt Ivo Lund',
  ])('is not "%s"', (text) => {
    expect(isAlone(text)).toBe(false)
  })
})
