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

it('is the body whose director somebody is, not the coast that is the field', () => {
  expect(countryOf('Harbour Watch International’s Director for the Eastern Coast')).toEqual([
    'Harbour Watch International',
  ])
})

it('with the letters of the body in brackets', () => {
  expect(countryOf('Norway Representative, World Tide Council (WTC)')).toEqual([null])
})

it('is not the part of a state that somebody is of', () => {
  const text = 'Senator Ada Kerrin of Vermont said that the dam holds.'
  expect(speakersOf(text)).toMatchObject([{ name: 'Ada Kerrin', country: null }])
})

it.each(['Lord', 'Lady', 'Baroness', 'Viscount'])('is not the place in a name: %s', (form) => {
  const text = `The Minister for Tides, ${form} Tarn of Harl, said that the dam holds.`
  expect(speakersOf(text).map(({ country }) => country)).toEqual([null])
})
