import { describe, expect, it } from 'vitest'
import { said, speakersOf } from '../testing/said.ts'
import { proseOf } from '../text/prose.ts'
import { wordsOf } from './analysed-sentence.ts'
import { analyseText } from './analysed-text.ts'

const offices = (text: string) => speakersOf(text).map(({ name, office }) => `${name} | ${office ?? '-'}`)
const names = (text: string) => said(text).map((line) => line.split(' | ')[0])

describe('an office in the plural', () => {
  it.each([
    ['Senators Ula Orr (T-Harl), Ada Kerrin (D-Kell) and Bo Tarn (D-Kell) came.', 'Bo Tarn | Senator'],
    ['Senators Ula Orr, Ada Kerrin and Bo Tarn came.', 'Bo Tarn | Senator'],
    ['Senators Ula Orr and Ada Kerrin met Bo Tarn.', 'Tarn | -'],
    [
      'Senators Ula Orr, Ada Kerrin and Dr Bo Tarn, director of the port, came.',
      'Bo Tarn | director of the port',
    ],
    ['Norwegians Ula Orr and Bo Tarn came.', 'Tarn | -'],
  ])('is that of all who are named with it: %s', (text, expected) => {
    expect(offices(`${text} Tarn said that all was well.`)).toEqual([expected])
  })
})

describe('where a name begins and ends', () => {
  it.each([
    ['In Harl Van der Tarn said that all was well.', 'Van der Tarn'],
    ['In Harl Bo Tarn said that all was well.', 'Bo Tarn'],
    ['For Ada Kerrin, director of the port, it was a feast. Kerrin said that all was well.', 'Ada Kerrin'],
    ['Director for Trade in Timber Ada Kerrin said that all was well.', 'Ada Kerrin'],
    ['The minister’s Harl aides said that all was well.', 'The minister’s Harl aides'],
    ['His Harl friends said that all was well.', 'His Harl friends'],
    ['Bo van der Tarn said that all was well.', 'Bo van der Tarn'],
    ['Mr. van der Tarn said that all was well.', 'van der Tarn'],
    ['Mayor van der Tarn said that all was well.', 'van der Tarn'],
    ['On the isle of Harl, the governor said that all was well.', 'the governor'],
    ['Harbour Works officials said that all was well.', 'Harbour Works officials'],
    ['Opposition Leader Bo Tarn said that all was well.', 'Bo Tarn'],
  ])('%s', (text, name) => {
    expect(names(text)).toEqual([name])
  })
})

