import { expect, it } from 'vitest'
import { speakersOf } from '../testing/said.ts'

const countryOf = (office: string) =>
  speakersOf(`Ada Kerrin, ${office}, said that the dam holds.`).map(({ country }) => country)

it('is not that where a body of many countries has sent somebody', () => {
  expect(countryOf('Norway Representative, World Tide Council')).toEqual([null])
  expect(countryOf('Norwegian Representative, World Tide Council')).toEqual(['Norwegian'])
})

it('is a body of many countries, not the field that somebody has in it', () => {
  const text = 'European Commission Vice-President for Mills Ada Kerrin said that the dam holds.'
  expect(speakersOf(text)).toMatchObject([{ country: 'European Commission', countryCode: null }])
})
