import { describe, expect, it } from 'vitest'
import { type Printed, readPrinted, unsaid, whoSays } from '../testing/own.ts'

const says = (printed: Printed, ...paragraphs: readonly string[]) =>
  whoSays(readPrinted(printed, ...paragraphs))

describe('several who say "we"', () => {
  it('are whom they say they are', () => {
    const reading = readPrinted(
      { title: 'Kell Declaration on Herring', publisher: 'Ministry of Fish' },
      'We, the Ministers of Fish of Tarvia, Norland and Elmark, meeting in Kell on 3 May,',
      'Alarmed by the state of the stock,',
      'Have agreed on the following:',
      'A. Closed season',
      '1. We will close the fishery in May.',
      '2. We call on the buyers to refuse small fish.',
      'Done at Kell this 3rd day of May 2031, in two originals in the English language.',
      'Ada Kerrin, for Tarvia',
    )
    expect(reading.genre.genre).toBe('JOINT_STATEMENT')
    expect(new Set(whoSays(reading))).toEqual(
      new Set(['-', 'the Ministers of Fish of Tarvia, Norland and Elmark']),
    )
    expect(unsaid(reading)).toEqual([
      'A. Closed season',
      '1.',
      '2.',
      'Done at Kell this 3rd day of May 2031, in two originals in the English language.',
      'Ada Kerrin, for Tarvia',
    ])
  })

  it.each([
    ['Tide Leaders’ Joint Statement', 'Tide Leaders'],
    [
      'Joint Statement by the Foreign Ministers of Tarvia and Norland',
      'the Foreign Ministers of Tarvia and Norland',
    ],
    ['Joint Declaration of Tarvia and Norland on Herring', 'Tarvia and Norland'],
  ])('are whom the title names: %s', (title, group) => {
    expect(says({ title }, 'We met today to speak of herring.', 'We will mend the boats.')).toEqual([
      group,
      group,
    ])
  })

  it('between "Begin Text" and "End Text"', () => {
    const lines = says(
      { title: 'Joint Statement on the Strait' },
      'The text of the following statement was released by the Foreign Ministers of Tarvia and Norland.',
      'Begin Text:',
      'We condemn the closing of the strait.',
      'We will meet again in May.',
      'End Text.',
    )
    const ministers = 'the Foreign Ministers of Tarvia and Norland'
    expect(lines).toEqual(['-', '-', ministers, ministers, '-'])
  })

  it('in a list that they affirm', () => {
    const lines = says(
      { title: 'Joint Statement' },
      'In the light of the flood, the Foreign Ministers of Tarvia, the Kingdom of Norland and Elmark hereby affirm the following:',
      '• The rejection of the closing of the strait.',
      '• The urgent need for talks.',
    )
    const ministers = 'the Foreign Ministers of Tarvia, the Kingdom of Norland and Elmark'
    expect(lines).toEqual(['-', ministers, ministers])
  })

  it('in quotation marks', () => {
    const lines = says(
      { title: 'Joint statement on the treaty' },
      'The following statement was issued by the Foreign Ministers of Tarvia and Norland:',
      '“We welcome the treaty.',
      'We will sign it in May.”',
    )
    expect(lines.slice(1)).toEqual(Array(2).fill('the Foreign Ministers of Tarvia and Norland'))
  })
})

