import { describe, expect, it } from 'vitest'
import { said } from '../testing/said.ts'

const who = (text: string) => said(text).map((line) => line.split(' | ')[0])

describe('the words for who speaks', () => {
  it.each([
    [
      'end before what somebody does',
      'A reporter living in Harl, near the mill, said that the dam holds.',
      ['A reporter'],
    ],
    [
      'hold whose people they are',
      'Ada Kerrin’s associates insist he is wrong.',
      ['Ada Kerrin’s associates'],
    ],
    ['hold whose son he is', 'Kerrin’s Son Says The Dam Holds', ['Kerrin’s Son']],
    [
      'hold a name around the word for a body',
      'Harl Bank Review said that the dam holds.',
      ['Harl Bank Review'],
    ],
    ['are a number of all', 'It rained, but 55 percent of all divers say the dam leaks.', ['55 percent']],
    [
      'end before others',
      'The secretary general of the Guild for Tides and others elaborated on the flood. They also noted that the dam holds.',
      ['The secretary general of the Guild for Tides', 'The secretary general of the Guild for Tides'],
    ],
    [
      'end before a day',
      'Commenting on this fact, a news analyst of Harl Radio Monday says that nets are dear.',
      ['a news analyst of Harl Radio'],
    ],
    [
      'end before a message',
      'The Guild of Divers sent a message. The organization in the message said that the dam holds.',
      ['Guild of Divers'],
    ],
    [
      'end before an occasion',
      'The chairman of the Harl Committee of Divers at the seminar said that the dam holds.',
      ['The chairman of the Harl Committee of Divers'],
    ],
    [
      'hold a country',
      'The deputy spokesman for the Labour Party in Norway released a commentary denouncing the toll.',
      ['The deputy spokesman for the Labour Party in Norway'],
    ],
    [
      'end before the verb',
      'A bulletin released by the Norwegian Committee for Tides said the noble pilots of Harl found a harbour.',
      ['Norwegian Committee for Tides'],
    ],
    [
      'are whoever was named first',
      'Mayor Bo Tarn arrived with letters sent by the divers. He said that the dam holds.',
      ['Bo Tarn'],
    ],
    [
      'are the ministers, not who sent the soup',
      'Ministers met at the mill over soup sent by the envoys. They said that the dam holds.',
      ['Ministers'],
    ],
    [
      'are several who spoke',
      'Speeches were made by Ada Kerrin and Bo Tarn. They said that the dam holds.',
      ['Ada Kerrin and Bo Tarn'],
    ],
    [
      'are several who spoke, in a line without a full stop',
      'Speeches were made by Ada Kerrin and Bo Tarn\n\nThey said that the dam holds.',
      ['Ada Kerrin and Bo Tarn'],
    ],
    [
      'are who spoke, not who left',
      'A speech was made by Ada Kerrin; Bo Tarn and the divers left. She said that the dam holds.',
      ['Ada Kerrin'],
    ],
    [
      'are said organizations',
      'Norwegian organizations met. The said organizations expressed support for the dam.',
      ['The said organizations'],
    ],
  ])('%s: %s', (_, text, names) => {
    expect(who(text)).toEqual(names)
  })
})

describe('nobody speaks', () => {
  it.each([
    [
      'in a clause of foresight',
      'Ten mills are closing, a trend that the council predicts will go on “for years.”',
    ],
    [
      'in a film',
      'Titled “Tides,” the film shows pictures of boats that recall the flood, while a voice recites a rhyme.',
    ],
    [
      'of gifts',
      'Which were in addition to the gifts the Tide Foundation acknowledged after the Courier asked about them.',
    ],
    ['of a boat', 'The mayor has a boat said to hold ten divers.'],
    ['with noted pilots', 'The mayor of Harl and noted pilots left.'],
    ['of this framework', 'This Harl Framework stresses the need for boats.'],
    [
      'where talk is of states',
      'It was a long day, with polls in five states Tuesday and Bo Tarn trying to win them all.',
    ],
  ])('%s: %s', (_, text) => {
    expect(said(text)).toEqual([])
  })
})
