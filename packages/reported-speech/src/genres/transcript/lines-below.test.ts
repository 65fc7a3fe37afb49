import { describe, expect, it } from 'vitest'
import { reading } from '../../testing/said.ts'
import { paragraphs, turns } from '../../testing/turns.ts'

const offices = (text: string) => reading(text).speakers.map(({ name, office }) => [name, office])

describe('a name above a line that tells of whoever has it', () => {
  const debate = paragraphs(
    'Ada Kerrin\nGreen, Harl',
    'Will she open the lock?',
    'Ida Wren\nThe Deputy Minister for Tides',
    'It opens in May. I have the steel.',
    'Ada Kerrin\nGreen, Harl',
    'I thank her.',
  )

  it('labels the words below both lines', () => {
    expect(turns(debate)).toEqual([
      'Ada Kerrin: Will she open the lock?',
      'Ida Wren: It opens in May. I have the steel.',
      'Ada Kerrin: I thank her.',
    ])
  })

  it('holds the office of that line; a party and a place are none', () => {
    expect(offices(debate)).toEqual([
      ['Ada Kerrin', null],
      ['Ida Wren', 'Deputy Minister for Tides'],
    ])
  })

  it('goes with the time and the day below it', () => {
    const dated = debate.replace('Green, Harl', 'Green, Harl\n10:30,\n26 May 2034')
    expect(turns(dated)).toEqual(turns(debate))
  })

  it('is none where the line below opens a turn of its own', () => {
    const text = paragraphs(
      'NOTICES',
      'Madam Deputy Speaker (Bo Tarn)',
      'Order. I call the Minister.',
      'The Minister for Tides (Ada Kerrin)',
      'I thank you.',
    )
    expect(turns(text)).toEqual(['Bo Tarn: Order. I call the Minister.', 'Ada Kerrin: I thank you.'])
  })

  it('is none where the line below is another name', () => {
    const text = paragraphs(
      'Ada Kerrin',
      'Ida Wren',
      'Will she open the lock?',
      'Ada Kerrin',
      'In May.',
      'Ida Wren',
      'I thank her.',
    )
    expect(turns(text)).toEqual([
      'Ida Wren: Will she open the lock?',
      'Ada Kerrin: In May.',
      'Ida Wren: I thank her.',
    ])
  })

  it('is none above lines that no words follow', () => {
    const text = paragraphs(
      'Ada Kerrin\nThe Minister for Tides\nHarl House',
      'MR. LUND: Is it safe?',
      'MS. WREN: I think so.',
    )
    expect(turns(text)).toEqual(['LUND: Is it safe?', 'WREN: I think so.'])
  })
})

it('two offices with their holders in brackets, each on a line of its own, are labels', () => {
  const text = paragraphs(
    'The Presiding Officer (Bo Tarn)',
    'The next item is a debate on the lock.',
    'The First Minister (Ada Kerrin)',
    'It is fair to say that the lock leaks.',
  )
  expect(turns(text)).toEqual([
    'Bo Tarn: The next item is a debate on the lock.',
    'Ada Kerrin: It is fair to say that the lock leaks.',
  ])
})

describe('a name in capitals before a colon', () => {
  const words =
    'Good morning, everyone. I am glad to be here with you. We built this lock together, and I thank the divers.'

  it.each(['ADA KERRIN', 'ADA KERRIN [NEW PREMIER OF HARL]', 'ADA KERRIN, MINISTER FOR TIDES'])(
    'is whose one speech it is: %s',
    (label) =>
      expect(turns(`${label}: ${words}\n\nThe lock was old.`)).toEqual([
        `ADA KERRIN: ${words} The lock was old.`,
      ]),
  )

  it('stands below the first line only with an office', () => {
    const below = (label: string) =>
      turns(`Harl, 2 May 2034\n\n${label}: ${words}`).map((turn) => turn.split(':')[0])
    expect(below('ADA KERRIN [NEW PREMIER OF HARL]')).toEqual(['ADA KERRIN'])
    expect(below('MAIN POINTS')).not.toEqual(['MAIN POINTS'])
  })

  it('makes turns of two', () => {
    const text = paragraphs(
      `BO TARN: ${words}`,
      'ADA KERRIN: I thank you. Here we have caught eels since 1802.',
    )
    expect(turns(text).map((turn) => turn.split(':')[0])).toEqual(['BO TARN', 'ADA KERRIN'])
  })
})

describe('an outlet before the name of who asks', () => {
  it.each([
    ['HRTV, Tarn', 'Tarn'],
    ['Harl Press, Tarn', 'Tarn'],
    ['HRTV', 'HRTV'],
    ['TARN, Bo', 'TARN'],
  ])('%s', (label, name) => {
    const text = paragraphs(
      'Minister Kerrin: Welcome.',
      `${label}: Minister, will the lock open?`,
      'Minister Kerrin: In May.',
    )
    expect(turns(text)[1]).toBe(`${name}: Minister, will the lock open?`)
  })
})

it('whoever asks one question in turns of others, with a whole name', () => {
  const text = paragraphs(
    'Mr. Lund, Spokesman: Welcome. Ask.',
    'Ada Kerrin: Sir, will it open?',
    'Ida Wren: Sir, when will it open?',
    'Mr. Lund, Spokesman: In May.',
  )
  expect(turns(text).map((turn) => turn.split(':')[0])).toEqual(['Lund', 'Ada Kerrin', 'Ida Wren', 'Lund'])
})

it('a label says whom the question is put to', () => {
  const text = paragraphs(
    '4. ADA KERRIN (Green—Harl) to the Minister for Tides: Will it open?',
    'Hon BO TARN (Minister for Tides): It opens in May.',
    'Ada Kerrin: I thank him.',
  )
  expect(turns(text).map((turn) => turn.split(':')[0])).toEqual(['ADA KERRIN', 'BO TARN', 'ADA KERRIN'])
})
