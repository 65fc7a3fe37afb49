import { describe, expect, it } from 'vitest'
import { said, speakersOf } from '../testing/said.ts'

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
