import { describe, expect, it } from 'vitest'
import { type Printed, readPrinted } from '../../testing/own.ts'

const each = (list: string) => list.split(' ').map((word) => word.replaceAll('_', ' '))
const text = 'Minister of Ports Ada Kerrin said that the dam will hold. Dams hold in Tarvia.'

/** As printed: no list has Tarvia. */
const countryOf = (office: string) =>
  readPrinted({}, `Ada Kerrin, ${office}, said that the dam will hold.`).speakers.map(
    ({ country }) => country,
  )
const countryOn = (around: Printed) => readPrinted(around, text).speakers.map(({ country }) => country)

describe('a nation that no list has, by its place in an office', () => {
  it.each(each('Republic Kingdom Federation Principality Emirate Sultanate Duchy Confederation'))(
    'a %s',
    (form) => {
      expect(countryOf(`clerk of the High Court of the ${form} of Tarvia`)).toEqual(['Tarvia'])
      expect(countryOf(`engineer of the Tarvian ${form}`)).toEqual(['Tarvian'])
    },
  )

  it.each(each('Ministry Department Directorate'))('behind the field of a %s', (body) => {
    expect(countryOf(`engineer at the ${body} of Transport of Tarvia`)).toEqual(['Tarvia'])
    expect(countryOf(`engineer at the ${body} for Transport of Tarvia`)).toEqual(['Tarvia'])
  })

  it.each(
    each(
      'Parliament Assembly Senate Embassy Government Cabinet Cabinet_Office Congress Presidency Chancellery Folkting Mission Consulate Delegation Royal_Court Household',
    ),
  )('behind %s', (body) => {
    expect(countryOf(`clerk of the ${body} of Tarvia`)).toEqual(['Tarvia'])
  })

  it.each([
    ...each(
      'President president Premier premier King king Queen queen Sultan Emir Emperor Ambassador ambassador Envoy',
    ),
    ...each(
      'envoy Consul Governor-General Chancellor First_Minister Prime_Minister prime_minister Foreign_Minister',
    ),
    ...each('foreign_minister Finance_Minister finance_minister Minister minister Secretary secretary'),
    ...each("Chargé_d'Affaires Chargé_d’Affaires chargé_d'affaires chargé_d’affaires"),
  ])('behind %s, or before it', (head) => {
    expect(countryOf(`Tarvian ${head}`)).toEqual(['Tarvian'])
  })

  it.each([
    ...each(
      'President president Premier premier King king Queen queen Sultan Emir Emperor Ambassador ambassador Envoy',
    ),
    ...each(
      'envoy Consul Governor-General Chancellor First_Minister Prime_Minister prime_minister Foreign_Minister',
    ),
    ...each('foreign_minister Finance_Minister finance_minister'),
    ...each("Chargé_d'Affaires Chargé_d’Affaires chargé_d'affaires chargé_d’affaires"),
  ])('behind %s', (head) => {
    expect(countryOf(`${head} of Tarvia`)).toEqual(['Tarvia'])
  })

  it.each(each('Minister minister Secretary secretary'))('behind the field of a %s', (head) => {
    expect(countryOf(`${head} of Transport of Tarvia`)).toEqual(['Tarvia'])
    expect(countryOf(`${head} for Transport of Tarvia`)).toEqual(['Tarvia'])
  })

  it.each([
    ...each('Deputy Prime Foreign Vice First Defence Defense Finance Interior Trade Health State'),
    ...each(
      'deputy prime foreign vice first defence defense finance interior trade health agriculture justice culture',
    ),
  ])('before a %s Minister', (word) => {
    expect(countryOf(`Tarvian ${word} Minister`)).toEqual(['Tarvian'])
    expect(countryOf(`Tarvian ${word} minister`)).toEqual(['Tarvian'])
  })

  it.each([
    'President of New Kell',
    'Ambassador of His Majesty',
    'Ambassador of Her Majesty',
    'President of Our Harl',
  ])('is not meant: %s', (office) => {
    expect(countryOf(office)).toEqual([null])
  })

  it('is not where a mayor is', () => {
    expect(countryOf('secretary to the mayor of Harl')).toEqual([null])
    expect(countryOf('Economic Secretary to the Treasury of Tarvia')).toEqual(['Tarvia'])
  })
})

describe('nobody’s nation is', () => {
  it.each([
    ...each('Former Acting Co-ordinating Coordinating Deputy Vice Senior Special Permanent Current'),
    ...each(
      'Interim Outgoing Joint Chief Assistant Associate Executive New Then Late Your His Her Our Their Shadow',
    ),
  ])('%s, before a minister', (word) => {
    expect(countryOf(`${word} Minister of Tides`)).toEqual([null])
  })

  it.each([
    ...each(
      'Press_Secretary Home_Secretary Principal_Secretary Private_Secretary Union_Secretary Exchequer_Secretary',
    ),
    ...each(
      'Council_President Board_President Lord_Chancellor Lady_Chancellor Honorary_Consul Visiting_Ambassador',
    ),
    ...each('Prime_Minister Foreign_Secretary First_Secretary Veteran_Ambassador Outgoing_Ambassador'),
  ])('in %s', (office) => {
    expect(countryOf(office)).toEqual([null])
  })
})

describe('a nation that no list has, by its publisher', () => {
  it.each(
    each('Republic Kingdom Federation Principality Emirate Sultanate Commonwealth Duchy Confederation'),
  )('a %s', (form) => {
    expect(countryOn({ publisher: `Information Office, ${form} of Tarvia` })).toEqual(['Tarvia'])
  })

  it.each(
    each(
      'Bank Authority Information_Service Press_Service News_Agency Information_Agency national_agency Monetary_Authority',
    ),
  )('%s of it', (body) => {
    expect(countryOn({ publisher: `${body} of Tarvia` })).toEqual(['Tarvia'])
  })

  it.each(
    each('Ministry National_Bank Central_Bank Telegraph_Agency News_Agency Information_Agency Press_Bureau'),
  )('%s, behind the name of a place that the text tells of', (body) => {
    expect(countryOn({ publisher: `Tarvia ${body}` })).toEqual(['Tarvia'])
  })
})

it.each([
  ['north Korea', 'KP'],
  ['south Korea', 'KR'],
  ['east Timor', 'TL'],
])('a quarter in small letters begins a name: %s', (name, code) => {
  const { speakers } = readPrinted(
    {},
    `Ada Kerrin, foreign minister of ${name}, said that the dam will hold.`,
  )
  expect(speakers.map(({ countryCode }) => countryCode)).toEqual([code])
})

it.each([
  ['Korean', 'Korean'],
  ['Congolese', 'Congolese'],
])('whoever advises a government has its country: %s', (people, country) => {
  expect(countryOf(`adviser to the ${people} Government`)).toEqual([country])
})
