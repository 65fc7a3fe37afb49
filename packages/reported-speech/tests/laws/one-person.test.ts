import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { familyNames, firstNames, runs } from './made-texts.ts'
import { readDocument } from './read-document.ts'

const speakersOf = (text: string) =>
  readDocument({ id: 'made', title: null, source: null, text }).speakers.map(
    ({ name, description }) => name ?? description,
  )

const names = fc.record({
  first: fc.constantFrom(...firstNames),
  family: fc.constantFrom(...familyNames, 'O’Hallor', "O'Hallor", 'Söderbäck', 'Kerrin-Vask', 'van der Velk'),
  middle: fc.constantFrom('', 'J.', 'Elin'),
})

type Name = typeof names extends fc.Arbitrary<infer Value> ? Value : never
type Form = (name: Name) => string

/** How one person is printed, the fullest way first. */
const forms: Readonly<Record<string, Form>> = {
  'in full': ({ first, family }) => `Minister ${first} ${family}`,
  'with an initial between': ({ first, family }) => `Minister ${first} J. ${family}`,
  'first names as initials': ({ first, family }) => `Minister ${first.charAt(0)}. ${family}`,
  'under the office and family name': ({ family }) => `Minister ${family}`,
  'under Dr and family name': ({ family }) => `Dr. ${family}`,
  'under Mr': ({ family }) => `Mr. ${family}`,
  'under Mr without a full stop': ({ family }) => `Mr ${family}`,
  'the family name in capitals': ({ first, family }) => `Minister ${first} ${family.toUpperCase()}`,
  'without accents': ({ first, family }) =>
    `Minister ${first} ${family.normalize('NFD').replace(/\p{M}/gu, '')}`,
  'with the other apostrophe': ({ first, family }) =>
    `Minister ${first} ${family.includes('’') ? family.replace('’', "'") : family.replace("'", '’')}`,
  'with two spaces': ({ first, family }) => `Minister ${first}  ${family}`,
  'with a space that does not break': ({ first, family }) => `Minister ${first}\u00a0${family}`,
  'with the title behind': ({ first, family }) => `${first} ${family}, the Minister,`,
}

describe('one person is one, however printed:', () => {
  it.each(Object.entries(forms))('%s', (_, form) => {
    fc.assert(
      fc.property(names, (name) => {
        const full = `Minister for Harbours ${name.first} ${name.family}`
        const text = `${full} said that the dam holds.\n\n${form(name)} said that the nets were dry.`
        expect(speakersOf(text)).toHaveLength(1)
        const again = `${form(name)} said that the nets were dry.\n\n${full} said that the dam holds.`
        expect(speakersOf(again)).toHaveLength(1)
      }),
      runs(60),
    )
  })

  it('in any three forms', () => {
    fc.assert(
      fc.property(
        names,
        fc.array(fc.constantFrom(...Object.values(forms)), { minLength: 2, maxLength: 3 }),
        (name, printed) => {
          const text = printed.map((form) => `${form(name)} said that the dam holds.`).join('\n\n')
          expect(speakersOf(text)).toHaveLength(1)
        },
      ),
      runs(300),
    )
  })
})

describe('two persons are two:', () => {
  const pairs = fc.shuffledSubarray([...firstNames], { minLength: 2, maxLength: 2 })

  it('of one family name', () => {
    fc.assert(
      fc.property(pairs, fc.constantFrom(...familyNames), ([one = '', two = ''], family) => {
        const text = `Minister ${one} ${family} said that the dam holds.\n\nMayor ${two} ${family} said that it leaks.`
        expect(speakersOf(text)).toEqual([`${one} ${family}`, `${two} ${family}`])
      }),
      runs(60),
    )
  })

  it('of one family name, told apart by a form of address', () => {
    fc.assert(
      fc.property(pairs, fc.constantFrom(...familyNames), ([one = '', two = ''], family) => {
        const introduced = `Ms ${one} ${family} said that the dam holds.\n\nMr ${two} ${family} said that it leaks.`
        const text = `${introduced}\n\nMs ${family} added that it is new.\n\nMr ${family} added that it is old.`
        expect(speakersOf(text)).toEqual([`${one} ${family}`, `${two} ${family}`])
      }),
      runs(60),
    )
  })

  it('of one first name', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...familyNames], { minLength: 2, maxLength: 2 }),
        fc.constantFrom(...firstNames),
        ([one = '', two = ''], first) => {
          const text = `Minister ${first} ${one} said that the dam holds.\n\nMayor ${first} ${two} said that it leaks.`
          expect(speakersOf(text)).toHaveLength(2)
        },
      ),
      runs(60),
    )
  })
})
