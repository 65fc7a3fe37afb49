import { describe, expect, it } from 'vitest'
import { speakersOf } from '../../testing/said.ts'

const each = (lines: string) => lines.trim().split(/\s*[|\n]\s*/)

const speakers = (office: string) => speakersOf(`Ada Kerrin, ${office}, said that the dam will hold.`)

/** Names of states, and words for their people, that are parts of others. */
const states = each(`
America | Mexico | Jersey | Guinea | Wales | Panama | Guatemala | Kuwait | Spain | Oman | Thailand | Finland | Japan | China
Greenland | Jordan | Chad | Malawi | Niger | Taiwan | Korea | Mozambique | Vietnam | Cyprus | Georgia | Macedonia
`)
const peoples = each(`
American | Irish | Philippine | Norwegian | English | Indian | Korean | Turkish | Greek | Dutch | Bosnian | Central African
`)

it.each(
  each(`
North America | North American | South America | South American | Central America | Central American
Latin America | Latin American | Bank of America
African American | Asian American | Native American | American University
New England | New Jersey | New Mexico | New South Wales | New Guinea | Jersey City | Mexico City | Panama City
Guatemala City | Kuwait City | Port of Spain | Panama Canal | Gulf of Mexico | Gulf of Guinea | Gulf of Oman
Gulf of Thailand | Gulf of Finland | Sea of Japan | Sea of Oman | China Sea | Irish Sea
Philippine Sea | Norwegian Sea | Greenland Sea | English Channel | English language | Indian Ocean | West Indian
East Indian | British Columbia | Jordan River | Jordan Valley | River Jordan | Lake Chad | Lake Malawi | Niger Delta
Niger State | River Niger | Niger River | Taiwan Strait | Korea Strait | Mozambique Channel | Korean Peninsula
Korean War | Vietnam War | Northern Cyprus | Turkish Cypriot | Greek Cypriot
Dutch Caribbean | Georgia Tech | Georgia Institute | Georgia State University | Guinea Worm | Guinea pig
American Indian | American Indians | Bosnian Serb | Bosnian Croat | Central African States | Central Macedonia
`),
)('%s is no state’s, but the name that is a part of it is', (name) => {
  expect(speakers(`judge of the ${name} Tide Prize`)).toMatchObject([{ countryCode: null }])
  for (const state of states.filter((part) => name.includes(part)))
    expect(speakers(`Minister of Tides of ${state}`)).toMatchObject([{ country: state }])
  for (const people of peoples.filter((part) => name.includes(part)))
    expect(speakers(`${people} Minister of Tides`)).toMatchObject([{ country: people }])
})

it('nor is a president’s, whose republic is called after two', () => {
  const text =
    'Ada Kerrin, President of the Turkish Republic of Northern Cyprus, said that the dam will hold.'
  expect(speakersOf(text)).toMatchObject([{ countryCode: null }])
})

describe('a name that states share', () => {
  it.each(['Georgia', 'Jersey'])('with a part of another: %s Tide Prize', (name) => {
    expect(
      speakersOf(`Ada Kerrin, chair of the ${name} Tide Prize, said that the dam will hold.`),
    ).toMatchObject([{ name: 'Ada Kerrin', countryCode: null }])
  })

  it.each(
    each(`
Chad | Jordan | Israel | Georgia | India | Kenya | England | Ireland | Holland | Wales | Scotland | Brazil | Cuba
France | Malta | Trinidad | Jersey | Lao | French | English | German | Welsh | Irish | Dominica | Spain | Rhodesia
Guinea | Mali | Cyprus
`),
  )('with a family: Bo %s', (name) => {
    expect(speakersOf(`Mr. Bo ${name} came. ${name} said that the dam will hold.`)).toMatchObject([
      { name: `Bo ${name}`, kind: 'PERSON', country: null },
    ])
  })
})
