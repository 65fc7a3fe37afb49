import { describe, expect, it } from 'vitest'
import { said, speakersOf } from '../testing/said.ts'

const each = (list: string) => list.split(' ')
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
const speaker = (subject: string) => speakersOf(`${subject} said that the dam will hold.`)
const names = (text: string) => said(text).map((line) => line.split(' | ')[0])

describe('an office behind a name', () => {
  it.each([
    ...each(
      'clerk president vice-president premier vice-premier chancellor minister vice-minister ambassador envoy',
    ),
    ...each('secretary undersecretary under-secretary chairman chairwoman chairperson chair vice-chairman'),
    ...each(
      'vice-chairperson vice-chair director director-general secretary-general governor-general governor',
    ),
    ...each(
      'mayor senator congressman congresswoman alderman councilman councilwoman deputy speaker spokesman',
    ),
    ...each(
      'spokeswoman spokesperson commissioner councilor councillor counsellor consul consul-general attaché',
    ),
    ...each(
      'attache representative coordinator chief head leader marshal admiral vice-admiral colonel lieutenant',
    ),
    ...each(
      'captain brigadier commander commander-in-chief king queen prince princess emperor empress monarch sultan emir pope',
    ),
    ...each(
      'cardinal archbishop bishop patriarch professor rector vice-chancellor dean principal judge justice',
    ),
    ...each('prosecutor attorney inspector sheriff superintendent adviser advisor editor editor-in-chief'),
    ...each(
      'correspondent researcher scientist manager ceo founder co-founder treasurer member delegate negotiator',
    ),
    ...each(
      'rapporteur strategist analyst economist lawmaker legislator parliamentarian student teacher worker',
    ),
    ...each(
      'farmer engineer doctor writer poet author actor actress journalist critic activist lawyer officer official',
    ),
    ...each(
      'auditor curator ombudsman taoiseach tánaiste tanaiste nuncio administrator executive presenter moderator',
    ),
    ...each(
      'aide pollster candidate nominee mp reporter coach trainer player athlete artist musician composer singer',
    ),
    ...each(
      'painter architect technician miner pilot soldier sailor nurse physician surgeon biologist physicist',
    ),
    ...each(
      'chemist historian philosopher novelist columnist businessman businesswoman entrepreneur banker owner',
    ),
    ...each(
      'master headmaster headmistress sergeant corporal constable warden registrar steward legate regent veteran',
    ),
    ...each('chargé prelate imam rabbi ayatollah abbot monk cleric pastor priest chaplain'),
  ])('%s', (noun) => {
    expect(speaker(`Ada Kerrin, the former ${noun},`)).toMatchObject([
      { name: 'Ada Kerrin', office: `former ${noun}` },
    ])
  })

  it.each(each('general major fellow lawmaker master headmaster'))('%s', (noun) => {
    expect(speaker(`${capital(noun)} Ada Kerrin`)).toMatchObject([
      { name: 'Ada Kerrin', office: capital(noun) },
    ])
  })

  it.each([
    ["Chargé d'Affaires Ada Kerrin", "Chargé d'Affaires"],
    ['Minister for Public Law Professor Ada Kerrin', 'Minister for Public Law'],
    ['Sen. Ada Kerrin', 'Sen.'],
    ['Rep. Ada Kerrin', 'Rep.'],
    ['Gov. Ada Kerrin', 'Gov.'],
  ])('before it: %s', (subject, office) => {
    expect(speaker(subject)).toMatchObject([{ name: 'Ada Kerrin', office }])
  })
})

describe('what stands before a name and is no part of it', () => {
  it.each([
    ...each(
      'Mr Mrs Ms Miss Mx Messrs Dr Prof Professor Comrade Sir Dame Lord Lady Madam Madame Hon Honourable',
    ),
    ...each(
      'Honorable H.E. Rev Reverend Fr Sister Brother Venerable Ven Attorney-at-Law Lt Col Maj Capt Sgt Gen Adm',
    ),
    ...each('Cmdr Brig Eng Engr Respected Dear Great Supreme Esteemed'),
    ...each(
      "Dato Dato' Datuk Datuk' Datin Puan Encik Cik Tuan YAB YB Tunku Tengku Ir Shri Smt Shrimati Kumari",
    ),
    ...each("Pandit Begum Janab Hon'ble Ustad Samdech Oknha"),
    ...each(
      'Sheikh Shaikh Sheikha Shaikha Sayyid Sayed Hajj Hajjah Haji Hajji Mufti Ayatollah Hojjatoleslam Bey Hanim',
    ),
    ...each('Alhaji Alhaja Hajia Mwalimu Mzee Nana Togbe'),
    ...each(
      'Monsignor Msgr Padre Doña Señor Señora Señorita Senhor Senhora Sr Sra Srta Monsieur Mme Mlle Me Herr Frau',
    ),
    ...each(
      'Fru Signor Signora Lic Ing Dra Arch Atty Adv Count Countess Duchess Baroness Viscount Viscountess',
    ),
    ...each('Marquess Archduke HRH HM HH Him Fra Rtd Ret Retd Father Mother Rt'),
  ])('%s', (form) => {
    expect(speaker(`${form} Ada Kerrin`)).toMatchObject([{ name: 'Ada Kerrin' }])
  })

  it.each([
    'His Highness',
    'His Majesty',
    'His Holiness',
    'His Eminence',
    'His Excellency',
    'Tan Sri',
    'Puan Sri',
    'Toh Puan',
    'Dato Sri',
    "Dato' Sri",
    'Datuk Seri',
    'Dato Seri',
    "Dato' Seri",
    'His Royal Highness',
    'His Imperial Highness',
    'His Imperial Majesty',
    'Her Serene Highness',
    'His All Holiness',
    'The Right Honourable',
    'The Right Honorable',
    'The Most Reverend',
    'The Right Reverend',
    'The Very Reverend',
    'The Most Hon',
    'The Most Honourable',
    'The Most Honorable',
    'The Right Hon',
    'The Rt Hon',
  ])('%s', (form) => {
    expect(speaker(`${form} Ada Kerrin`)).toMatchObject([{ name: 'Ada Kerrin' }])
    expect(speaker(`The Minister of Ports, ${form} Ada Kerrin,`)).toMatchObject([
      { name: 'Ada Kerrin', office: 'Minister of Ports' },
    ])
  })
})

