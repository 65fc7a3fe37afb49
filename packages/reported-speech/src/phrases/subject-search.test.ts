import { describe, expect, it } from 'vitest'
import { said, speakersOf } from '../testing/said.ts'

const names = (text: string) => speakersOf(text).map(({ name, description }) => name ?? description)

describe('who says something', () => {
  it.each([
    'Reports: Mayor Ada Kerrin announced that the lock leaks.',
    'Reports from the Harbour: Mayor Ada Kerrin announced that the lock leaks.',
    'OTHER MATTERS: The pilots met, and Mayor Ada Kerrin announced that the lock leaks.',
  ])('stands behind a heading in the same line: %s', (sentence) => {
    expect(names(`It rained. ${sentence}`)).toEqual(['Ada Kerrin'])
  })

  it.each([
    'One thing: Mayor Ada Kerrin, of whom they said that she sings.',
    'Fact check: If Mayor Ada Kerrin says so, it rains.',
    'Reports: no mayor announced that the lock leaks.',
    'Reports From All Of The Eastern Harbours: Mayor Ada Kerrin announced that the lock leaks.',
  ])('but not: %s', (sentence) => {
    expect(said(`It rained. ${sentence}`)).toEqual([])
  })

  it.each([
    'Ada Kerrin, Bo Tarn and Ula Orr',
    'Mayor Ada Kerrin, Governor Bo Tarn, and Dr. Ula Orr',
    'Deputy Governors Ada Kerrin and Bo Tarn',
    'Prime Ministers Ada Kerrin, Bo Tarn and Ula Orr',
  ])('may be several: %s', (several) => {
    expect(names(`${several} said that the lock leaks.`)).toEqual([several])
  })

  it.each(['Minister Ada Kelly', 'Mayor Bo Cleverly', 'Emily Daly'])(
    'has a name like an adverb: %s',
    (person) => {
      const name = person.split(' ').slice(-2).join(' ')
      expect(names(`${person} announced that the lock leaks.`)).toEqual([name])
      expect(names(`${person} strongly denied that the lock leaks.`)).toEqual([name])
    },
  )

  it('is one, with "Jr." behind a comma', () => {
    expect(names('Mayor Ada Kerrin, Jr. and the pilots said that the lock leaks.')).toHaveLength(1)
  })
})
