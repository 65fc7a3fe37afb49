import { expect, it } from 'vitest'
import { said } from '../testing/said.ts'

it.each(['Also', 'Further', 'Again', 'Once more', 'Once again', 'And'])(
  'a clause that begins with "%s"',
  (opener) => {
    const text = `The Council of Rivers,\n\nRecalling the treaty;\n\n${opener} noting the tides;\n\nStrongly condemns the war.`
    expect(said(text)).toEqual(
      ['the treaty', 'the tides', 'the war'].map((words) => `Council of Rivers | INDIRECT | ${words}`),
    )
  },
)