it('a form of address behind an article is no name', () => {
  expect(speaker('The Thero')).toMatchObject([{ name: null, description: 'The Thero' }])
})

it.each(each('co-founder vice-president under-secretary ex-minister deputy-director'))(
  'a body and its %s are two',
  (office) => {
    expect(speaker(`The company and its ${office}`)).toMatchObject([{ kind: 'GROUP' }])
  },
)

describe('letters for an office', () => {
  it.each(each('PM DPM FM MP MEP MLA MLC MSP TD CEO CFO COO CTO VP EVP SVP CS PS EAM'))('%s', (letters) => {
    expect(speaker(`${letters} Ada Kerrin`)).toMatchObject([{ name: 'Ada Kerrin', office: letters }])
  })
})

it.each([
  ['PM', 'Prime Minister'],
  ['CEO', 'Chief Executive Officer'],
])('%s stands for %s', (letters, office) => {
  expect(
    names(
      `${office} Ada Kerrin met Mayor Bo Tarn. Mayor Tarn said that the dam is old. The ${letters} said that it will hold.`,
    ),
  ).toEqual(['Bo Tarn', 'Ada Kerrin'])
})

describe('letters behind a name', () => {
  it.each([
    ...each(
      'KG KT KCMG GCMG CMG KCVO GCVO CVO LVO MVO KBE GBE DBE CBE OBE MBE BEM GCB KCB CB DCB DSC DSO MC CH OM PC QC',
    ),
    ...each(
      'KC SC SAN JP DL FBA FRS FRSE FRCP MP MEP MLA MLC MSP TD AC AO AM OAM ONZ ONZM GNZM DNZM KNZM CNZM MNZM',
    ),
    ...each(
      'OC CM OVC PhD MD MBA MSc BSc MA BA LLB LLM DPhil ESQ PSM GCON CON CFR OFR MFR OON EGH EBS MBS CBS HSC OGW GBS',
    ),
  ])('%s', (letters) => {
    expect(speaker(`Minister Ada Kerrin ${letters}`)).toMatchObject([{ name: 'Ada Kerrin' }])
    expect(speaker(`Ada Kerrin, ${letters}, Minister of Ports,`)).toMatchObject([
      { name: 'Ada Kerrin', office: 'Minister of Ports' },
    ])
  })
})

describe('he and she', () => {
  it.each([
    ...each(
      'Mr Sir Lord King Prince Emperor Sultan Pope Brother Father Monsignor Spokesman Chairman Businessman Congressman',
    ),
    ...each('Alderman Councilman Señor Senhor Monsieur Herr Shri Sheikh Shaikh Alhaji Bey'),
  ])('%s', (form) => {
    expect(names(`${form} Juri Kell met Mrs. Ida Wren. She said that the dam will hold.`)).toEqual([
      'Ida Wren',
    ])
  })

  it.each([
    ...each(
      'Mrs Ms Miss Dame Lady Madam Madame Queen Princess Sister Mother Spokeswoman Chairwoman Businesswoman',
    ),
    ...each(
      'Congresswoman Councilwoman Actress Empress Duchess Señora Senhora Mme Frau Fru Smt Shrimati Sheikha Shaikha',
    ),
    ...each('Datin Hajia Alhaja Begum'),
  ])('%s', (form) => {
    expect(names(`${form} Juri Kell met Mr. Bo Tarn. He said that the dam will hold.`)).toEqual(['Bo Tarn'])
  })
})

