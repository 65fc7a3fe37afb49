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
    ['“Not yet,“ she said. “Soon.”', ['“Not yet,“', '“Soon.”']],
    ['“The dam holds," she said.', ['“The dam holds,"']],
    ['“The dam holds.\n\n“It is old,” she said.', ['“The dam holds.', '“It is old,”']],
    ['“The dam holds.\n\nIt is old,” she said.', ['“The dam holds.\n\nIt is old,”']],
    ['“The dam holds.\n\nIt is old, she said.', ['“The dam holds.']],
    ['"The dam holds.\n\nIt is old," she said.', ['"The dam holds.\n\nIt is old,"']],
    ['"The dam holds.\n\nIt is old, she said.', ['"The dam holds.']],
    ['"The dam holds.\n\nShe said "no" twice.', ['"The dam holds.', '"no"']],
    ['She said "the dam holds.', []],
    ["''The dam holds,'' she said.", ["''The dam holds,''"]],
    ["''The dam, 'Harl''' she said.", ["''The dam, 'Harl'''"]],
    ["It''s a dam.", []],
    ["The 'dam' holds.", []],
    ['‘The dam holds,’ she said.', ['‘The dam holds,’']],
    ['‘The dam’s gates hold,’ she said.', ['‘The dam’s gates hold,’']],
    ['‘The divers’ dam holds,’ she said.', ['‘The divers’ dam holds,’']],
    ['The ‘dam’ and the ‘lock’ hold.', ['‘dam’', '‘lock’']],
    ['O‘Tarn and ‘ 5 hold.’', []],
    ['‘The dam holds.\n\n‘It is old,’ she said.', ['‘The dam holds.', '‘It is old,’']],
    ['‘The dam holds, she said.\n\nIt is old.', []],
    ['``The dam holds," she said.', ['``The dam holds,"']],
    ['„The dam holds, she said.', []],
    ['«The dam holds, she said.', []],
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
