import { describe, expect, it } from 'vitest'
import { said, speakersOf } from '../testing/said.ts'

const offices = (text: string) => speakersOf(text).map(({ name, office }) => `${name} | ${office ?? '-'}`)

describe('an office', () => {
  it.each([
    [
      'ends before the next person of a list',
      'Minister for Law Professor Bo Tarn, Minister for Ports Ms. Ula Orr, and others met. Professor Tarn said that all was well.',
      'Bo Tarn | Minister for Law',
    ],
    [
      'is that of whoever is named behind it, in a list between commas',
      'The chair of the guild, Dr. Ula Orr, the head of the port, Bo Tarn, and others met. Tarn said that all was well.',
      'Bo Tarn | head of the port',
    ],
    [
      'may be in capitals',
      'Ula Orr, MINISTER OF TIDES OF ARKOVIA, said that all was well.',
      'Ula Orr | MINISTER OF TIDES OF ARKOVIA',
    ],
    [
      'has fields with an "and"',
      'Minister of Tides and Dams Ula Orr said that all was well.',
      'Ula Orr | Minister of Tides and Dams',
    ],
    [
      'may be two',
      'The Minister for Tides, Dams and Ports, and Second Minister for Law Mr Bo Tarn said that all was well.',
      'Bo Tarn | Minister for Tides, Dams and Ports, and Second Minister for Law',
    ],
    [
      'has a last word that could be a name',
      'The Minister for Harbour Repair, Bo Tarn, will come. Tarn said that all was well.',
      'Bo Tarn | Minister for Harbour Repair',
    ],
    [
      'is not joined to that of whoever is named before it',
      'Talks were held between the Governor of Norway Ada Kerrin and the Governor of the Republic of Chad Bo Tarn. Bo Tarn said that all was well.',
      'Bo Tarn | Governor of the Republic of Chad',
    ],
    [
      'is joined to one for a place of two words',
      'The Secretary for Harl Bay and Minister for Ports Bo Tarn said that all was well.',
      'Bo Tarn | Secretary for Harl Bay and Minister for Ports',
    ],
    [
      'has a rank and the noun of an office behind a word between',
      '“All is well,” said Bo Tarn, Chief Medical Officer.',
      'Bo Tarn | Chief Medical Officer',
    ],
    [
      'has a field behind "with responsibility for"',
      'Minister with responsibility for Tides, Nets and Dams, Hon. Bo Tarn, has said that all was well.',
      'Bo Tarn | Minister with responsibility for Tides, Nets and Dams',
    ],
    [
      'has a field behind "responsible for"',
      'The Minister responsible for Tides, Bo Tarn, said that all was well.',
      'Bo Tarn | Minister responsible for Tides',
    ],
    [
      'has a field behind "in charge of"',
      'Minister in charge of Tides and Nets Bo Tarn said that all was well.',
      'Bo Tarn | Minister in charge of Tides and Nets',
    ],
    [
      'stands behind a verb, with its nation and a form of address',
      'The mayor received Norwegian Minister of Ports, Ms. Ula Orr, and Governor of Harl, Mr. Bo Tarn. Orr said that all was well.',
      'Ula Orr | Norwegian Minister of Ports',
    ],
    [
      'has a plural with an apostrophe',
      'The secretary of the Divers’ League, Bo Tarn, said that all was well.',
      'Bo Tarn | secretary of the Divers’ League',
    ],
    [
      'has a field in small letters',
      'Secretary of state Bo Tarn said that all was well.',
      'Bo Tarn | Secretary of state',
    ],
    [
      'may belong to something',
      "The port's chief pilot, Bo Tarn, said that all was well.",
      "Bo Tarn | port's chief pilot",
    ],
    [
      'is told without an age',
      'Bo Tarn, a 58-year-old engineer, said that all was well.',
      'Bo Tarn | engineer',
    ],
    [
      'is shared in the plural',
      'Senators Ula Orr (T-Harl) and Bo Tarn (D-Kell) came. Tarn said that all was well.',
      'Bo Tarn | Senator',
    ],
    [
      'is a profession by its ending',
      'Chief Hydrologist Bo Tarn said that all was well.',
      'Bo Tarn | Chief Hydrologist',
    ],
    [
      'stands behind a quotation',
      '“All is well,” boat captain Bo Tarn told the guild.',
      'Bo Tarn | boat captain',
    ],
  ])('%s', (_, text, expected) => {
    expect(offices(text)).toEqual([expected])
  })

  it('belongs to one person where each has a form of address', () => {
    expect(
      offices(
        'Minister for Law Mr Bo Tarn and Minister for Ports Ms Ula Orr met. Orr said that all was well.',
      ),
    ).toEqual(['Ula Orr | Minister for Ports'])
  })

  it('is not that of the person before an "and"', () => {
    expect(offices('The Mayor of Harl and Minister Ada Kerrin met. Kerrin said that all was well.')).toEqual([
      'Ada Kerrin | Minister',
    ])
  })

  it('belongs to two persons where each has a form of address', () => {
    expect(
      said(
        'Minister for Law Mr Bo Tarn and Minister for Ports Ms Ula Orr met. Minister Tarn said that all was well. Minister Orr said that little was.',
      ),
    ).toEqual(['Bo Tarn | INDIRECT | that all was well', 'Ula Orr | INDIRECT | that little was'])
  })
})

