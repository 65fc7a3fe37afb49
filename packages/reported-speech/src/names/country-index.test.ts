import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { demonyms } from '../lexicon/countries/demonyms.ts'
import { formerStates, sharedNames, shortNames } from '../lexicon/countries/short-names.ts'
import { countryCodeOf } from './country-code.ts'
import { countryNamesOf } from './country-index.ts'
import { countriesIn, countryMentions } from './country-names.ts'

const require = createRequire(import.meta.url)
const standard: { readonly countries: Readonly<Record<string, string | string[]>> } =
  require('i18n-iso-countries/langs/en.json')
const codes = Object.keys(standard.countries)

/** Nobody lives there, or nobody is called after it. */
const withoutPeople = 'AQ BL BQ BV CC CX FK GG GS HM IO JE MF MP NF PM PN SJ SX TF UM VA VG VI'.split(' ')

describe('the index of countries', () => {
  it.each(codes)('knows %s by code and by each of its names', (code) => {
    expect(countryCodeOf(code.toLowerCase())).toBe(code)
    for (const name of [standard.countries[code] ?? []].flat()) {
      const isShared = [...sharedNames.values()].flat().includes(name)
      expect([name, countryCodeOf(name)]).toEqual([name, isShared ? null : code])
    }
  })

  it('has a word for the people of every code that has a people', () => {
    const shared = [...sharedNames.keys()].flatMap((pair) => pair.split('-'))
    const without = codes.filter((code) => !demonyms.has(code) && !shared.includes(code))
    expect(without.filter((code) => !withoutPeople.includes(code))).toEqual([])
  })

  it('has only codes of the standard', () => {
    expect([...shortNames.keys(), ...demonyms.keys()].filter((code) => !codes.includes(code))).toEqual([])
    expect([...formerStates.keys()].filter((code) => !/^[A-Z]{4}$/.test(code))).toEqual([])
  })

  it('gives no name to two codes', () => {
    const given = new Map<string, string>()
    const twice: string[] = []
    for (const [code, names] of [...shortNames, ...demonyms, ...formerStates]) {
      for (const name of names) {
        if (given.has(name)) twice.push(`${name}: ${given.get(name)}, ${code}`)
        given.set(name, code)
      }
    }
    expect(twice).toEqual([])
  })

  it('finds each of its own names in prose, whole and under one code', () => {
    for (const [code, names] of [...shortNames, ...demonyms, ...formerStates, ...sharedNames]) {
      for (const name of names.filter((each) => !/[(,]/.test(each))) {
        const found = countryMentions(`the Minister of ${name}`)
        expect([name, found.map((each) => each.code)]).toEqual([name, [code]])
      }
    }
  })

  it.each([
    ['Democratic People’s Republic of Korea', 'KP'],
    ["DEMOCRATIC PEOPLE'S REPUBLIC OF KOREA", 'KP'],
    ['Republic of Korea', 'KR'],
    ['Korea', null],
    ['Côte d’Ivoire', 'CI'],
    ["cote d'ivoire", 'CI'],
    ['the Gambia', 'GM'],
    ['The Bahamas', 'BS'],
    ['St. Lucia', 'LC'],
    ['Saint Lucia', 'LC'],
    ['S\u00e3o Tom\u00e9 & Pr\u00edncipe', 'ST'],
    ['guinea bissau', 'GW'],
    ['Turkiye', 'TR'],
    ['u.s.', 'US'],
    ['U.S.A.', 'US'],
    ['Nor', 'NO'],
    ['dnk', 'DK'],
    ['suhh', 'SUHH'],
    ['USSR', 'SUHH'],
    ['German Democratic Republic', 'DDDE'],
    ['Federal Republic of Germany', 'DE'],
    ['Hashemite Kingdom of Jordan', 'JO'],
    ['Co-operative Republic of Guyana', 'GY'],
    ['Bolivia, Plurinational State of', 'BO'],
    ['Iran (Islamic Republic of)', 'IR'],
    ['Republic of China', 'TW'],
    ["People's Republic of China", 'CN'],
    ['Welsh', 'GB'],
    ['Northern Ireland', 'GB'],
    ['Holy See', 'VA'],
    ['Kosovan', 'XK'],
    ['Réunion', 'RE'],
    ['European Union', null],
    ['EU', null],
    ['Congolese', null],
    ['South American', null],
    ['Tarvia', null],
    ['', null],
  ])('reads %s as %s', (words, code) => {
    expect(countryCodeOf(words)).toBe(code)
  })

  it.each([
    ['the DPRK, the UK and the US', ['DPRK', 'UK', 'US']],
    ['tell us about Us', []],
    ['South Sudanese, Nigerien and Nigerian', ['South Sudanese', 'Nigerien', 'Nigerian']],
    ['the Dominican Republic and Dominica', ['Dominican Republic', 'Dominica']],
    ['Papua New Guinea, Equatorial Guinea, Guinea', ['Papua New Guinea', 'Equatorial Guinea', 'Guinea']],
    ['American Samoa, Samoa, American', ['American Samoa', 'Samoa', 'American']],
    ['the DR Congo and the Republic of the Congo', ['DR Congo', 'Republic of the Congo']],
    ['Latin American ports in New Mexico on the Indian Ocean', []],
    ['the Turkish Republic of Northern Cyprus', []],
    ['the family reunion, Reunion Day', []],
    ['Norway’s and the Netherlands’ ports', ['Norway', 'Netherlands']],
    ['Chile-Norway talks', []],
    ['s. Korea and south Korea', ['south Korea']],
  ])('finds in "%s" %j', (phrase, names) => {
    const found = countriesIn(phrase)
    expect(found).toEqual(phrase.startsWith('s.') ? ['Korea', ...names] : names)
  })

  it('gives all names of a code, in small letters', () => {
    expect(countryNamesOf('NO')).toEqual(['norway', 'norwegian'])
    expect(countryNamesOf('XX')).toEqual([])
  })
})
