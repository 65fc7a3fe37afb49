import { describe, expect, it } from 'vitest'
import { said, speakersOf } from '../testing/said.ts'

const kinds = (text: string) =>
  speakersOf(text).map(({ kind, name, description }) => `${kind} ${name ?? description}`)

describe('who speaks', () => {
  it.each([
    ['somebody’s people', 'Kerrin’s associates insist he is wrong.', ['ORGANISATION Kerrin’s associates']],
    [
      'two kinds of officials',
      'Current and former officials who spoke with the Harl Courier said the dam holds.',
      ['GROUP Current and former officials'],
    ],
    ['two names', 'Kerrin and Tarn often blame the guild for the toll.', ['GROUP Kerrin and Tarn']],
    [
      'somebody with others',
      'The mayor of Harl and others praised the divers.',
      ['PERSON The mayor of Harl'],
    ],
    [
      'a body with others',
      'The society of families of Harl and other civic organizations held a rally, denouncing the toll.',
      ['ORGANISATION society of families of Harl and other civic organizations'],
    ],
    [
      'a study, not its day',
      'A study of tides on April 18 noted that the sea rises.',
      ['ORGANISATION A study of tides'],
    ],
    ['those somewhere', 'Those in the mill said that the dam holds.', ['ORGANISATION Those in the mill']],
    ['people by one word', 'Strikers urged the council to wait.', ['GROUP Strikers']],
    ['some', 'Some accused the mayor of delay.', ['GROUP Some']],
    [
      'a union, with an apostrophe',
      'The Harl Divers’ Union said in a handbook that the dam holds.',
      ['ORGANISATION Harl Divers’ Union'],
    ],
    ['a deputy with a hyphen', 'The vice-mayor said that the dam holds.', ['PERSON The vice-mayor']],
    ['a person by trade', 'A veteran diplomat said the dam holds.', ['PERSON A veteran diplomat']],
    [
      'an officer, not where he spoke',
      'The secretary general of the Harl Youth Study Group in her report at a seminar said that the dam holds.',
      ['PERSON The secretary general of the Harl Youth Study Group'],
    ],
    ['an outlet by its nation', 'Prices rose, according to Norwegian HRT.', ['ORGANISATION Norwegian HRT']],
    [
      'two bodies',
      'The Harl News Agency and the Courier of Norway said the dam holds.',
      ['GROUP The Harl News Agency and the Courier of Norway'],
    ],
    [
      'a person with an office and a home',
      'Ada Kerrin, Harbour Manager and a Harl native said, “The dam holds.”',
      ['PERSON Ada Kerrin'],
    ],
    [
      'a paper, not what stands in brackets behind it',
      'The old paper of the lock-keepers (The Messenger) said that the dam holds.',
      ['ORGANISATION old paper of the lock-keepers'],
    ],
    [
      'those at an occasion',
      'Speakers at the meeting said that the dam holds.',
      ['GROUP Speakers at the meeting'],
    ],
    [
      'a person by a foreign title',
      'Former Arkovia governor Ada Kerrin said that the dam holds.',
      ['PERSON Ada Kerrin'],
    ],
    [
      'her, by a form of address',
      'Mayor Ada Kerrin came. Her Excellency remarked that the dam holds.',
      ['PERSON Ada Kerrin'],
    ],
    [
      'a guest, by a form of address and an office',
      'H.E. the Mayor of Harl said that the dam holds.',
      ['PERSON the Mayor of Harl'],
    ],
    [
      'a number of people',
      'More than a hundred judges said that the dam holds.',
      ['GROUP More than a hundred judges'],
    ],
    [
      'a body with its name in marks',
      'The northern “Guild for the Keeping of Nets” said that the dam holds.',
      ['ORGANISATION Guild for the Keeping of Nets'],
    ],
    ['a capital for its government', 'Oslo said that the dam holds.', ['ORGANISATION Oslo']],
    [
      'supporters, not whom they support',
      'Kerrin supporters said that the dam holds.',
      ['GROUP Kerrin supporters'],
    ],
    [
      'a body whose name has a comma',
      'The Guild for Peace, People’s Life and Sovereignty said that the dam holds.',
      ['ORGANISATION Guild for Peace, People’s Life and Sovereignty'],
    ],
    [
      'a spokesman, not what he did',
      'The spokesman released the report and said that the dam holds.',
      ['PERSON The spokesman'],
    ],
    ['those in a place', 'Officials in the north said that the dam holds.', ['GROUP Officials in the north']],
    [
      'a paper without its number',
      'The paper Harl Courier No. 7 said that the dam holds.',
      ['ORGANISATION Harl Courier'],
    ],
  ])('is %s: %s', (_, text, who) => {
    expect(kinds(text)).toEqual(who)
  })

  it.each([
    ['a number', 'While 86 divers liked the plan, 43 said the same of the pier.'],
    ['a clause', 'Ida Wren is seizing upon a Harl Courier report that the dam leaks.'],
    ['a phrase that is open', 'Kerrin unleashed a series of letters saying that the dam leaks.'],
    ['he and somebody nobody knows', 'But he and other divers agree it will rain.'],
  ])('is not %s: %s', (_, text) => {
    expect(said(text)).toEqual([])
  })
})

