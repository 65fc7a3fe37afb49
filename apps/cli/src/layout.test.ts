import { describe, expect, it } from 'vitest'
import { columnsOf, cut, fitted, padded, wrapped } from './layout.ts'

describe('layout', () => {
  it('counts a wide letter as two columns', () => {
    expect(columnsOf('総統府')).toBe(6)
    expect(padded('総統', 6)).toBe('総統  ')
    expect(cut('総統府の発表', 7)).toBe('総統府…')
    expect(cut('pier', 4)).toBe('pier')
  })

  it('wraps words, and letters that need no spaces between words, but cuts no address', () => {
    const words = 'The pier was opened before the summer, said the minister of harbours.'
    expect(wrapped(words, { columns: 40, indent: 2, hanging: 4 })).toEqual([
      '  The pier was opened before the summer,',
      '      said the minister of harbours.',
    ])
    const lines = wrapped('総統府の発表'.repeat(12), { columns: 40, indent: 2 })
    expect(lines.map(columnsOf)).toEqual([40, 40, 40, 32])
    const address = `https://press.example/${'a'.repeat(60)}`
    expect(wrapped(address, { columns: 40 })).toEqual([address])
  })

  it('leaves a line as it is where no terminal shows it', () => {
    const line = `  label       ${'word '.repeat(40).trim()}`
    expect(wrapped(line, { columns: null })).toEqual([line])
    expect(fitted(line)).toEqual([line])
  })
})
