import { expect, it } from 'vitest'
import { lineCounter } from './lines.ts'

it('counts lines as editors do, whatever ends them', () => {
  const lineOf = lineCounter('a\nb\r\nc\rd\n\ne')
  expect([0, 1, 2, 5, 7, 9, 10].map(lineOf)).toEqual([1, 1, 2, 3, 4, 5, 6])
})
