import { describe, expect, it } from 'vitest'
import { tableLines } from './table.ts'

const heads = ['ID', 'LABEL']
const rows = [
  ['Key:1', '通商部'],
  ['Key:12', 'the nightly import of all pages of the ministry'],
]

describe('tableLines', () => {
  it('cuts nothing where no terminal shows it', () => {
    expect(tableLines(heads, rows, null)).toEqual([
      'ID      LABEL',
      'Key:1   通商部',
      'Key:12  the nightly import of all pages of the ministry',
    ])
  })

  it('cuts the last column in a narrow terminal', () => {
    expect(tableLines(heads, rows, 30).at(-1)).toBe('Key:12  the nightly import of…')
  })

  it('gives each row lines of its own where even that does not fit', () => {
    expect(tableLines(heads, rows, 24).slice(0, 3)).toEqual(['ID     Key:1', 'LABEL  通商部', ''])
  })
})
