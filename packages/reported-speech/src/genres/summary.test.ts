import { describe, expect, it } from 'vitest'
import { readPrinted, whoSays } from '../testing/own.ts'

const first = 'Ada Kerrin, Head of the Lock Office, Tide Council (TIC), said that the lock at Harl leaked.'
const who = (title: string, ...paragraphs: readonly string[]) =>
  whoSays(readPrinted({ title, publisher: 'Tide Council' }, ...paragraphs))

describe('a summary of what several said, all of it in the past', () => {
  it.each([
    'Press Briefing of 3 May',
    'Media briefing',
    'Summary record of the ninth day',
    'Meeting summary',
  ])('goes on with whoever was named last, over paragraphs: %s', (title) => {
    const rest = [
      'The divers were tired. Nobody had paid them.',
      'Some did not sleep. Boats sailed without them.',
    ]
    expect(who(title, first, ...rest)).toEqual(Array.from({ length: 5 }, () => 'Ada Kerrin'))
  })

  it.each(['The divers would rest.', 'Some could not come.', 'All should be paid.', 'Rain might come.'])(
    'in all its forms: %s',
    (sentence) => expect(who('Press briefing', first, sentence)).toEqual(['Ada Kerrin', 'Ada Kerrin']),
  )

  it('until another is named, or a heading', () => {
    expect(
      who(
        'Press briefing',
        first,
        'Dr. Bo Tarn was there too.',
        'The divers were tired.',
        first,
        'Nets',
        'Nets were dear.',
      ),
    ).toEqual(['Ada Kerrin', '-', '-', 'Ada Kerrin', '-', '-'])
  })

  it.each([
    ['is told now', 'The lock is old.'],
    ['has been', 'The lock has been shut.'],
    ['is to come', 'The lock will be shut.'],
    ['are many', 'The divers are tired.'],
    ['have been', 'The divers have gone.'],
    ['can be', 'The lock can be shut.'],
    ['has no verb of the past', 'The divers rest.'],
  ])('but for what %s', (_, sentence) => {
    expect(who('Press briefing', first, sentence)).toEqual(['Ada Kerrin', '-'])
  })

  it('is none by another name, or where much is told now', () => {
    expect(who('The lock of Harl', first, 'The divers were tired.')).toEqual(['Ada Kerrin', '-'])
    const now = ['It is old.', 'It has two gates.', 'It will be shut.']
    expect(who('Press briefing', first, 'The divers were tired.', ...now).slice(0, 2)).toEqual([
      'Ada Kerrin',
      '-',
    ])
  })

  it('is so called in its first lines, too, but not in a long one', () => {
    expect(who('Harl', 'PRESS BRIEFING OF MAY', first, 'The divers were tired.')).toEqual([
      '-',
      'Ada Kerrin',
      'Ada Kerrin',
    ])
    const long = `The press briefing of May was opened in Harl, ${'where the old lock of the harbour lies, '.repeat(4)} by nobody.`
    expect(who('Harl', long, first, 'The divers were tired.').at(-1)).toBe('-')
    expect(who('Harl', first, 'It rained.', 'It snowed.', 'A press briefing followed.').at(-1)).toBe('-')
  })
})
