import { countryCodes, countryNameLengths } from '../data/countries.ts'

/**
 * The country an office is held for, as printed at its shortest: the people's name before the office ("Russian
 * Ambassador to the DPRK"), else the first country behind it ("Ambassador of the Netherlands to ...").
 */
export function countryOfOffice(office: string): string | null {
  return countriesIn(office)[0] ?? null
}

/** The countries a phrase names, in order, as printed. Pairs such as "DPRK-Russia" name no single one. */
export function countriesIn(phrase: string): readonly string[] {
  const words = phrase.split(/[\s,;()“”"]+/).map((word) => word.replace(/['’]s?$/, ''))
  const found: string[] = []
  for (let at = 0; at < words.length; at++) {
    const longest = countryNameLengths.get((words[at] ?? '').toLowerCase()) ?? 0
    for (let length = longest; length > 0; length--) {
      const name = words.slice(at, at + length).join(' ')
      if (!countryCodes.has(name.toLowerCase()) || !/\p{Lu}/u.test(name)) continue
      found.push(name)
      at += length - 1
      break
    }
  }
  return found
}
