import { describe, expect, it } from 'vitest'
import { said } from '../testing/said.ts'
import { proseOf } from './prose.ts'
import { quotations } from './quotes.ts'

const quoted = (text: string) => quotations(proseOf(text)).map(({ start, end }) => text.slice(start, end))

describe('quotations', () => {
  it.each([
    ['“The dam holds,” she said.', ['“The dam holds,”']],
    ['"The dam holds," she said.', ['"The dam holds,"']],
    ["``The dam holds,'' she said. ``It does.''", ["``The dam holds,''", "``It does.''"]],
    ["`` The dam holds , '' she said .", ["`` The dam holds , ''"]],
    ['„The dam holds“, she said. „It does.”', ['„The dam holds“', '„It does.”']],
    ['«The dam holds», she said.', ['«The dam holds»']],
    ['``The dam holds, she said.', []],
    ['The `dam` holds.', []],
  ])('of %s', (text, expected) => {
    expect(quoted(text)).toEqual(expected)
  })

  it('leave no sentence of a mark that stands apart', () => {
    expect(said("`` The dam holds , '' Mayor Ada Kerrin said . `` It will hold . ''")).toEqual([
      "Ada Kerrin | DIRECT | `` The dam holds , ''",
      "Ada Kerrin | DIRECT | `` It will hold . ''",
    ])
  })
})
