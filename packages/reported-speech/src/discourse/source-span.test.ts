import { describe, expect, it } from 'vitest'
import { reading } from '../testing/said.ts'

function sources(text: string): readonly string[] {
  const page = reading(text)
  return page.speeches.flatMap(({ statements }) =>
    statements.map(({ source }) => page.text.prose.text.slice(source?.start, source?.end)),
  )
}

describe('the words that name a speaker', () => {
  it.each([
    ['Ada Kerrin, one of the divers, said that the dam holds.', 'Ada Kerrin, one of the divers'],
    ['Ada Kerrin, 82, said that the dam holds.', 'Ada Kerrin, 82'],
    ['Ada Kerrin, who lives at the mill, said that the dam holds.', 'Ada Kerrin, who lives at the mill'],
    ['Senator Ada Kerrin (T-Harl) said that the dam holds.', 'Senator Ada Kerrin (T-Harl)'],
    [
      '“The dam holds,” said Ada Kerrin, a diver who lives at the mill.',
      'Ada Kerrin, a diver who lives at the mill',
    ],
    ['“The dam holds,” said Ada Kerrin, a diver, adding that it leaks.', 'Ada Kerrin, a diver'],
    ['Ada Kerrin, speaking at the mill, said that the dam holds.', 'Ada Kerrin'],
    ['Ada Kerrin who heads the guild said that the dam holds.', 'Ada Kerrin who heads the guild'],
    ['The statement, which is long, said that the dam holds.', 'The statement'],
    ['“The dam holds,” said Ada Kerrin, Monday.', 'Ada Kerrin'],
    ['“The dam holds,” said Ada Kerrin, our mayor.', 'Ada Kerrin, our mayor'],
    ['“The dam holds,” said Ada Kerrin, Mayor of Harl.', 'Ada Kerrin, Mayor of Harl'],
    ['“The dam holds,” said Ada Kerrin, a diver of Harl; she left.', 'Ada Kerrin, a diver of Harl'],
    ['“The dam holds,” said Ada Kerrin, a diver, on Friday.', 'Ada Kerrin, a diver,'],
    ['“The dam holds,” said Ada Kerrin, a diver, then left.', 'Ada Kerrin, a diver'],
    [
      '“The dam holds,” said Ada Kerrin, a diver at Nets Inc. (Harl).',
      'Ada Kerrin, a diver at Nets Inc. (Harl)',
    ],
    ['She said that the dam holds. Ada Kerrin said on Friday that it leaks.', 'Ada Kerrin'],
  ])('in %s', (text, expected) => {
    expect(sources(text).at(-1)).toBe(expected)
  })
})
