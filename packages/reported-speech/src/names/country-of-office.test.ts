import { expect, it } from 'vitest'
import { speakersOf } from '../testing/said.ts'

const countryOf = (office: string) => speakersOf(`Ada Kerrin, ${office}, said that the dam will hold.`)[0]

/** By ISO 3166-1, of former states 3166-3. */
const offices: Readonly<Record<string, readonly string[]>> = {
  CI: ['President of Côte d’Ivoire', "President of Côte d'Ivoire", 'Ivorian President'],
  CV: ['Foreign Minister of Cabo Verde', 'Cabo Verdean Foreign Minister'],
  CD: ['President of the Democratic Republic of the Congo', 'President of the DR Congo'],
  KP: ['Foreign Minister of the Democratic People’s Republic of Korea', 'Foreign Minister of the DPRK'],
  KR: ['Foreign Minister of the Republic of Korea'],
  VA: ['Secretary of State of the Holy See'],
  XK: ['Kosovar Prime Minister', 'Prime Minister of Kosovo'],
  SS: ['South Sudanese President', 'President of South Sudan'],
  PS: ['Palestinian President', 'President of the State of Palestine'],
  AE: ['Emirati Foreign Minister'],
  LA: ['Lao Prime Minister', 'Prime Minister of the Lao PDR'],
  SY: ['Syrian Foreign Minister'],
  MD: ['Moldovan President'],
  TW: ['Taiwanese Foreign Minister'],
  SZ: ['Swazi Prime Minister'],
  MM: ['Foreign Minister of Myanmar', 'Burmese Foreign Minister'],
  TR: ['Türkiye’s Foreign Minister', 'Foreign Minister of Türkiye', 'Foreign Minister of Turkiye'],
  PH: ['Filipino President', 'Philippine Foreign Secretary'],
  NE: ['Nigerien Foreign Minister', 'President of Niger'],
  LS: ['Mosotho Minister of Trade', 'Prime Minister of Lesotho', 'Basotho Foreign Minister'],
  BA: ['Bosnian Foreign Minister', 'President of Bosnia'],
  SA: ['Saudi Foreign Minister', 'Foreign Minister of Saudi Arabia'],
  LC: ['Prime Minister of St. Lucia', 'Prime Minister of Saint Lucia'],
  TL: ['Timorese President', 'Prime Minister of Timor-Leste', 'President of East Timor'],
  MK: ['Prime Minister of North Macedonia', 'Macedonian President'],
  HK: ['Hong Kong Chief Executive'],
  CN: ['Foreign Minister of the People’s Republic of China'],
  GM: ['President of The Gambia', 'Gambian President'],
  BS: ['Prime Minister of The Bahamas'],
  KZ: ['Kazakh Foreign Minister', 'Kazakhstani Foreign Minister'],
  KG: ['Kyrgyz President'],
  TJ: ['Tajik President'],
  UZ: ['Uzbek President'],
  TM: ['Turkmen Foreign Minister'],
  SK: ['Slovak Prime Minister'],
  BE: ['Belgian Prime Minister'],
  IE: ['Irish Taoiseach'],
  GB: ['Scottish First Minister'],
  NZ: ['New Zealand Prime Minister', 'Maori King'],
  VC: ['Vincentian Prime Minister'],
  ST: ['President of São Tomé and Príncipe'],
  GW: ['Prime Minister of Guinea-Bissau'],
  GN: ['President of Guinea'],
  GQ: ['President of Equatorial Guinea'],
  PG: ['Prime Minister of Papua New Guinea'],
  GE: ['President of Georgia', 'Georgian President'],
  JO: ['President of Jordan', 'King of Jordan'],
  TD: ['President of Chad'],
  FM: ['Foreign Minister of Micronesia'],
  MC: ['Monegasque Minister of State', 'Prime Minister of Monaco'],
  SUHH: ['Soviet Foreign Minister'],
  YUCS: ['Yugoslav President'],
  DDDE: ['East German Chancellor'],
  CSHH: ['President of Czechoslovakia'],
}

it.each(Object.entries(offices))('%s: %j', (code, named) => {
  expect(named.map((office) => [office, countryOf(office)?.countryCode])).toEqual(
    named.map((office) => [office, code]),
  )
})

it('has no code for a people of two states', () => {
  expect(countryOf('Congolese President')).toMatchObject({ country: 'Congolese', countryCode: null })
})
