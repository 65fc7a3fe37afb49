import { expect, it } from 'vitest'
import { datelineLength } from '../text/dateline.ts'

const rest = (paragraph: string) => paragraph.slice(datelineLength(paragraph, true))

it.each(['Puerto de Harl', 'Puerto la Harl', 'Port of Harl'])('a dateline has a small word: %s', (place) => {
  expect(rest(`${place}, May 5 (HA) – The lock is open.`)).toBe('The lock is open.')
})

it.each([
  'The lock is open.',
  'A lock is open.',
  'An old lock is open.',
  'This lock is open.',
  'In May the lock opens.',
  'On Monday the lock opens.',
  'At noon the lock opens.',
  'It is open.',
])('a report opens behind a place and a dash: %s', (words) => {
  expect(rest(`Harl – ${words}`)).toBe(words)
})