describe('behind words that tell when or where', () => {
  it.each([
    [
      'speakers',
      'At the conference speakers said that the dam holds.',
      ['speakers | INDIRECT | that the dam holds'],
    ],
    [
      'him',
      'Mayor Bo Tarn came. In the speech he stressed that the dam holds.',
      ['Bo Tarn | INDIRECT | that the dam holds'],
    ],
    [
      'a person',
      'In a speech on Friday Mayor Ada Kerrin said that the dam holds.',
      ['Ada Kerrin | INDIRECT | that the dam holds'],
    ],
    [
      'the mayor',
      'In a speech on Friday the mayor said that the dam holds.',
      ['the mayor | INDIRECT | that the dam holds'],
    ],
    [
      'a letter',
      'The Guild issued a letter. In this regard it said that the dam holds.',
      ['Guild | INDIRECT | that the dam holds'],
    ],
    [
      'a person at a time of day',
      'Two days later, Mayor Ada Kerrin said that the dam holds.',
      ['Ada Kerrin | INDIRECT | that the dam holds'],
    ],
    [
      'a person on that morning',
      'That morning, Mayor Ada Kerrin said that the dam holds.',
      ['Ada Kerrin | INDIRECT | that the dam holds'],
    ],
    [
      'a person, standing somewhere',
      'Standing at the pier, Mayor Ada Kerrin said that the dam holds.',
      ['Ada Kerrin | INDIRECT | that the dam holds'],
    ],
    [
      'a person in the year',
      '12 hours later, Mayor Ada Kerrin said that the dam holds.',
      ['Ada Kerrin | INDIRECT | that the dam holds'],
    ],
    [
      'her excellency',
      'Mayor Ada Kerrin came. In a speech Her Excellency said that the dam holds.',
      ['Ada Kerrin | INDIRECT | that the dam holds'],
    ],
  ])('speaks %s: %s', (_, text, lines) => {
    expect(said(text)).toEqual(lines)
  })
})

describe('between who speaks and the verb stands', () => {
  it.each([
    ['a day', 'Mayor Ada Kerrin Friday said that the dam holds.'],
    ['today with its date', 'Mayor Ada Kerrin today (07) said that the dam holds.'],
    ['a relative clause', 'Mayor Ada Kerrin, who heads the guild, said that the dam holds.'],
    ['a relative clause without commas', 'Mayor Ada Kerrin who heads the guild said that the dam holds.'],
    ['a phrase between dashes', 'Mayor Ada Kerrin – a diver – said that the dam holds.'],
    ['a bracket', 'Mayor Ada Kerrin (Harl) said that the dam holds.'],
    ['a place', 'Mayor Ada Kerrin in a speech at the pier said that the dam holds.'],
    [
      'an office and an occasion',
      'Ada Kerrin, chairwoman of the guild, in her speech said that the dam holds.',
    ],
    [
      'what she was doing',
      'Ada Kerrin, chairwoman of the guild, speaking at the pier said that the dam holds.',
    ],
    ['adverbs', 'Mayor Ada Kerrin has also repeatedly said that the dam holds.'],
    ['once more', 'Mayor Ada Kerrin once more said that the dam holds.'],
    ['a participle between commas', 'Mayor Ada Kerrin, moved to tears, said that the dam holds.'],
  ])('%s: %s', (_, text) => {
    expect(said(text)).toEqual(['Ada Kerrin | INDIRECT | that the dam holds'])
  })

  it.each([
    ['a possible verb', 'Mayor Ada Kerrin would say that the dam holds.'],
    ['a passive', 'Mayor Ada Kerrin was told that the dam holds.'],
  ])('nothing where it is %s: %s', (_, text) => {
    expect(said(text)).toEqual([])
  })
})
