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
    ['The `dam` and the "lock" hold.', ['"lock"']],
    ['“It holds,” she said.“ It is old.”', ['“It holds,”', '“ It is old.”']],
    ['“It holds,” she said of the 5" pipe.', ['“It holds,”']],
    ['“The dam holds.\n\nIt is old,” she said. “It is.”', ['“The dam holds.\n\nIt is old,”', '“It is.”']],
    ['“The dam,“of stone,” she said.', ['“The dam,“of stone,”']],
    ['"The dam holds.\n\nThe " lock is old.', ['"The dam holds.']],
    ['The dam‘s gates and the divers’ boats hold.', []],
    ['The ‘dam’s gate’ holds.', ['‘dam’s gate’']],
    ['«The dam holds, she said.\n\nIt is old» now.', []],
    ['„The dam holds, she said.\n\nIt is old” now.', []],
    ["``The dam holds.\n\nIt''s old.", []],
    ["''The dam holds.\n\nIt''s old.", []],
    ['HARL, 2 May 2031 – "The dam holds.\n\nIt is old," she said.', ['"The dam holds.\n\nIt is old,"']],
    ['The divers of Harl say "no, no.\n\nThey say yes," she said.', []],
    ['She has a 5" pipe.', []],
    ['"The dam holds.\n\nThe "lock" is old.', ['"The dam holds.', '"lock"']],
    ['"The dam holds.\n\nIt is a 5"pipe.', ['"The dam holds.']],
    ['“A dam “of stone,” she said.', ['“A dam “of stone,”']],
    ['“The dam “ holds,” she said.', ['“The dam “ holds,”']],
    ['“The " dam holds,” she said.', ['“The " dam holds,”']],
    ['‘The dam holds ’ and ‘it is old.’', ['‘The dam holds ’', '‘it is old.’']],
  ])('of %s', (text, expected) => {
    expect(quoted(text)).toEqual(expected)
  })

  it('go on over no more than a few pages', () => {
    expect(quoted(`“The dam holds.\n\n${'It is old. '.repeat(2000)}” she said.`)).toEqual(['“The dam holds.'])
  })

  it('open behind a dateline only near the beginning', () => {
    const late = 'The divers of Harl and the fishers of Kell looked at the old dam for many days in May 2031'
    expect(quoted(`${late} – "The dam holds.\n\nIt is old," she said.`)).toEqual([])
  })

  it('leave no sentence of a mark that stands apart', () => {
    expect(said("`` The dam holds , '' Mayor Ada Kerrin said . `` It will hold . ''")).toEqual([
      "Ada Kerrin | DIRECT | `` The dam holds , ''",
      "Ada Kerrin | DIRECT | `` It will hold . ''",
    ])
  })
})
