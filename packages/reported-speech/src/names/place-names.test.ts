import { describe, expect, it } from 'vitest'
import { speakersOf } from '../testing/said.ts'

const countryOf = (subject: string) =>
  speakersOf(`${subject} said that the dam holds.`).map(({ country }) => country)

describe('a place that is called as a state is', () => {
  it.each([
    'Governor Ann Holt of Georgia',
    'Ann Holt, Governor of Georgia,',
    'Mayor Ida Wren of Lebanon, Ohio,',
    'Ida Wren, President of the Georgia Assembly,',
  ])('is nobody’s country: %s', (subject) => {
    expect(countryOf(subject)).toEqual([null])
  })

  it.each([
    ['President Ann Holt of Georgia', 'Georgia'],
    ['Ann Holt, Governor of the Central Bank of Kenya,', 'Kenya'],
    ['Ann Holt, Foreign Minister of Lebanon,', 'Lebanon'],
  ])('is the country of a state’s office: %s', (subject, country) => {
    expect(countryOf(subject)).toEqual([country])
  })

  it('is not a namesake’s', () => {
    const text =
      'Ms Ruth Holt of New Guinea said that the dam holds. Mr. Sven Holt of the Republic of Congo said that it fails.'
    expect(speakersOf(text).map(({ name, country }) => [name, country])).toEqual([
      ['Ruth Holt', null],
      ['Sven Holt', 'Republic of Congo'],
    ])
  })
})

it('a capital stands for its government', () => {
  expect(speakersOf('Moscow said that the dam holds.')).toMatchObject([
    { name: 'Moscow', kind: 'ORGANISATION' },
  ])
  expect(speakersOf('Mayor Moscow said that the dam holds.')).toMatchObject([{ kind: 'PERSON' }])
})

it('a family that is called as a state is', () => {
  const text = 'Minister of Trade Michael Jordan opened the fair. Jordan said that trade had doubled.'
  expect(speakersOf(text)).toMatchObject([{ name: 'Michael Jordan', kind: 'PERSON', country: null }])
  expect(speakersOf('Jordan said that trade had doubled.')).toMatchObject([{ countryCode: 'JO' }])
})