describe('several who are told of', () => {
  const opening =
    'Ada Kerrin, President of the Republic of Tarvia, and Bo Tarn, President of the Republic of Norland, met in Kell on 3 May.'
  const all = 'The two Presidents (Ada Kerrin and Bo Tarn)'
  const printed = { title: 'Joint Statement on the visit of the President of Norland' }

  it.each([
    ['The two Presidents reaffirmed the treaty.', all],
    ['The leaders condemned the closing of the strait.', all],
    ['The Presidents agreed for both countries to share the catch.', all],
    ['The Norland President thanked the people of Tarvia.', 'Bo Tarn'],
    ['President Kerrin undertook to mend the lock.', 'Ada Kerrin'],
    ['The Presidents discussed herring.', '-'],
    ['Both welcomed the treaty.', all],
    ['Both sides welcomed the treaty.', 'Both sides'],
  ])('%s', (sentence, speaker) => {
    expect(says(printed, opening, 'The two Presidents noted that trade had doubled.', sentence)[2]).toBe(
      speaker,
    )
  })

  it('are those whom the title names in full', () => {
    const title = 'Joint Declaration of the Presidents of Parliament of the Coast'
    const lines = says(
      { title },
      'The Presidents view with alarm the loss of herring.',
      'They call on the ports to open.',
    )
    expect(new Set(lines)).toEqual(new Set(['the Presidents of Parliament of the Coast']))
  })

  it('are the two states of the title, where nobody is named', () => {
    const who = (title: string) =>
      says(
        { title, publisher: 'Harl Office' },
        'We agreed to mend the lock.',
        'We thank the divers of both ports.',
      )
    expect(who('Joint Statement for the 10th Norway-Chile Ministerial Meeting')).toEqual([
      'Norway and Chile',
      'Norway and Chile',
    ])
    expect(who('Joint Statement for the 10th Mid-Tide Ministerial Meeting')[0]).toBe('Harl Office')
  })

  it.each([
    'We, the Ministers of the Republic of Norway and Chile held our meeting in Kell.',
    'The Ministers of the Republic of Norway and Chile met in Kell.',
  ])('are those who are named in full above: %s', (sentence) => {
    const reading = readPrinted(
      { title: 'Joint Communiqué of the Meeting' },
      sentence,
      'The Ministers noted that trade had doubled.',
      'They agreed to mend the lock.',
    )
    const [group] = reading.speakers
    expect(group?.description?.toLowerCase()).toBe('the ministers of the republic of norway and chile')
    expect([group?.country, whoSays(reading).slice(1)]).toEqual([
      null,
      [group?.description, group?.description],
    ])
  })

  it('may be two sides, each by its nation', () => {
    const lines = says(
      { title: 'Joint Communiqué of the Consultations' },
      'The Tarvian delegation was led by Ms. Ada Kerrin.',
      'The Tarvian side regretted the delay.',
      'The Norlandic side explained that the law was new.',
      'Norland’s delegation welcomed the offer.',
      'The Tarvian delegation proposed a date.',
    )
    expect(lines).toEqual([
      '-',
      'The Tarvian side',
      'The Norlandic side',
      'The Norlandic side',
      'The Tarvian side',
    ])
  })

  it('in numbered paragraphs', () => {
    const lines = says(
      { title: 'Joint Press Statement on the Visit' },
      'At the invitation of Ms Ada Kerrin, Minister for Tides of Tarvia, Mr Bo Tarn, Minister for Ports of Norland, visited Kell.',
      '2 The Ministers noted the work of the divers.',
      '3 The Ministers welcomed both plans.',
    )
    expect(lines).toEqual([
      '-',
      'The Ministers (Ms Ada Kerrin and Mr Bo Tarn)',
      'The Ministers (Ms Ada Kerrin and Mr Bo Tarn)',
    ])
  })
})

describe('no joint statement', () => {
  it.each([
    'Leaders issue joint statement on herring',
    'Remarks in Joint Press Conference',
    'Joint venture opens',
  ])('%s', (title) => {
    const text = ['Mayor Ada Kerrin met the divers.', 'She said that the lock holds.']
    expect(readPrinted({ title }, ...text).genre.genre).not.toBe('JOINT_STATEMENT')
  })
})

describe('what several who make a statement convey', () => {
  const opening =
    'Ada Kerrin, Minister of Tides of Tarvia, and Bo Tarn, Minister of Ports of Norland, met in Kell.'

  it.each([
    'consider that the lock is old',
    'view with alarm the loss of herring',
    'share the concern of the divers',
    'confirmed their intention to meet',
    'agreed for both ports to open',
    'ask their experts to report',
    'accept the invitation of Elmark',
    'advocated a night ferry',
    'intend to mend the boats',
    'decided in favour of a common pool',
    'took a positive view of the plan',
    'took the view that the lock is old',
    'instructed their staff to report',
    'tasked their experts with a draft',
    'encouraged the divers to go on',
    'attach importance to the tides',
    'stand ready to help the ports',
    'remain committed to the treaty',
    'are committed to the treaty',
    'are determined to mend the lock',
    'are of the view that the lock is old',
  ])('they %s', (words) => {
    const lines = says({ title: 'Joint Statement on Tides' }, opening, `The Ministers ${words}.`)
    expect(lines[1]).toBe('The Ministers (Ada Kerrin and Bo Tarn)')
  })

  it.each(['decided to meet in May', 'spoke about herring', 'talked of the tides', 'met the divers'])(
    'nothing, where they %s',
    (words) => {
      expect(says({ title: 'Joint Statement on Tides' }, opening, `The Ministers ${words}.`)[1]).toBe('-')
    },
  )
})

describe('what a joint statement is called', () => {
  it.each([
    'Joint Statement',
    'Joint Declaration',
    'Joint Communique',
    'Joint Communiqué',
    'Joint Press Release',
    'Joint Note',
    'Joint Message',
    'Joint Appeal',
    'Joint Letter',
    'Joint Conclusions',
    'Common Statement',
    'Trilateral Statement',
    'Quadrilateral Statement',
    'Tripartite Statement',
    'STATEMENT RELEASED JOINTLY BY TARVIA AND NORLAND',
  ])('%s', (title) => {
    const text = ['The Ministers met in Kell.', 'The Ministers noted the tides.']
    expect(readPrinted({ title }, ...text).genre.genre).toBe('JOINT_STATEMENT')
  })

  it.each(['Conference', 'Briefing', 'Hearing', 'Session', 'Remarks', 'Questions'])(
    'not with %s',
    (occasion) => {
      const text = ['The Ministers met in Kell.', 'The Ministers noted the tides.']
      expect(readPrinted({ title: `Joint Statement and ${occasion}` }, ...text).genre.genre).not.toBe(
        'JOINT_STATEMENT',
      )
    },
  )
})
