import { describe, expect, it } from 'vitest'
import { readNotes } from './label-notes.ts'

const nothing = { name: null, forms: [], offices: [], outlet: null }

describe('the brackets of a label', () => {
  it.each([
    ['16:05', {}],
    ['through interpreter', {}],
    ['Ada Kerrin', { name: 'Ada Kerrin' }],
    ['Ms Ada Kerrin', { name: 'Ada Kerrin', forms: ['ms'] }],
    ['Minister Ada Kerrin', { name: 'Ada Kerrin', offices: ['Minister'] }],
    ['Harl—Minister for Tides', { name: 'Harl', offices: ['Minister for Tides'] }],
    ['Leader of the House, Lib.', { offices: ['Leader of the House'] }],
    ['Moderator', {}],
    ['Harl, Ms Ada Kerrin', { name: 'Ada Kerrin', forms: ['ms'] }],
    ['Ada Kerrin, Bo Tarn', { name: 'Ada Kerrin' }],
  ])('(%s)', (note, expected) => {
    expect(readNotes([note], false)).toEqual({ ...nothing, ...expected })
  })

  it.each([
    ['Courier', { outlet: 'Courier' }],
    ['Harl Courier, Bo Tarn', { name: 'Bo Tarn', outlet: 'Harl Courier' }],
    ['Bo Tarn, Harl Courier', { name: 'Bo Tarn', outlet: 'Harl Courier' }],
    ['Bo Tarn', { name: 'Bo Tarn' }],
    ['Bo Tarn, Elm', { name: 'Bo Tarn', outlet: 'Elm' }],
  ])('of whoever asks: (%s)', (note, expected) => {
    expect(readNotes([note], true)).toEqual({ ...nothing, ...expected })
  })
})