describe('an office beside a name', () => {
  it.each([
    ['Mayor Kerrin, Bo Tarn, and others met.', 'Kerrin | Mayor'],
    ['Foreign Minister of Norway Kerrin came.', 'Kerrin | Foreign Minister of Norway'],
    ['Colonel Ada Kerrin (Retd), director of the port, came.', 'Ada Kerrin | director of the port'],
    ['Ada Kerrin OBE, director of the port, came.', 'Ada Kerrin | director of the port'],
    ['Ada Kerrin, CMG, OBE, director of the port, came.', 'Ada Kerrin | director of the port'],
    ['Ada Kerrin MP came.', 'Ada Kerrin | MP'],
    ['Ada Kerrin, 58, director of the port, came.', 'Ada Kerrin | director of the port'],
    ['Mayor Ada Kerrin, a senator, and two divers met.', 'Ada Kerrin | Mayor'],
    ['Dr. Ada Kerrin the Secretary to the Council came.', 'Ada Kerrin | Secretary to the Council'],
    ['Dr Ada Kerrin asked the Minister for Ports for help.', 'Ada Kerrin | -'],
    ['In Kerrin, the mayor of Kell met divers. Mr Kerrin came.', 'Kerrin | -'],
    ['The Council of Kerrin, director of the guild, met. Mr Kerrin came.', 'Kerrin | -'],
    [
      'Dr Ada Kerrin, director, Harl Education Service, Kell, came.',
      'Ada Kerrin | director, Harl Education Service, Kell',
    ],
    ['Dr Ada Kerrin, director, Bo Tarn, and others met.', 'Ada Kerrin | director'],
    ['Dr Ada Kerrin, director, Orr, and others met.', 'Ada Kerrin | director'],
    ['Dr Ada Kerrin, director, Harl Council officials and others met.', 'Ada Kerrin | director'],
    [
      'Dr Ada Kerrin, director, Harl Education Service, Bo Tarn, and others met.',
      'Ada Kerrin | director, Harl Education Service',
    ],
    ['Ada Kerrin (director of the port) came.', 'Ada Kerrin | director of the port'],
    ['Minister of Ports, the Honourable Ada Kerrin, came.', 'Ada Kerrin | Minister of Ports'],
    ['On Monday, Director of the Port, Dr. Ada Kerrin, came.', 'Ada Kerrin | Director of the Port'],
    ['The Director of the Port, Ada Kerrin CMG OBE, came.', 'Ada Kerrin | Director of the Port'],
    ['Adviser to the President, Professor Ada Kerrin, came.', 'Ada Kerrin | Adviser to the President'],
    ['Prime Minister, Ada Kerrin, came.', 'Ada Kerrin | Prime Minister'],
    [
      'With Mayor Ada Kerrin, director of the guild, Bo Tarn met divers.',
      'Ada Kerrin | director of the guild',
    ],
    ['Ada Kerrin is a constable in Harl.', 'Ada Kerrin | constable in Harl'],
    ['Ada Kerrin, who came, saw the mayor.', 'Ada Kerrin | -'],
  ])('%s', (text, expected) => {
    expect(offices(`${text} Kerrin said that all was well.`)).toEqual([expected])
  })
})

describe('what may be a name', () => {
  const mentioned = (text: string) =>
    analyseText(proseOf(text)).sentences.flatMap((sentence) =>
      sentence.mentions.map(({ name }) => wordsOf(sentence, name)),
    )

  it.each([
    ['They met in the Istana.', []],
    ['They met at the Norwegian Storting.', []],
    ['They met at the Council Harl.', []],
    ['Harl Icon Ada Kerrin Backs Tarn.', []],
    ['They met Ada Kerrin.', ['Ada Kerrin']],
    ['They met Bo Tarn and Ada Maria Kerrin.', ['Bo Tarn', 'Ada Maria Kerrin']],
    ['Harl Mayor Ada Kerrin came.', ['Ada Kerrin']],
    ['They met at the minister’s Harl office.', []],
  ])('%s', (text, names) => {
    expect(mentioned(text)).toEqual(names)
  })
})

describe('an office', () => {
  it.each([
    [
      'The ports secretary of the Council, Bo Tarn, chair of the Guild, and Dr Ada Kerrin came.',
      'Ada Kerrin | -',
    ],
    ['Bo Tarn, head of the Council, Mayor Ada Kerrin, and others came.', 'Ada Kerrin | Mayor'],
    ['Bo Tarn, keeper of the Dam, Dr Ada Kerrin, and others came.', 'Ada Kerrin | -'],
  ])('is not that of the person before: %s', (text, expected) => {
    expect(offices(`${text} Kerrin said that all was well.`)).toEqual([expected])
  })
})

describe('a form of address', () => {
  it('tells whom "she" and "he" mean', () => {
    expect(names('Mayor Ida Orr met His Excellency Ado Kerrin. She said that all was well.')).toEqual([
      'Ida Orr',
    ])
    expect(names('Mayor Bo Tarn met Her Excellency Ida Kerrin. He said that all was well.')).toEqual([
      'Bo Tarn',
    ])
  })

  it('tells him from her', () => {
    expect(
      names(
        'His Excellency Ado Kerrin and Her Excellency Ida Kerrin met. Mr Kerrin said that all was well. Ms Kerrin said that little was.',
      ),
    ).toEqual(['Ado Kerrin', 'Ida Kerrin'])
  })
})
