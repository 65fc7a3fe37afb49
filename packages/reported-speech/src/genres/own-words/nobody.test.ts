import { describe, expect, it } from 'vitest'
import { readPrinted, unsaid } from '../../testing/own.ts'

const printed = { title: 'Speech by Ada Kerrin, Minister for Tides', publisher: 'Ministry for Tides' }

const speech = [
  'Ladies and gentlemen,',
  'I have come to speak of herring.',
  'The boats are old.',
  'Thank you.',
]

const among = (...lines: readonly string[]) =>
  unsaid(
    readPrinted(
      printed,
      'Excellencies,',
      'I am glad to be here.',
      ...lines,
      'We shall mend the lock.',
      'I thank you.',
    ),
  )

const under = (...lines: readonly string[]) =>
  unsaid(
    readPrinted(
      printed,
      'Excellencies,',
      'I am glad to be here.',
      'The boats are old.',
      'I thank you.',
      ...lines,
    ),
  )

describe('among somebody’s words, nobody says', () => {
  it.each([
    ['a heading', 'Herring and the north'],
    ['a heading with "we"', 'What we are changing'],
    ['a heading in capitals', 'PEACE AT SEA'],
    ['a number', '12.'],
    ['a stage direction', '(Applause.)'],
    ['a row of a table', 'Boats 2,310 2,412'],
    ['a line of asterisks', '* * *'],
  ])('%s', (_, line) => {
    expect(among(line)).toEqual([line])
  })

  it.each([
    ['a greeting in between', 'Mr. President,'],
    ['a cry', 'Nets, boats, herring!'],
    ['an item of a list', '- Nets must be dried before they are sold.'],
    ['what breaks off', 'Currently, the'],
    ['what goes on in the next line', 'mended by the winter.'],
  ])('but not %s', (_, line) => {
    expect(among(line)).toEqual([])
  })

  it('items behind a colon, of which a table is none', () => {
    expect(among('We shall do three things:', 'Mend the boats', 'Dry the nets')).toEqual([])
    expect(among('The rates are:', 'Boats Rate', 'Small boats £120', 'Large boats £340')).toEqual([
      'Boats Rate',
      'Small boats £120',
      'Large boats £340',
    ])
  })

  it.each([
    ['a note', ['Contact: Bo Tarn']],
    ['a mark', ['Transcript:']],
    ['a long heading of a table', ['Boats and nets in use', 'Boats 2,310 2,412']],
    ['a question as a heading', ['What can Harl do']],
    ['a lettered heading', ['A. The closed season']],
  ])('%s', (_, lines) => {
    expect(among(...lines)).toEqual(lines)
  })

  it('the heading above numbered articles', () => {
    const lines = ['The treaty says:', 'A. Closed season', '1.', 'Boats stay in port.']
    expect(among(...lines)).toEqual(['A. Closed season', '1.'])
  })

  it.each([
    ['a sentence in pieces', ['We mend the boats', 'and the nets.']],
    ['a line that is followed by an open one', ['We want to be heard', 'We want to be seen', 'So we sail.']],
    ['a line behind one that goes on', ['We want this,', 'What Harl must do']],
    ['words next to a sentence in their paragraph', ['Herring and the north. It is cold there.']],
    ['items of a list', ['We do three things:', '- mend the boats', '- dry the nets', '- sail']],
  ])('but not %s', (_, lines) => {
    expect(among(...lines)).toEqual([])
  })

  it('a heading in a list whose items have ended', () => {
    expect(among('We do two things:', 'Mend the boats.', 'Nets')).toEqual(['Nets'])
    expect(among('We do this:', 'Boats 12', 'Nets')).toEqual(['Boats 12', 'Nets'])
  })
})

describe('below somebody’s words, nobody says', () => {
  it('what stands under it', () => {
    const under = [
      'Ministry for Tides',
      '12 June 2031',
      'Note to editors:',
      'The lock was built in 1911.',
      'Contact: Bo Tarn, +22 33 44',
    ]
    const reading = readPrinted(printed, ...speech, ...under)
    expect(unsaid(reading)).toEqual(under)
  })

  it('how to reach the press office', () => {
    const reading = readPrinted(
      printed,
      ...speech,
      'For further information, call the press office.',
      'press@tides.example',
    )
    expect(unsaid(reading)).toHaveLength(2)
  })

  it.each([
    [['References', 'The Tide Book tells of it.', 'It is old.']],
    [['Annex I', 'The lock is long.']],
    [['END', 'The lock was built in 1911.']],
    [['Done at Harl this 3rd day of May, in two originals.', 'The texts are equal.']],
    [['(Applause.)']],
    [['Tel: 22 33']],
    [['Boats 12']],
    [['Ada Kerrin']],
    [['IV.']],
    [['Kell, U.S.']],
    [['Herring and the north']],
  ])('%j', (lines) => {
    expect(under(...lines)).toEqual(lines)
  })

  it.each([
    [['Harl!']],
    [['Thank you.']],
    [['Dear friends, good night.']],
    [['References to the lock are many.', 'I know them.']],
    [['Done is the work.', 'We rest.']],
  ])('but not %j', (lines) => {
    expect(under(...lines)).toEqual([])
  })
})
