import { describe, expect, it } from 'vitest'
import { readPrinted } from '../../testing/own.ts'

const each = (list: string) => list.split(' ')
const publisher = 'Ministry of Ports, Norway'
const countryOf = (office: string) =>
  readPrinted({ publisher }, `Ada Kerrin, ${office}, said that the dam will hold.`).speakers.map(
    ({ country }) => country,
  )

it.each([
  ...each(
    'World Global International Nations Asian African European Arab Nordic Caribbean Pacific Commonwealth',
  ),
])('a body of no one country: the %s Tide Council', (word) => {
  expect(countryOf(`president of the ${word} Tide Council`)).toEqual([`${word} Tide Council`])
})

it.each(
  each('UN EU NATO ASEAN AU ECOWAS OSCE OECD WTO WIPO IMF UNICEF UNESCO UNHCR OPEC BRICS Interpol ECB'),
)('a body by its letters: %s', (letters) => {
  expect(countryOf(`spokesperson for ${letters}`)).toEqual([letters])
})

it.each(each('Bank Company Corporation'))('a body that no state has: the Tide %s', (word) => {
  expect(countryOf(`president of the Tide ${word}`)).toEqual([`Tide ${word}`])
})

describe('of one state is who works', () => {
  it.each(each('Expo Cup Championship Championships Fair Games War Heritage Day Week'))(
    'for a World %s',
    (event) => {
      expect(countryOf(`spokesperson for the World ${event}`)).toEqual(['Norway'])
    },
  )

  it.each(each('Affairs Trade Relations Cooperation Economic Development Liaison'))(
    'for International %s',
    (field) => {
      expect(countryOf(`spokesperson for International ${field}`)).toEqual(['Norway'])
    },
  )
})
