import { describe, expect, it } from 'vitest'
import { said } from '../testing/said.ts'

describe('words said begin', () => {
  it.each([
    [
      'behind who is told',
      'Kerrin told reporters that the dam holds.',
      ['Kerrin | INDIRECT | that the dam holds'],
    ],
    [
      'behind who is told, where they are quoted',
      'Kerrin told reporters on the pier, “The dam holds.”',
      ['Kerrin | DIRECT | “The dam holds.”'],
    ],
    [
      'behind a place, where they are quoted',
      'The mayor noted the harbour log: “The dam holds.”',
      ['The mayor | DIRECT | “The dam holds.”'],
    ],
    [
      'behind a colon',
      'The mayor thanked the divers of Harl: The dam holds.',
      ['The mayor | DIRECT | The dam holds'],
    ],
    [
      'behind an adverb',
      'The mayor stressed again that the dam holds.',
      ['The mayor | INDIRECT | that the dam holds'],
    ],
    [
      'behind a day',
      'Mayor Ada Kerrin announced Friday that the dam holds.',
      ['Ada Kerrin | INDIRECT | that the dam holds'],
    ],
    [
      'behind an aside',
      'The mayor believes, for example, that the dam holds.',
      ['The mayor | INDIRECT | that the dam holds'],
    ],
    [
      'behind how they were said',
      'The mayor explained in detail the rules of the pier.',
      ['The mayor | INDIRECT | the rules of the pier'],
    ],
    [
      'behind the feeling they were said with',
      'The mayor noted with deep concern the fall of the catch.',
      ['The mayor | INDIRECT | the fall of the catch'],
    ],
    [
      'behind two feelings',
      'The mayor noted with concern and regret the fall of the catch.',
      ['The mayor | INDIRECT | the fall of the catch'],
    ],
    [
      'with "that" behind a feeling',
      'The mayor recalled with gratitude that the divers came.',
      ['The mayor | INDIRECT | that the divers came'],
    ],
    [
      'at what is called something',
      'The mayor called the toll “a mistake”.',
      ['The mayor | MIXED | the toll “a mistake”'],
    ],
    [
      'at whoever is branded',
      'The mayor branded the divers as traitors.',
      ['The mayor | INDIRECT | the divers as traitors'],
    ],
    [
      'at a thing that is praised, whatever people observe elsewhere',
      'The mayor praised the moment of silence.',
      ['The mayor | INDIRECT | the moment of silence'],
    ],
    [
      'behind a comma and who is told',
      'Kerrin told reporters, “The dam holds.”',
      ['Kerrin | DIRECT | “The dam holds.”'],
    ],
    [
      'behind what is announced before a colon',
      'The mayor stressed one thing: The dam holds.',
      ['The mayor | DIRECT | The dam holds'],
    ],
    [
      'at a quotation, not at when it was said',
      'Whenever it rains, Norway calls for “dry nets”.',
      ['Norway | DIRECT | “dry nets”'],
    ],
    ['behind a day', 'The mayor said on Friday it was raining.', ['The mayor | INDIRECT | it was raining']],
    [
      'before a day',
      'The dam holds, Mayor Ada Kerrin said Wednesday.',
      ['Ada Kerrin | INDIRECT | The dam holds'],
    ],
    [
      'at what is commented about',
      'The mayor commented about the rain.',
      ['The mayor | INDIRECT | about the rain'],
    ],
    [
      'at a person who is called something',
      'The mayor called him a kind neighbour.',
      ['The mayor | INDIRECT | him a kind neighbour'],
    ],
    [
      'at a thing that is called something with "an"',
      'Arkovia called the old toll an error.',
      ['Arkovia | INDIRECT | the old toll an error'],
    ],
    ['at an infinitive', 'The mayor pledged to mend the dam.', ['The mayor | INDIRECT | to mend the dam']],
    [
      'at an infinitive, behind who is asked',
      'The mayor invited the divers to speak.',
      ['The mayor | INDIRECT | the divers to speak'],
    ],
    [
      'at what is pledged against',
      'The mayor cautioned against a new toll.',
      ['The mayor | INDIRECT | against a new toll'],
    ],
    [
      'at a question without a mark',
      'A reporter asked Ada Kerrin: Does the dam hold?',
      ['A reporter | DIRECT | Does the dam hold?'],
    ],
    [
      'at a pronoun that is called something',
      'The mayor called it an error.',
      ['The mayor | INDIRECT | it an error'],
    ],
    [
      'at a pronoun behind a word that may be a noun',
      'The council hopes it will rain.',
      ['council | INDIRECT | it will rain'],
    ],
    [
      'at what is spoken about',
      'The mayor warned about the fall of the catch.',
      ['The mayor | INDIRECT | the fall of the catch'],
    ],
  ])('%s: %s', (_, text, lines) => {
    expect(said(text)).toEqual(lines)
  })

  it.each([
    [
      'at "that" of a noun',
      'The mayor told reporters the fact that it rains is known.',
      ['The mayor | INDIRECT | the fact that it rains is known'],
    ],
    [
      'inside the title of a talk',
      'The mayor told the divers in a lecture titled “The tides of our harbour” that the dam holds.',
      ['The mayor | INDIRECT | that the dam holds'],
    ],
    [
      'inside the name of a broadcast',
      'The mayor told Harl Radio’s “Morning Tide” on Friday that the dam holds.',
      ['The mayor | INDIRECT | that the dam holds'],
    ],
    [
      'behind a second verb',
      'The mayor praised the divers on Friday and stressed that the dam holds.',
      ['The mayor | INDIRECT | the divers on Friday', 'The mayor | INDIRECT | that the dam holds'],
    ],
    [
      'behind a verb of its own',
      'The mayor remarked on the flood and stressed that the dam holds.',
      ['The mayor | INDIRECT | on the flood', 'The mayor | INDIRECT | that the dam holds'],
    ],
    [
      'at "that" of a noun, behind "both"',
      'The mayor thanked both divers that came.',
      ['The mayor | INDIRECT | both divers that came'],
    ],
    [
      'at "that" of the fact that is spoken about',
      'The mayor spoke about the fact that the dam leaks.',
      ['The mayor | INDIRECT | the fact that the dam leaks'],
    ],
    [
      'behind a second comma',
      'The mayor said that the dam, that of Harl, holds.',
      ['The mayor | INDIRECT | that the dam, that of Harl, holds'],
    ],
    [
      'behind a feeling without "with"',
      'The mayor recalled her pride that the dam holds.',
      ['The mayor | INDIRECT | her pride that the dam holds'],
    ],
    [
      'behind a name in the words said',
      'Kerrin told Harl Radio, “No Tolls.”',
      ['Kerrin | DIRECT | “No Tolls.”'],
    ],
  ])('not %s: %s', (_, text, lines) => {
    expect(said(text)).toEqual(lines)
  })
})

it('a decline is observed in words', () => {
  expect(said('The mayor observed a decline of the catch.')).toEqual([
    'The mayor | INDIRECT | a decline of the catch',
  ])
})

describe('nothing is said where', () => {
  it.each([
    ['a button is pressed', 'The mayor pressed the button.'],
    ['a body takes money', 'The guild charges to use the pier.'],
    ['somebody is called', 'Mayor Ada Kerrin called the divers.'],
    ['somebody is called as something', 'Mayor Ada Kerrin called the divers as witnesses.'],
    ['a meeting is called', 'Mayor Ada Kerrin called a meeting of the guild.'],
    ['a film is dubbed', 'Bo Tarn dubbed himself over the film of the flood.'],
    ['silence is observed', 'The divers observed a minute of silence.'],
    ['nets are offered', 'The divers offered nets.'],
    ['somebody is called to something', 'Mayor Ada Kerrin called the divers into a meeting.'],
    ['somebody is called up', 'Mayor Ada Kerrin called up half a dozen divers.'],
    [
      'a text was agreed upon',
      'An appeal of the Tide Council, agreed upon by the northern and southern guilds, was adopted.',
    ],
  ])('%s: %s', (_, text) => {
    expect(said(text)).toEqual([])
  })
})
