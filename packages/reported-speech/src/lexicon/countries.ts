/**
 * Names of countries and of their people, in lower case. Source: the packages i18n-iso-countries and i18n-nationality,
 * and, compiled for this package, the short forms of press style that neither has. Licence: MIT, all three.
 */
import { createRequire } from 'node:module'

const shortForms: Readonly<Record<string, string>> = {
  dprk: 'KP',
  rok: 'KR',
  // The peninsula as a whole: neither of its two states.
  korea: 'KP-KR',
  korean: 'KP-KR',
  'north korean': 'KP',
  'south korean': 'KR',
  'south korea': 'KR',
  's. korea': 'KR',
  'north korea': 'KP',
  'u.s.': 'US',
  us: 'US',
  usa: 'US',
  america: 'US',
  american: 'US',
  uk: 'GB',
  'u.k.': 'GB',
  britain: 'GB',
  british: 'GB',
  uae: 'AE',
  emirati: 'AE',
  prc: 'CN',
  russia: 'RU',
  iran: 'IR',
  syria: 'SY',
  laos: 'LA',
  lao: 'LA',
  vietnam: 'VN',
  'viet nam': 'VN',
  vietnamese: 'VN',
  'czech republic': 'CZ',
  czech: 'CZ',
  bolivia: 'BO',
  venezuela: 'VE',
  tanzania: 'TZ',
  moldova: 'MD',
  'the netherlands': 'NL',
  netherlands: 'NL',
  dutch: 'NL',
  holland: 'NL',
  palestine: 'PS',
  palestinian: 'PS',
  'democratic congo': 'CD',
  congo: 'CG',
  saudi: 'SA',
  'saudi arabian': 'SA',
  argentine: 'AR',
  turkish: 'TR',
  turkey: 'TR',
  türkiye: 'TR',
  brunei: 'BN',
  kyrgyz: 'KG',
  turkmen: 'TM',
  uzbek: 'UZ',
  swiss: 'CH',
  greek: 'GR',
  'new zealand': 'NZ',
  bosnian: 'BA',
  swazi: 'SZ',
}

const require = createRequire(import.meta.url)

/** ISO 3166-1 code by a country's name or the word for its people, lower case. */
export const countryCodes: ReadonlyMap<string, string> = collect()

/** The words among them that name a people, not a country. */
export const peoples: ReadonlySet<string> = new Set([
  ...namesIn(require('i18n-nationality/langs/en.json'), 'nationalities').map(([name]) => name),
  ...Object.keys(shortForms).filter((name) => /(?:an|ish|ese|ch|ean|ss|ian|ari|ati|ek)$/.test(name)),
])

/** For each first word, how many words the longest name that begins with it has. */
export const countryNameLengths: ReadonlyMap<string, number> = lengthsByFirstWord(countryCodes.keys())

function lengthsByFirstWord(names: Iterable<string>): ReadonlyMap<string, number> {
  const lengths = new Map<string, number>()
  for (const name of names) {
    const words = name.split(' ')
    const first = words[0] ?? ''
    lengths.set(first, Math.max(lengths.get(first) ?? 0, words.length))
  }
  return lengths
}

function collect(): ReadonlyMap<string, string> {
  return new Map([
    ...namesIn(require('i18n-iso-countries/langs/en.json'), 'countries'),
    ...namesIn(require('i18n-nationality/langs/en.json'), 'nationalities'),
    ...Object.entries(shortForms),
  ])
}

/** Name and code, out of `{ [key]: { [code]: name | names } }`. */
function namesIn(file: unknown, key: string): readonly (readonly [name: string, code: string])[] {
  if (typeof file !== 'object' || file === null) return []
  const table: unknown = Object.entries(file).find(([name]) => name === key)?.[1]
  if (typeof table !== 'object' || table === null) return []
  return Object.entries(table).flatMap(([code, names]) => {
    const list: readonly unknown[] = Array.isArray(names) ? names : [names]
    return list.flatMap((name) => (typeof name === 'string' ? [[name.toLowerCase(), code] as const] : []))
  })
}
