import { describe, expect, it } from 'vitest'
import { type Printed, readPrinted } from '../../testing/own.ts'

const each = (list: string) => list.split(' ')
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
const ministry = { publisher: 'Ministry of Ports, Norway' }
const agency = { publisher: 'Norwegian News Agency' }

/** By ISO 3166, or as printed where no state is meant. */
const countries = (text: string, around: Printed = {}) =>
  readPrinted(around, text).speakers.map(({ country, countryCode }) => countryCode ?? country)
const countryOf = (office: string, around: Printed = {}) =>
  countries(`Ada Kerrin, ${office}, said that the dam will hold.`, around)

describe('on a page of a state, without a country of its own, an office of state', () => {
  it.each([
    ...each(
      'president vice-president chancellor minister vice-minister premier vice-premier king queen emperor',
    ),
    ...each(
      'empress sultan emir governor-general speaker secretary undersecretary under-secretary spokesperson',
    ),
    ...each(
      'spokesman spokeswoman senator sen. MP parliamentarian lawmaker congressman congresswoman justice',
    ),
    ...each('governor prince princess adviser advisor director-general'),
  ])('is the state’s: %s', (noun) => {
    expect(countries(`${capital(noun)} Ada Kerrin said that the dam will hold.`, ministry)).toEqual(['NO'])
  })

  it.each(['chief whip', 'director general', 'Party General Secretary'])('is the state’s: %s', (office) => {
    expect(countryOf(office, ministry)).toEqual(['NO'])
  })

  it.each([
    'engineer of the ministry',
    'engineer of the ministries',
    'government engineer',
    'clerk of parliament',
    'economist of the treasury',
    'presidential aide',
    'ministerial aide',
    'parliamentary clerk',
    'clerk of the presidency',
    'prosecutor of the republic',
    'aide to the President',
    'aide to the Prime Minister',
    'cabinet officer',
    'officer of the chancellery',
    'press officer',
  ])('is the state’s by the words for a body or a head: %s', (office) => {
    expect(countryOf(office, ministry)).toEqual(['NO'])
  })

  it.each([
    ...each(
      'company corporation university college institute society union association league club federation',
    ),
    ...each(
      'foundation hospital school chamber group party church bank academy team institution firm network',
    ),
    ...each(
      'alliance coalition front centre center station newspaper channel radio television agency organisation',
    ),
    ...each('organization charity trust cooperative executive UN EU NATO fund'),
  ])('is not the state’s where it is of a %s', (body) => {
    expect(countryOf(`secretary of the Harl ${body}`, ministry)).toEqual([null])
  })

  it.each(each('company corporation university institute firm newspaper bank club school'))(
    'is not of the state whose %s it is in',
    (body) => {
      expect(countryOf(`head of the Norwegian freight ${body} Tarnlines`)).toEqual([null])
    },
  )

  it.each(
    each(
      'city region regional province provincial prefecture prefectural county municipal district town canton oblast',
    ),
  )('is not the state’s where it is of a part: %s', (part) => {
    expect(countryOf(`secretary of the Harl ${part} council`, ministry)).toEqual([null])
  })

  it('is not the state’s where it serves a mayor', () => {
    expect(countryOf('secretary to the mayor of Harl', ministry)).toEqual([null])
  })
})

it.each(each('Governor Mayor Alderman Councilman Councilwoman Councillor Sheriff'))(
  '%s of a place that is called as a state is',
  (office) => {
    expect(countryOf(`${office} of Lebanon`)).toEqual([null])
  },
)

describe('of two who hold the only office of a kind, the second is of another state', () => {
  it.each([
    ...each('President Premier Chancellor King Queen Emperor Empress Sultan Emir'),
    'Prime Minister',
    'Foreign Minister',
    'the First Minister',
  ])('%s', (office) => {
    const text = `In Harl, ${office} Ada Kerrin said that the dam will hold. In Kell, ${office} Bo Tarn said that it will not.`
    expect(countries(text, agency)).toEqual(['NO', null])
  })

  it('but not beside who held it then', () => {
    const text =
      'In Harl, Mayor Ida Wren thanked then President Ada Kerrin. President Bo Tarn said that the dam will hold.'
    expect(countries(text, agency)).toEqual(['NO'])
  })

  it.each(['Deputy', 'Vice', 'Former', 'Acting', 'The late'])(
    'but not beside one of another time or rank: %s',
    (word) => {
      const text = `${word} President Ada Kerrin said that the dam will hold. President Bo Tarn said that it will not.`
      expect(countries(text, agency)).toEqual(['NO', 'NO'])
    },
  )
})