describe('an office behind a name', () => {
  it.each([
    'acting mayor of Harl',
    'Housing Minister',
    'Minister Of Ports',
    'king of Arkovia',
    'head of the said board',
    'secretary of the C.C., the Free Party of Norway',
    'minister in charge of ports',
    'minister responsible for ports',
    'economist with Harl Bank',
    'professor at the Harl Academy',
    'director of studies in Norway',
    'secretary to the king',
    'secretary to mayor Bo Tarn',
    'minister of housing and planning',
    'head of the Board and the Secretariat',
    'head of the company Harl Lines',
    'director of the river Harl',
    'head of the port (east)',
  ])('may be "%s"', (office) => {
    expect(offices(`Ada Kerrin, ${office}, said that all was well.`)).toEqual([`Ada Kerrin | ${office}`])
  })

  it.each([
    'on Monday',
    'during the Harl Games',
    'during talks',
    'at the opening',
    'with regret',
    'in a letter',
    'and the host',
    'who opened the dam',
    'At the Opening of the Dam',
  ])('ends before "%s"', (words) => {
    expect(offices(`“All is well,” said Ada Kerrin, mayor of Harl ${words}.`)).toEqual([
      'Ada Kerrin | mayor of Harl',
    ])
  })

  it.each(['from the mayor’s office', 'though mayor of Harl', 'thanking the minister'])(
    'is not told by "%s"',
    (words) => {
      expect(offices(`Ada Kerrin, ${words}, said that all was well.`)).toEqual(['Ada Kerrin | -'])
    },
  )

  it.each([
    ['mayor of Harl and officials', 'mayor of Harl'],
    ['mayor of Harl and senior divers', 'mayor of Harl'],
    ['mayor of Harl and staff members', 'mayor of Harl'],
    ['head of the port and Mayor Bo Tarn', 'head of the port'],
    ['Norwegian President Bo Tarn and others', '-'],
    ['Major General Bo Tarn and others', '-'],
    ['Minister for Ports Ms Ula Orr and others', '-'],
    ['chairman of the region Bo Tarn and others', '-'],
  ])('is not that of whoever comes next: %s', (words, office) => {
    expect(offices(`Dr Ada Kerrin, ${words} met. Kerrin said that all was well.`)).toEqual([
      `Ada Kerrin | ${office}`,
    ])
  })

  it.each([
    ['a leading engineer of the port', 'leading engineer of the port'],
    ['the outgoing chair of the guild', 'chair of the guild'],
  ])('may begin with a word in "-ing": %s', (words, office) => {
    expect(offices(`Ada Kerrin, ${words}, said that all was well.`)).toEqual([`Ada Kerrin | ${office}`])
  })

  it('has a river that a sentence may end with', () => {
    expect(offices('“All is well,” said Ada Kerrin, director of the river Harl.')).toEqual([
      'Ada Kerrin | director of the river Harl',
    ])
  })

  it('is not that of whoever has it in the next clause', () => {
    expect(
      offices('After talks with Dr Ada Kerrin, divers won delegate seats. Kerrin said that all was well.'),
    ).toEqual(['Ada Kerrin | -'])
  })

  it('ends with its clause', () => {
    expect(offices('Ada Kerrin, mayor of Harl will open the dam. She said that all was well.')).toEqual([
      'Ada Kerrin | mayor of Harl',
    ])
  })
})

describe('an office before a name', () => {
  it.each([
    'Adviser to the Mayor',
    'Director of Ports and Chief Engineer',
    'Minister of Transport, Ports and Dams',
    'Head of the Port of Harl (East)',
    'Ambassador of Norway to Chile',
    'Minister of Ports of south Korea',
    'Director for Trade in Timber',
    'Adviser on the Law of the Sea',
    'Professor of Law at the Academy',
    'Foreign ministry spokesman',
    'Secretary of state',
    'Harl Mayor',
    'Minister for Law and Minister for Ports',
  ])('may be "%s"', (office) => {
    expect(offices(`${office} Ada Kerrin said that all was well.`)).toEqual([`Ada Kerrin | ${office}`])
  })

  it.each([
    ['Then foreign minister', 'foreign minister'],
    ['The outspoken mayor', 'outspoken mayor'],
    ['The ministry’s spokesman', 'ministry’s spokesman'],
    ['After a day of rest', '-'],
    ['The mayor of Harl flew to Norway, Dr.', '-'],
    ['“All is well,” adds mayor', 'mayor'],
    ['In Harl Island Resorts chairman', 'chairman'],
    ['On Monday in the Harl Divers guild members and mayor', 'mayor'],
  ])('is told from what stands before it: %s', (words, office) => {
    expect(offices(`${words} Ada Kerrin said that all was well.`)).toEqual([`Ada Kerrin | ${office}`])
  })
})

describe('whom other words for an office mean', () => {
  const names = (text: string) => said(text).map((line) => line.split(' | ')[0])

  it.each([
    [
      'Party General Secretary Bo Tarn received the Norwegian Ambassador to Chile Ula Orr. The Chilean Party chief said that all was well.',
      ['Bo Tarn'],
    ],
    [
      'The Minister of Foreign Affairs of Chile Bo Tarn spoke with the Minister of Foreign Affairs of Norway Ula Orr. The head of the Chile Foreign Ministry said that all was well.',
      ['Bo Tarn'],
    ],
    [
      'Minister Bo Tarn received Ambassador Extraordinary and Plenipotentiary of Norway to Chile Ula Orr. The Ambassador conveyed the greetings of her king.',
      ['Ula Orr'],
    ],
    ['According to a statement of the ministry, President Bo Tarn said:\n\n“All is well.”', ['Bo Tarn']],
  ])('in %s', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  it('never makes a joint text one person’s', () => {
    expect(
      names(
        'Tide ministers issued a joint statement on Monday. Minister Bo Tarn said that all was well. Their joint statement stressed that little was.',
      ),
    ).toEqual(['Bo Tarn', 'Tide ministers'])
  })

  it('does not count "outgoing" for the office', () => {
    expect(offices('The outgoing governor of Harl, Bo Tarn, said that all was well.')).toEqual([
      'Bo Tarn | governor of Harl',
    ])
  })
})
