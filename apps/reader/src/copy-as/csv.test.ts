import { expect, it } from 'vitest'
import { csv } from './csv.ts'

it('quotes what needs it, and lets no cell run as a formula', () => {
  expect(
    csv([
      ['a', 'b "c"', 'd,e', null, 3],
      ['=1+1', '@x', '+2', '-3', 'f\ng'],
    ]),
  ).toBe('\uFEFFa,"b ""c""","d,e",,3\r\n\'=1+1,\'@x,\'+2,\'-3,"f\ng"\r\n')
})