describe('whoever is sent to a state is not of it', () => {
  it.each(
    each(
      'ambassador commissioner representative envoy consul consul-general chargé attaché delegate nuncio counsellor ambassador-at-large',
    ),
  )('%s', (office) => {
    expect(countryOf(`${office} to the Chilean Government`)).toEqual([null])
  })

  it.each(each('liaison mission embassy consulate delegation'))('secretary of a %s', (body) => {
    expect(countryOf(`secretary of the ${body} to the Chilean Government`)).toEqual([null])
  })

  it('as an adviser to its head is', () => {
    expect(countryOf('adviser to the Chilean Government')).toEqual(['CL'])
  })
})

it.each(each('spokesperson spokesman spokeswoman counsel agent attorney solicitor delegate captain'))(
  'whoever speaks for a state: %s',
  (office) => {
    expect(countries(`The ${office} for Norway said that the dam will hold.`)).toEqual(['NO'])
  },
)

it.each(
  each(
    'Association Society Committee League Union Front Circle Movement Party Federation Organization Organisation',
  ),
)('people of a country found a body there: %s', (body) => {
  expect(countryOf(`chairwoman of the Friendship ${body} in Norway`)).toEqual(['NO'])
  expect(countryOf(`chairwoman of the Chile-Norway Friendship ${body}`)).toEqual(['CL'])
})

describe('a body of a state', () => {
  it.each([
    ...each(
      'Ministry Department Government Embassy Consulate Mission Commission Presidency Parliament Senate Congress',
    ),
    ...each(
      'Assembly Cabinet Council Office Court Treasury Army Navy Police Administration Authority Secretariat',
    ),
    ...each(
      'Chancellery Bureau Agency Service Palace Protocol House Bank Legislature Household Delegation Marine',
    ),
    ...each('Guard Directorate'),
  ])('is whose it says: %s', (body) => {
    expect(countryOf(`engineer at the Norwegian ${body}`)).toEqual(['NO'])
  })

  it.each([
    'Ministry of Ports, Norway',
    'Department of Ports, Norway',
    'Government of Norway',
    'Embassy of Norway',
    'Consulate of Norway',
    'Mission of Norway',
    'Ports Commission, Norway',
    'Presidency of Norway',
    'Parliament of Norway',
    'Senate of Norway',
    'Congress of Norway',
    'National Assembly of Norway',
    'Cabinet of Norway',
    'Council of State, Norway',
    'Office of Tides, Norway',
    'Supreme Court of Norway',
    'Treasury, Norway',
    'Norwegian Army',
    'Norwegian Navy',
    'Norwegian Police',
    'Tide Administration, Norway',
    'Tide Authority, Norway',
    'Secretariat for Ports, Norway',
    'Chancellery of Norway',
    'Tide Bureau, Norway',
    'Tide Agency, Norway',
    'Tide Service, Norway',
    'Royal Palace, Norway',
    'Protocol, Norway',
    'Premier of Norway',
    'President of Norway',
    'Minister for Ports, Norway',
    'Senator Kerrin, Norway',
    'Governor-General of Norway',
    'Governor of Harl, Norway',
    'Government House, Norway',
    'House of Elders, Norway',
    'Bank of Norway',
    'Legislature of Norway',
    'Crown Communications, Norway',
    'Public Information, Norway',
    'Royal Hunt, Norway',
    'Household of the Crown, Norway',
    'Chancellor of Norway',
    'Delegation of Norway',
    'Marine Corps, Norway',
    'Coast Guard, Norway',
    'Prime Minister of Norway',
    'Official Record, Norway',
    'Official Report, Norway',
    'Tide Directorate, Norway',
    'Foreign Affairs, Norway',
  ])('publishes for it: %s', (publisher) => {
    const text =
      'Minister of Ports Ada Kerrin said that the dam will hold. Chile has dams too. In Chile they hold.'
    expect(countries(text, { publisher })).toEqual(['NO'])
  })

  it.each(each('Ministry Government Cabinet Parliament Treasury Presidency'))(
    'is its own, on its page: the %s',
    (body) => {
      expect(
        countries(`The ${body} said that the dam will hold.`, { publisher: 'Embassy of Norway' }),
      ).toEqual(['NO'])
    },
  )
})

