import { describe, expect, it } from 'vitest'
import { said } from '../testing/said.ts'

const last = (text: string) => said(text).at(-1)?.split(' | ')[0]
const met = 'Minister Anna Solvane visited the station.'

describe('“thanked her”', () => {
  it('tells that whoever thanked is not “she”', () => {
    expect(last(`${met} Mayor Peter Lund thanked her. She said that it was ready.`)).toBe('Anna Solvane')
  })

  it('does not tell who “he” is, nor who “she” is once another acts', () => {
    expect(last(`${met} Mayor Peter Lund thanked her. He said that it was ready.`)).toBe('Peter Lund')
    const other = 'Director Ida Wren opened the gate.'
    expect(last(`${met} Mayor Peter Lund thanked her. ${other} She said that it was ready.`)).toBe('Ida Wren')
  })

  it('is no statement', () => {
    expect(said(`${met} Mayor Peter Lund thanked her.`)).toEqual([])
    expect(said(`${met} Mayor Peter Lund thanked her for the lock.`)).toHaveLength(1)
  })

  it('tells nothing where “her” owns something', () => {
    expect(last(`${met} Mayor Peter Lund praised her plan. She said that it was ready.`)).toBe('Peter Lund')
  })
})
