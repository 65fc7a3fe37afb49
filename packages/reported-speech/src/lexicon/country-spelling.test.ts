import { describe, expect, it } from 'vitest'
import { countryCodeOf, countryNamesOf } from './country-spelling.ts'

describe('countryCodeOf', () => {
  it.each([
    ['US', 'US'],
    ['us', 'US'],
    ['USA', 'US'],
    ['u.s.', 'US'],
    ['U.S.A.', 'US'],
    ['the United States', 'US'],
    ['united  states of america', 'US'],
    ['American', 'US'],
    ['NO', 'NO'],
    ['norwegian', 'NO'],
    ['Turkiye', 'TR'],
    ['Türkiye', 'TR'],
    ['Côte d’Ivoire', 'CI'],
    ["cote d'ivoire", 'CI'],
    ['People’s Republic of China', 'CN'],
    ['Guinea Bissau', 'GW'],
    ['Papua New Guinea', 'PG'],
  ])('knows %j', (words, code) => {
    expect(countryCodeOf(words)).toBe(code)
  })

  it.each(['', ' ', 'united', 'Korea', 'EU', 'Tavria', 'states', 'QQ', 'Norway and Chile', '🇳🇴'])(
    'knows no one country by %j',
    (words) => {
      expect(countryCodeOf(words)).toBeNull()
    },
  )

  it('is the inverse of countryNamesOf', () => {
    for (const code of ['US', 'GB', 'CN', 'CI', 'KP', 'GW']) {
      const names = countryNamesOf(code)
      expect(names.length).toBeGreaterThan(1)
      for (const name of names) expect(countryCodeOf(name)).toBe(code)
    }
    expect(countryNamesOf('QQ')).toEqual([])
  })
})
