import { expect, it } from 'vitest'
import { said } from '../testing/said.ts'

/** Who says the last words. */
const who = (...sentences: readonly string[]) => {
  const last = said(sentences.join(' ')).find((line) => line.endsWith('that it is old'))
  return last?.split(' | ')[0]
}

const society = 'The Society of Divers said that the lock leaks.'

it.each([
  ['The organization', 'Society of Divers'],
  ['The organisation', 'Society of Divers'],
  ['The association', 'Society of Divers'],
  ['The group', 'Society of Divers'],
  ['The agency', 'Harl Tide Council'],
  ['The council', 'Harl Tide Council'],
])('of two bodies: %s', (subject, name) => {
  expect(
    who(society, 'The Harl Tide Council denied that it leaks.', `${subject} added that it is old.`),
  ).toBe(name)
})

it('is the last where each is called otherwise', () => {
  const name = who(
    'The Harl Net Board said that the lock leaks.',
    'The Harl Tide Council denied that it leaks.',
    'The organization added that it is old.',
  )
  expect(name).toBe('Harl Tide Council')
})
