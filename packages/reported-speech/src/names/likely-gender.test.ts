import { describe, expect, it } from 'vitest'
import { said, speakersOf } from '../testing/said.ts'
import { proseOf } from '../text/prose.ts'
import { analyseText } from './analysed-text.ts'
import { genderOfObject, impliedGender } from './likely-gender.ts'

const names = (text: string) => said(text).map((line) => line.split(' | ')[0])

describe('whom a form of address or a pronoun means', () => {
  it('is told apart between two of one name', () => {
    expect(
      names(
        'Ula Kerrin, treasurer of Harl, opened the debate. Bo Kerrin, the member for Kell, said dues were unjust. Ms Kerrin said they would stay. Mr Kerrin asked for how long. She said that it was fair.',
      ),
    ).toEqual(['Bo Kerrin', 'Bo Kerrin', 'Ula Kerrin', 'Ula Kerrin'])
  })

  it.each([
    ['Mr. Bo Tarn met Ms. Ada Kerrin. She said all was well. He said little was.', ['Ada Kerrin', 'Bo Tarn']],
    [
      'Minister Ada Kerrin said she would open the lock. Mr Bo Tarn thanked the divers. She said it was late.',
      ['Ada Kerrin', 'Ada Kerrin', 'Bo Tarn'],
    ],
  ])('in %s', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  it('is two persons where nothing but the form of address differs', () => {
    expect(speakersOf('Mrs Kerrin said all was well. Mr Kerrin said little was.')).toMatchObject([
      { name: 'Kerrin' },
      { name: 'Kerrin' },
    ])
  })

  it('does not take the word that joins a sentence to the one before for a part of an office', () => {
    expect(
      names(
        'Mayor Bo Tarn made a speech. All was well, he said. Then Harbour Minister Ada Kerrin made a speech. Little was well, she said.',
      ),
    ).toEqual(['Bo Tarn', 'Ada Kerrin'])
  })
})

describe('what a pronoun tells', () => {
  const sentence = (text: string) => analyseText(proseOf(text)).sentences[0]

  it.each([
    ['Ada Kerrin said she would come.', 'female'],
    ['Ada Kerrin told divers that he would come.', 'male'],
    ['Ada Kerrin praised divers in her speech.', 'female'],
    ['Ada Kerrin thanked her.', null],
    ['Ada Kerrin said “she will come”.', null],
    ['Ada Kerrin slept while she stayed.', null],
    ['Ada Kerrin met Bo Tarn and said she would come.', null],
  ])('of whoever is named: %s', (text, gender) => {
    const said = sentence(text)
    const [mention] = said?.mentions ?? []
    expect(said && mention ? impliedGender(said, mention) : 'nobody').toBe(gender)
  })

  it.each([
    ['Mayor Bo Tarn thanked her.', 'female'],
    ['Mayor Bo Tarn thanked him for it.', 'male'],
    ['Mayor Bo Tarn thanked her and left.', 'female'],
    ['Mayor Bo Tarn thanked her friends.', null],
    ['Mayor Bo Tarn thanked divers.', null],
    ['Mayor Bo Tarn said “her” twice.', null],
    ['Bo Tarn thanked her.', null],
  ])('of whoever is not: %s', (text, gender) => {
    const said = sentence(text)
    expect(said ? genderOfObject(said) : 'nobody').toBe(gender)
  })
})