it.each(
  each(
    'history literature studies language languages law politics affairs art arts culture music economy economics philosophy cuisine relations',
  ),
)('a field is nobody’s country: %s', (field) => {
  expect(countryOf(`professor of Norwegian ${field}`)).toEqual([null])
})

it('an expert on a state’s ports is not of it', () => {
  expect(countryOf('expert on the ports of Chile')).toEqual([null])
  expect(countryOf('keeper of the ports of Chile')).toEqual(['CL'])
})

it.each(
  each(
    'with on about against between towards toward near over into across within by via through amid versus vs',
  ),
)('what somebody works "%s" is another’s', (link) => {
  expect(countryOf(`director of trade ${link} Chilean ports`)).toEqual([null])
})

it.each([
  ...each(
    'News Times Daily Post Herald Tribune Radio Television TV Broadcasting Newspaper Wire Magazine Journal',
  ),
  ...each(
    'Gazette Chronicle Observer Telegraph Guardian Mail Weekly Monthly Review Today Express Standard Star Globe',
  ),
  ...each('Courier Newswire Inquirer Mirror'),
])('a newspaper or broadcaster of the country that it tells of most: Norwegian %s', (word) => {
  const text = 'Prime Minister Ada Kerrin said that Norway needs the dam. Norway is wet. Chile has dams too.'
  expect(countries(text, { publisher: `Norwegian ${word}` })).toEqual(['NO'])
  expect(countries(text, { publisher: `Chilean House ${word}` })).toEqual([null])
})

it.each(
  each(
    'NGO Company PLC Ltd Inc Corporation Foundation Charity Group Airlines University Institute Association Society',
  ),
)('no office of a state: Norwegian Royal %s', (word) => {
  const text = 'Minister of Ports Ada Kerrin said that the dam will hold.'
  expect(countries(text, { publisher: `Norwegian Royal ${word}` })).toEqual([null])
})

describe('who speaks in a parliament is of its state', () => {
  const member = 'Mrs. Ada Kerrin said that the dam will hold.'

  it.each([
    ['Parliament of Norway', 'NO'],
    ['Assembly of Norway', 'NO'],
    ['Legislative Council of Norway', 'NO'],
    ['Legislature of Norway', 'NO'],
    ['Hansard Service, Norway', 'NO'],
    ['Congressional Record of Norway', 'NO'],
    ['Senate of Norway', 'NO'],
    ['House of Commons, Norway', 'NO'],
    ['House of Representatives, Norway', 'NO'],
    ['House of Lords', 'GB'],
    ['Lok Sabha', 'IN'],
    ['Rajya Sabha', 'IN'],
    ['Knesset', 'IL'],
    ['Storting', 'NO'],
    ['Riksdag', 'SE'],
    ['Folketing', 'DK'],
    ['Bundestag', 'DE'],
    ['Sejm', 'PL'],
  ])('by its name: %s', (publisher, code) => {
    expect(countries(member, { publisher })).toEqual([code])
  })

  it.each(['Parliamentary Questions', 'Hansard', 'PQ 12', 'Answers to PQs'])(
    'by the title of a page: %s',
    (title) => {
      expect(countries(member, { title, ...ministry })).toEqual(['NO'])
    },
  )

  it('as not everybody is on the page of a ministry', () => {
    expect(countries(member, ministry)).toEqual([null])
  })
})

it.each(each('News Information Telegraph Press'))(
  'a %s agency tells of its own ministers and of other cabinets',
  (kind) => {
    const publisher = `Norwegian ${kind} Agency`
    const text =
      'Minister of Ports Ada Kerrin said that the dam will hold. Chile has dams too. In Chile they hold.'
    expect(countries(text, { publisher })).toEqual(['NO'])
    expect(countries('The Cabinet said that the dam will hold.', { publisher })).toEqual([null])
  },
)

it.each(each('ministry minister department embassy secretary'))(
  'a field that is called after many countries is one state’s: %s',
  (word) => {
    expect(countryOf(`aide to the ${word} for European Tides`, ministry)).not.toEqual(['European Tides'])
  },
)

it.each(each('Jr. Sr. II III IV'))(
  'a page that is called after somebody is that of whoever has the name, also with %s',
  (suffix) => {
    const text = `Mr. Bo Kerrin ${suffix} said that the dam will hold.`
    expect(countries(text, { publisher: 'Office of Bo Kerrin, Norway' })).toEqual(['NO'])
  },
)