describe('small words of a name', () => {
  it.each([
    ...each('al el ar as an at ad az ash bin ibn ul ur').map((prefix) => `Bo ${prefix}-Harl`),
    ...each("d' l' dell' dall' n' t' o'").map((prefix) => `Bo ${prefix}Harl`),
    ...each(
      'al bin bint binti binte bte ibn abu ben ould ul de da di do du des dos das del della delle dei der den',
    ).map((particle) => `Bo ${particle} Harl`),
    ...each('van von la le el ter ten op y e i zu zur af av ap uz').map((particle) => `Bo ${particle} Harl`),
  ])('%s', (name) => {
    expect(speaker(`Mayor ${name}`)).toMatchObject([{ name, office: 'Mayor' }])
  })
})

describe('what somebody does, by the end of the word', () => {
  it.each(each('Hydrologist Cartographer Agronomist Tactician'))('%s', (noun) => {
    expect(speaker(`${noun} Ada Kerrin`)).toMatchObject([{ name: 'Ada Kerrin', office: noun }])
  })

  it.each(
    each(
      'hydrologist cartographer agronomist tactician harbourmaster lockkeeper ropemaker shipwright truckdriver boatbuilder roofpatcher goatherder',
    ),
  )('%s', (noun) => {
    expect(speaker(`Ada Kerrin, a ${noun} in Harl,`)).toMatchObject([
      { name: 'Ada Kerrin', office: `${noun} in Harl` },
    ])
  })
})

describe('another word for an office', () => {
  it.each([
    ['premier', 'Prime Minister'],
    ...['Prime Minister', 'Premier', 'Chancellor'].flatMap((office) => [
      ['head of government', office],
      ['head of the government', office],
    ]),
    ...each('President King Queen Emperor Emir Sultan').map((office) => ['head of state', office]),
    ...each('King Queen Emperor').map((office) => ['monarch', office]),
    ['envoy', 'Ambassador'],
    ['envoy', 'High Commissioner'],
    ['envoy', 'Special Envoy'],
    ['head of the portfolio', 'Minister'],
    ['head of the portfolio', 'Secretary'],
    ['chief executive', 'Chief Executive Officer'],
    ['chief executive', 'CEO'],
    ['diplomat', 'Ambassador'],
    ['diplomat', 'Consul'],
    ['diplomat', 'Envoy'],
    ['top diplomat', 'Foreign Minister'],
    ['top diplomat', 'Minister of Foreign Affairs'],
    ...['Senator', 'Representative', 'Deputy', 'MP'].map((office) => ['lawmaker', office]),
  ])('%s: %s', (word, office) => {
    expect(
      names(
        `${office} Ada Kerrin met Mayor Bo Tarn. Mayor Tarn said that the dam is old. The ${word} said that it will hold.`,
      ),
    ).toEqual(['Bo Tarn', 'Ada Kerrin'])
  })
})

describe('a form of address by its letters', () => {
  it.each([
    ['HE', 'His Excellency'],
    ['HRH', 'His Highness'],
    ['HH', 'His Highness'],
    ['HM', 'His Majesty'],
    ['HIM', 'His Majesty'],
  ])('%s: %s', (letters, form) => {
    expect(
      names(
        `${letters} Bo Tarn met Mayor Juri Wren. Mayor Wren said that the dam is old. ${form} said that it will hold.`,
      ),
    ).toEqual(['Juri Wren', 'Bo Tarn'])
  })
})

describe('a word of respect in the name of a body', () => {
  it.each(each('Respected Dear Great Supreme Esteemed Lady'))('%s', (word) => {
    expect(speaker(`Ada Kerrin, director of the ${word} Harl Bridge Company,`)).toMatchObject([
      { name: 'Ada Kerrin', office: `director of the ${word} Harl Bridge Company` },
    ])
  })
})

const offices = (text: string) => speakersOf(text).map(({ name, office }) => [name, office])

it.each([
  'Attorney-General',
  'Solicitor-General',
  'Auditor-General',
  'Inspector-General of Police',
  'Commissioner-General',
  'Surgeon-General',
  'Provost',
  'Commodore',
  'Commandant',
  'Magistrate',
  'Coroner',
  'Collector of Customs',
  'Controller of Locks',
  'Ambassador-at-Large',
  'President-elect',
  'Governor-elect',
  'President-designate',
])('an office in front of a comma and a name: %s', (office) => {
  expect(offices(`The ${office}, Ada Kerrin, said that all was well.`)).toEqual([['Ada Kerrin', office]])
})

it.each(['IGP', 'AIG', 'DIG', 'DCP', 'ACP', 'CSP', 'SSP', 'DSP', 'ASP'])(
  'letters of the police before a name: %s',
  (rank) => {
    expect(offices(`${rank} Ada Kerrin said that all was well.`)).toEqual([['Ada Kerrin', rank]])
  },
)

it.each(['Acting', 'Managing', 'Resident'])('a rank as the first word of a sentence: %s', (rank) => {
  const office = `${rank} Director`
  expect(offices(`${office} Ada Kerrin said that all was well.`)).toEqual([['Ada Kerrin', office]])
})
