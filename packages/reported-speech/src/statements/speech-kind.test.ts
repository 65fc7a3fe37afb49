import { expect, it } from 'vitest'
import { reading } from '../testing/said.ts'

const turns = [
  'Question: Does the dam hold?',
  'Mayor Ada Kerrin: The dam holds well.',
  'Question: Is it new?',
  'Mayor Ada Kerrin: It is a hundred years old.',
].join('\n\n')

it.each([
  ['Press conference of the Mayor', 'PRESS_CONFERENCE'],
  ['Interview with the Mayor', 'INTERVIEW'],
])('turns under the title %s are a %s', (title, kind) => {
  expect(reading(turns, title).speeches.map((speech) => speech.kind)).toContain(kind)
})

it('gives the words that name a speaker and those of saying', () => {
  const page = reading('Mayor Ada Kerrin said that the dam holds.')
  const [statement] = page.speeches[0]?.statements ?? []
  const words = (span: { start: number; end: number } | null | undefined) =>
    page.text.prose.text.slice(span?.start, span?.end)
  expect([words(statement?.source), words(statement?.cue)]).toEqual(['Mayor Ada Kerrin', 'said'])
})
