import { expect, it } from 'vitest'
import { readPrinted } from '../../testing/own.ts'

/** By ISO 3166. */
const names = {
  AR: 'Casa Rosada',
  BR: 'Planalto | Itamaraty',
  CL: 'La Moneda',
  CN: 'Zhongnanhai | State Council Information Office',
  DE: 'Bundestag | Bundesbank | Bundeswehr',
  DK: 'Folketing | Folketinget',
  EE: 'Riigikogu',
  ES: 'Moncloa',
  FI: 'Eduskunta',
  FR: "Élysée | Quai d'Orsay | Matignon",
  GB: 'Downing Street | Number 10 | No 10 | Buckingham Palace | Whitehall | House of Lords | Holyrood | Senedd | Stormont | HM Treasury',
  IE: 'Taoiseach | Tánaiste | Dáil | Seanad | Oireachtas',
  IL: 'Knesset',
  IN: 'Lok Sabha | Rajya Sabha | Rashtrapati Bhavan',
  IS: 'Althing | Althingi',
  JP: 'Kantei',
  KR: 'Blue House | Cheong Wa Dae',
  LT: 'Seimas',
  LV: 'Saeima',
  NO: 'Norges Bank | Storting | Stortinget',
  PH: 'Malacañang',
  PL: 'Sejm',
  RU: 'Kremlin | Duma',
  SE: 'Sveriges Riksbank | Riksdag | Riksdagen',
  TR: 'Grand National Assembly',
  UA: 'Verkhovna Rada',
  US: 'White House | Pentagon | Federal Reserve | Capitol Hill | Congressional Record',
  VA: 'Apostolic Nuncio | papal nuncio | Pope',
}

const each = Object.entries(names).flatMap(([code, line]) => line.split(' | ').map((name) => [name, code]))

const codeOf = (office: string) =>
  readPrinted({}, `Ada Kerrin, ${office}, said that the dam will hold.`).speakers[0]?.countryCode
/** Each with a word less. */
const partsOf = (name: string) => {
  const words = name.split(' ')
  return words.length === 1
    ? []
    : words.map((_, without) => words.filter((_, at) => at !== without).join(' '))
}

it.each(each)('%s is of %s alone, and a part of the name is not', (house, code) => {
  expect(codeOf(`chief engineer of the ${house}`)).toBe(code)
  for (const part of partsOf(house))
    expect([part, codeOf(`chief engineer of the ${part} Inn`)]).toEqual([part, null])
})
