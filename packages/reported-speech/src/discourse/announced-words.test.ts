import { describe, expect, it } from 'vitest'
import { said } from '../testing/said.ts'

const who = (...paragraphs: readonly string[]) =>
  said(paragraphs.join('\n\n')).map((line) => line.split(' | ')[0])

const announced = 'Mayor Ada Kerrin said:'
const told = 'The Guild of Divers issued a statement. The statement said:'

describe('words of a person end', () => {
  it.each([
    ['at who left for the US', [announced, 'The dam holds.', 'Ada Kerrin left for the US.'], ['Ada Kerrin']],
    [
      'and begin at the salutation',
      ['The mayor wrote:', 'Harl Office of Ports', 'Dear divers,', 'I thank you.'],
      ['The mayor', 'The mayor'],
    ],
    ['at "he said", behind a quotation', ['“The dam holds,” it is said.', 'Meanwhile, Bo Tarn left.'], []],
    [
      'at a paper told of as such',
      [announced, 'The dam holds.', 'The Norwegian newspaper Harl Courier reported on the flood.'],
      ['Ada Kerrin', 'Ada Kerrin'],
    ],
    [
      'not at a group that thinks something',
      [announced, 'The dam holds.', 'The divers believe that it leaks.'],
      ['Ada Kerrin', 'Ada Kerrin'],
    ],
    [
      'at those who were there',
      [announced, 'The dam holds.', 'The participants in the feast praised the pilots.'],
      ['Ada Kerrin', 'The participants in the feast'],
    ],
    [
      'at the mayor, who goes on',
      [announced, 'The dam holds.', 'The mayor went on to say: It is new.', 'Boats are cheap.'],
      ['Ada Kerrin', 'Ada Kerrin', 'Ada Kerrin'],
    ],
    [
      'not at an official whom the words tell of',
      [announced, 'An official of the port came.', 'The official stressed that nets are dear.'],
      ['Ada Kerrin', 'Ada Kerrin'],
    ],
    [
      'not at a person within them, late in a sentence',
      [
        announced,
        'There was a long and cold winter in Harl when everybody stayed at home and waited for the boats that never came from the north and out at sea in those dark weeks Bo Tarn said that nobody would drown.',
      ],
      ['Ada Kerrin'],
    ],
    [
      'at a person by name and office',
      [announced, 'The dam holds.', 'Bo Tarn, director of the port, said that it leaks.'],
      ['Ada Kerrin', 'Bo Tarn'],
    ],
    [
      'not at a family name',
      [announced, 'The dam holds.', 'At home Tarn said that it leaks.'],
      ['Ada Kerrin', 'Ada Kerrin'],
    ],
    [
      'with the quotation that they are',
      [announced, '“The dam holds. Boats are cheap.”', 'The divers left.'],
      ['Ada Kerrin', 'Ada Kerrin'],
    ],
  ])('%s: %s', (_, paragraphs, names) => {
    expect(who(...paragraphs)).toEqual(names)
  })
})

describe('words of a text end', () => {
  it.each([
    [
      'at a paper',
      [told, 'The dam holds.', 'The Norwegian newspaper Harl Courier carried a photo of the mill.'],
      ['Guild of Divers'],
    ],
    [
      'at "it said"',
      [told, 'The dam holds.', 'It said that the pier is old.'],
      ['Guild of Divers', 'Guild of Divers'],
    ],
    [
      'at the statement',
      [told, 'The dam holds.', 'The statement urged the mayor to wait.'],
      ['Guild of Divers', 'Guild of Divers'],
    ],
    [
      'not at how it goes on',
      [told, 'The dam holds.', 'Urging the mayor to wait, the statement said:', 'The pier is old.'],
      ['Guild of Divers', 'Guild of Divers', 'Guild of Divers'],
    ],
    [
      'at a spokesman',
      [told, 'The dam holds.', 'A spokesman for the Ministry of Tides stated that it leaks.'],
      ['Guild of Divers', 'A spokesman for the Ministry of Tides'],
    ],
    [
      'at somebody who releases a text',
      [
        told,
        'The dam holds.',
        'Ada Kerrin, chairwoman of the Net Board, released a statement.',
        'It said that nets are dear.',
      ],
      ['Guild of Divers', 'Ada Kerrin'],
    ],
    ['at a person', [told, 'The dam holds.', 'Bo Tarn said that it leaks.'], ['Guild of Divers', 'Bo Tarn']],
    [
      'not at "he said" within',
      [told, 'Bo Tarn lied.', 'He said that it leaks.'],
      ['Guild of Divers', 'Guild of Divers'],
    ],
  ])('%s: %s', (_, paragraphs, names) => {
    expect(who(...paragraphs)).toEqual(names)
  })
})

describe('words open no block', () => {
  it.each([
    ['before a list', ['The mayor said:', '• nets', '• boats'], []],
    [
      'behind a colon with a small letter',
      ['The mayor stressed two things: nets and boats.', 'The divers left.'],
      ['The mayor'],
    ],
  ])('%s: %s', (_, paragraphs, names) => {
    expect(who(...paragraphs)).toEqual(names)
  })
})
