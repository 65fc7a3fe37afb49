import { describe, expect, it } from 'vitest'
import { analyseText } from '../../names/analysed-text.ts'
import { proseOf } from '../../text/prose.ts'
import { authorOf, type Sources } from './author.ts'
import { deliveredIn } from './delivered.ts'
import { whoIn } from './who.ts'

const nothing: Sources = { lines: [], titled: null, sender: null, own: [], below: [], publisher: null }

const sentences = (...paragraphs: readonly string[]) =>
  analyseText(proseOf(paragraphs.join('\n\n'))).sentences

/** Name or description, basis, offices, country. */
function told(sources: Partial<Sources>) {
  const author = authorOf({ ...nothing, ...sources })
  return (
    author && [author.name ?? author.description, author.basis, author.offices.join('; '), author.country]
  )
}

describe('whoever introduces themselves', () => {
  it.each([
    'My name is Ada Kerrin.',
    'Good evening, this is Ada Kerrin, and I mend locks.',
    'This is the lock, and my name is Ada Kerrin.',
  ])('%s', (sentence) => {
    expect(told({ own: sentences(sentence), publisher: 'Harl Guild' })?.[0]).toBe('Ada Kerrin')
  })

  it.each([
    '“My name is Bo Tarn,” a boy told me.',
    'This is Norway as we love it.',
    'That is Bo Tarn by the lock.',
    'My boat is Bo Tarn.',
    'I gave this to Bo Tarn.',
    'My name is on the boat.',
  ])('not: %s', (sentence) => {
    expect(told({ own: sentences(sentence), publisher: 'Harl Guild' })?.[0]).toBe('Harl Guild')
  })
})

describe('whoever signs', () => {
  it.each([
    [['Ada Kerrin', 'Mayor of Harl'], 'Mayor of Harl'],
    [['Ada Kerrin', 'The mayor of Harl mends the lock.'], ''],
    [['Harl, 3 May', 'Ada Kerrin'], ''],
  ])('%s', (below, office) => {
    expect(told({ below: sentences(...below) })).toEqual(['Ada Kerrin', 'signature', office, null])
  })
})

it('a sentence below a text signs nothing', () => {
  expect(told({ below: sentences('Mayor Ada Kerrin opened the lock.') })).toBeNull()
})

describe('whoever publishes', () => {
  it.each([
    ['Office of Senator Ada Kerrin', 'Ada Kerrin', null],
    ['The Office of the Mayor', 'The Office of the Mayor', null],
    ['Government of Norway', 'Government of Norway', 'Norway'],
  ])('%s', (publisher, name, country) => {
    expect(told({ publisher })).toEqual([name, 'publisher', name === 'Ada Kerrin' ? 'Senator' : '', country])
  })

  it('is nobody without a name', () => {
    expect(told({ publisher: ' ' })).toBeNull()
  })
})

describe('of several who are named', () => {
  it('a person goes before an office, an office before a body', () => {
    expect(
      told({ titled: deliveredIn('Statement by Norway'), sender: whoIn('the Mayor of Harl') })?.[0],
    ).toBe('the Mayor of Harl')
    expect(told({ sender: whoIn('the Mayor of Harl'), below: sentences('Ada Kerrin') })?.[0]).toBe(
      'Ada Kerrin',
    )
  })

  it('the same one has the fullest name and all offices', () => {
    const sources = { titled: deliveredIn('Statement by Mayor Kerrin'), below: sentences('Ada Kerrin') }
    expect(told(sources)).toEqual(['Ada Kerrin', 'title', 'Mayor', null])
  })

  it('the same one has the office that goes with a shorter name', () => {
    const sources = { sender: whoIn('Ada Kerrin'), titled: deliveredIn('Statement by Mayor Kerrin') }
    expect(told(sources)).toEqual(['Ada Kerrin', 'sender', 'Mayor', null])
  })

  it('a body that is called after a person is not that person', () => {
    const titled = deliveredIn('Statement by the Ada Kerrin Foundation')
    expect(told({ sender: whoIn('Ada Kerrin'), titled })?.[0]).toBe('Ada Kerrin')
  })

  it('a state keeps the name of the title, whatever office publishes it', () => {
    const titled = deliveredIn('Statement by Norway')
    expect(told({ titled, publisher: 'Government of Norway' })?.[0]).toBe('Norway')
  })

  it('another one lends nothing', () => {
    const sources = { sender: whoIn('Mayor Ada Kerrin'), titled: deliveredIn('Speech by Governor Bo Tarn') }
    expect(told(sources)).toEqual(['Ada Kerrin', 'sender', 'Mayor', null])
  })

  it('the country is that of the body, where the office names none', () => {
    const publisher = 'Government of Norway'
    expect(told({ sender: whoIn('Minister Ada Kerrin'), publisher })?.[3]).toBe('Norway')
    expect(told({ sender: whoIn('Ada Kerrin, Ambassador of Chile'), publisher })?.[3]).toBeNull()
  })
})
