import { describe, expect, it } from 'vitest'
import {
  isBodyOfState,
  isHeldForPlace,
  isOfficeOfState,
  isOfMinister,
  isRegionalOffice,
  onlyOfficeOf,
  surnameOf,
} from './kinds-of-office.ts'

describe('an office', () => {
  it.each([
    ['Minister of Ports', true],
    ['Press Secretary', true],
    ['spokesperson for the ministry', true],
    ['Director General of Ports', true],
    ['Party General Secretary', true],
    ['director of the club', false],
    ['minister of the province', false],
    ['Director General of the company', false],
    ['General Secretary of the party', false],
    ['Director of General Works', false],
    ['nurse', false],
  ])('%s is of a state: %s', (office, expected) => {
    expect(isOfficeOfState(office)).toBe(expected)
  })

  it.each([
    ['President', 'president'],
    ['Deputy President', 'deputy president'],
    ['Foreign Minister', 'foreign minister'],
    ['Deputy Foreign Minister', null],
    ['Minister of Ports', null],
    ['foreign editor', null],
  ])('%s is the only one of its kind: %s', (office, kind) => {
    expect(onlyOfficeOf(office)).toBe(kind)
  })

  it.each([
    ['Governor', true],
    ['Governor of the company', false],
    ['Governor of the ministry', false],
    ['President', false],
  ])('%s is held for a place: %s', (office, expected) => {
    expect(isHeldForPlace(office)).toBe(expected)
  })

  it('may be of a region', () => {
    expect(isRegionalOffice('governor of the province')).toBe(true)
    expect(isRegionalOffice('governor')).toBe(false)
  })

  it.each([
    ['Minister of Ports', true],
    ['adviser to the ministry', true],
    ['director', false],
  ])('%s is of a government: %s', (office, expected) => {
    expect(isOfMinister(office)).toBe(expected)
  })
})

it.each([
  ['the Government', true],
  ['Ministry of Finance', true],
  ['Ministry for Ports', true],
  ['Government House', false],
  ['the guild', false],
])('%s is a body of a state: %s', (words, expected) => {
  expect(isBodyOfState(words)).toBe(expected)
})

it.each([
  ['Ada Kerrin', 'kerrin'],
  ['Bo Tarn, Jr.', 'tarn'],
  ['Bo Tarn III', 'tarn'],
  ['Jr.', 'jr'],
  ['', ''],
])('the family name of "%s" is "%s"', (name, surname) => {
  expect(surnameOf(name)).toBe(surname)
})
