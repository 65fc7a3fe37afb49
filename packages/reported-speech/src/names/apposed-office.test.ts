import { describe, expect, it } from 'vitest'
import { said, speakersOf } from '../testing/said.ts'

const known = (text: string) =>
  speakersOf(text).map(({ name, office, kind }) => `${kind} ${name} | ${office ?? '-'}`)

describe('an office in small letters before a name', () => {
  it.each([
    ['The mayor, Bo Tarn, said the lock would open.', 'PERSON Bo Tarn | mayor'],
    ['The foreign minister, Ada Kerrin, said talks would go on.', 'PERSON Ada Kerrin | foreign minister'],
    ['A spokesman, Bo Tarn, said the lock would open.', 'PERSON Bo Tarn | spokesman'],
    [
      'A spokeswoman for the port, Ada Kerrin, said all was well.',
      'PERSON Ada Kerrin | spokeswoman for the port',
    ],
    ['His deputy, Bo Tarn, said the lock would open.', 'PERSON Bo Tarn | deputy'],
    ["Arkovia's president, Ada Kerrin, said the lock would open.", "PERSON Ada Kerrin | Arkovia's president"],
    ["The guild's new owner, Bo Tarn, said the lock would open.", "PERSON Bo Tarn | guild's new owner"],
    [
      'The head of the pilot station, Bo Tarn, said all was well.',
      'PERSON Bo Tarn | head of the pilot station',
    ],
    ['The mayor of Harl (Bo Tarn) said the lock would open.', 'PERSON Bo Tarn | mayor of Harl'],
    ['Bo Tarn (mayor of Harl) said the lock would open.', 'PERSON Bo Tarn | mayor of Harl'],
    ['The mayor, Bo Tarn (Tide Party), said the lock would open.', 'PERSON Bo Tarn | mayor'],
    ['The owner, Ada Kerrin of the Tide Trust, said it was paid.', 'PERSON Ada Kerrin | owner'],
    ['The defence minister, General Bo Tarn, said all was well.', 'PERSON Bo Tarn | defence minister'],
    ['According to the mayor, Bo Tarn, the lock will open.', 'PERSON Bo Tarn | mayor'],
    ['The lock will open, said the mayor, Bo Tarn.', 'PERSON Bo Tarn | mayor'],
    ['“The lock will open,” said the mayor, Bo Tarn.', 'PERSON Bo Tarn | mayor'],
    [
      'Arkovian foreign ministry spokesperson Ada Kerrin said talks would go on.',
      'PERSON Ada Kerrin | Arkovian foreign ministry spokesperson',
    ],
    ['A diver, Bo Tarn, said the lock leaks.', 'PERSON Bo Tarn | -'],
    ['A resident of Harl, Bo Tarn, said the lock leaks.', 'PERSON Bo Tarn | -'],
    ['“The lock leaks,” said a diver, Bo Tarn.', 'PERSON Bo Tarn | -'],
    ['Captain of the port, Bo Tarn, said the lock leaks.', 'PERSON Bo Tarn | Captain of the port'],
    ['On Monday, head of the port, Bo Tarn, said the lock leaks.', 'PERSON Bo Tarn | head of the port'],
    ['“Long live the king”, Bo Tarn, a diver, said.', 'PERSON Bo Tarn | -'],
    ['Yesterday the mayor, Bo Tarn, said the lock leaks.', 'PERSON Bo Tarn | mayor'],
  ])('%s', (text, expected) => {
    expect(known(text)).toEqual([expected])
  })

  it('is his or hers where the name comes again', () => {
    expect(
      said(
        'The chair of the guild, Dr. Ada Kerrin, and the mayor, Bo Tarn, met. Kerrin said all was well. Tarn said little was.',
      ),
    ).toEqual(['Ada Kerrin | INDIRECT | all was well', 'Bo Tarn | INDIRECT | little was'])
  })

  it('is not that of the letters of a body', () => {
    expect(said('The head of the World Tide Agency (WTA) in Harl said that all was well.')).toEqual([
      'The head of the World Tide Agency | INDIRECT | that all was well',
    ])
  })

  it('is not that of the letters of a body that speaks', () => {
    expect(said('The World Tide Programme (WTP) said that all was well.')).toEqual([
      'World Tide Programme | INDIRECT | that all was well',
    ])
  })

  it.each([
    [
      'a list',
      'Present were the mayor, Bo Tarn, director of the port, and others. The mayor said all was well.',
    ],
    ['a newspaper', 'The newspaper, Harl Courier, said all was well.'],
  ])('is not read out of %s', (_, text) => {
    expect(said(text).some((line) => line.startsWith('Harl') || line.startsWith('Bo'))).toBe(false)
  })
})
