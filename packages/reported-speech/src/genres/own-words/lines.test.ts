import { describe, expect, it } from 'vitest'
import { type AnalysedSentence, analyseTitle } from '../../names/analysed-sentence.ts'
import { analyseText } from '../../names/analysed-text.ts'
import { proseOf } from '../../text/prose.ts'
import * as lines from './lines.ts'

/** With what is quoted in it. */
function line(text: string): AnalysedSentence {
  const [sentence] = text.includes('“') ? analyseText(proseOf(text)).sentences : []
  return sentence ?? analyseTitle(text, { start: 0, end: text.length, text, paragraph: 0 }, [])
}

type Kind = (sentence: AnalysedSentence) => boolean

const long = (words: string) => Array.from({ length: 8 }, () => words).join(' ')

const kinds: readonly (readonly [
  what: string,
  kind: Kind,
  are: readonly string[],
  areNot: readonly string[],
])[] = [
  [
    'a number',
    lines.isNumbering,
    ['12.', '* * *', '(a)', 'IV.', '12 (3) – 45'],
    ['Aye.', '1911 1922 1933 1944'],
  ],
  [
    'a stage direction',
    lines.isDirection,
    ['(Applause.)', '[Unofficial translation]'],
    [
      'Applause)',
      '(Harl) The lock is open.',
      '(The lock was opened by the mayor in May and shut again in June.)',
    ],
  ],
  [
    'a note on how to reach somebody',
    lines.isNote,
    ['Tel. 22 33', 'Contact: Bo Tarn', 'Harl office fax 22 33', 'press@harl.example', 'Bo Tarn, tel: 22 33'],
    [
      'Contact with Harl was lost.',
      'Mail was late.',
      'Write to me at ada@harl.example.',
      'The boats that were at sea in the storm came home to Harl by noon, and the divers, who had the old tel 22 of the harbour, rang no one.',
      'Harl has of late no more than one boat and a box at ada@harl.example for it',
      'They gave further information.',
      `For more information to come we wait, ${long('as we have waited for years,')} in vain.`,
    ],
  ],
  [
    'the head of a note to editors',
    lines.isEditorsNote,
    ['Notes to editors:', 'Note to Editor'],
    ['Notes from Harl', 'Dear editor and readers,'],
  ],
  ['a mark', lines.isTextMark, ['END', 'END 11:19 A.M.'], ['End the long and cold war of herring now.']],
  [
    'a row of a table',
    lines.isTableRow,
    ['Primary schools £1,320', '2028  212  6,904', 'Boats | Nets', 'Boats (2028)'],
    [
      'Boats and nets',
      'We have mended 1,320.',
      'Good morning, Harl 2028',
      `${long('We met in Harl and in Elm and in Kell,')} and once more in Harl in May 2028`,
    ],
  ],
  [
    'a line of names, places and dates',
    lines.isLabel,
    ['Harl Hall, Tuesday 26th September, 2034', 'Kell, 3 May', 'Harl, US', 'Ministry of Tides, U.S. Section'],
    ['Harl hall', 'Our Hall', 'Your Hall', 'I, Ada Kerrin', long('Ada Kerrin, Bo Tarn, Harl,')],
  ],
  [
    'a line in capitals',
    (sentence) => lines.isCapitals(sentence),
    ['PEACE AT SEA', 'THE LOCK IS OPEN.', 'TO YOU'],
    ['Peace at Sea', '1 2 3', 'A B', 'WE ARE GLAD.', 'I THANK YOU!', 'HARL is open'],
  ],
  [
    'a heading',
    lines.isHeadingLine,
    ['Herring and the north', 'IS THE LOCK SAFE FOR ALL OF', 'Is Harl ready', 'US and Norway'],
    [
      'Our work',
      'The lock is open',
      'the lock',
      '• Nets and boats',
      '- Nets and boats',
      'Herring and',
      'For you and Harl',
      'Nets, boats and herring for the north of Norway, for the south of Norway and the islands',
    ],
  ],
  [
    'whoever speaks of themselves',
    lines.speaksOfItself,
    ['Today I begin', 'We wait'],
    ['I. Herring', '“I am glad,” she said', 'Our boats'],
  ],
  [
    'one who speaks',
    lines.speaksAsOne,
    ['I am glad', 'Here is my boat', 'My boat', "I'm glad", 'I’ll sail'],
    ['I. Herring', 'Elizabeth I) and others', '“I am glad,” she said', 'We are glad'],
  ],
  [
    'whoever speaks to somebody',
    lines.speaksToSomebody,
    ['I thank you', 'Your boats'],
    ['“Thank you,” she said', 'The boats'],
  ],
  [
    'a greeting',
    lines.isGreeting,
    [
      'Dear Ada,',
      'My dear friends',
      'Friends',
      'Colleagues, the boats',
      'My friends,',
      'Good morning',
      'Harl, good evening',
      'Kell, Mr. President',
      'Fellow citizens of Harl!',
    ],
    [
      '“Dear Ada,” she wrote',
      'Friends of the lock',
      'My boats,',
      'My friends',
      'My speech is to the ladies of Harl.',
      'Our friends, we meet',
      'Dear Ada, I wrote to the mayor',
      'Good boats',
      'They had a good harvest',
      'In the afternoon, tea',
      'Kell, “Mr. President”',
      'Kell, Mr. president',
      'To your friends',
      `Dear Ada, ${long('Bo Tarn of Harl, Ida Wren of Elm,')} and all`,
    ],
  ],
  [
    'whoever is greeted',
    lines.isGreetingLabel,
    ['President of the Assembly,', 'Dr Ada Kerrin,', 'Friends,'],
    ['President of the Assembly', 'Harl, Norway,', 'President of the old assembly,'],
  ],
]

describe.each(kinds)('%s', (_, kind, are, areNot) => {
  it.each(are)('is "%s"', (text) => {
    expect(kind(line(text))).toBe(true)
  })

  it.each(areNot)('is not "%s"', (text) => {
    expect(kind(line(text))).toBe(false)
  })
})
