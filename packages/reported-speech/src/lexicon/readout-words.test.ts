import { describe, expect, it } from 'vitest'
import { said } from '../testing/said.ts'

const met = 'President Ada Kerrin of Norland met President Bo Tarn of Arkovia in Harl.'
const readout = (text: string) => said(`Readout\n\n${met} ${text}`)

describe('what readouts tell', () => {
  it.each([
    ['raise', 'raised the case of the divers', 'the case of the divers'],
    ['recognize', 'recognized the work of the divers', 'the work of the divers'],
    ['recognise', 'recognised the work of the divers', 'the work of the divers'],
    ['brief', 'briefed him on the flood', 'him on the flood'],
    ['brief', 'briefed him about the flood', 'him about the flood'],
    ['update', 'updated him on the flood', 'him on the flood'],
    ['inform', 'informed him of the flood', 'him of the flood'],
    ['inform', 'informed him about the flood', 'him about the flood'],
    ['inform', 'informed him that the lock is old', 'that the lock is old'],
    ['reflect', 'reflected on the flood', 'the flood'],
    ['commit', 'committed to a new lock', 'a new lock'],
    ['undertake', 'undertook to mend the lock', 'to mend the lock'],
    ['agree', 'agreed to a new lock', 'a new lock'],
    ['agree', 'agreed on a new lock', 'a new lock'],
    ['agree', 'agreed upon a new lock', 'a new lock'],
    ['look', 'looked forward to the new lock', 'the new lock'],
    ['concur', 'concurred on the need for a lock', 'the need for a lock'],
    ['concur', 'concurred with his view of the flood', 'his view of the flood'],
    ['set', 'set out her plans for the harbour', 'her plans for the harbour'],
    ['lay', 'laid out her plans for the harbour', 'her plans for the harbour'],
    ['characterize', 'characterized the flood as a warning', 'the flood as a warning'],
    ['characterise', 'characterised the flood as a warning', 'the flood as a warning'],
    ['offer', 'offered condolences to the divers', 'condolences to the divers'],
    ['offer', 'offered sympathy to the divers', 'sympathy to the divers'],
    ['be', 'was convinced that the lock is old', 'that the lock is old'],
    ['be', 'was clear that the lock is old', 'the lock is old'],
  ])('%s: "She %s."', (_, words, expected) => {
    expect(readout(`President Kerrin ${words}.`)).toEqual([`Ada Kerrin | INDIRECT | ${expected}`])
  })

  it.each([
    ['be', 'were agreed that the lock is old', 'the lock is old'],
    ['be', 'were of one mind that the lock is old', 'that the lock is old'],
    ['commit', 'committed themselves to a new lock', 'a new lock'],
  ])('%s: "The leaders %s."', (_, words, expected) => {
    expect(readout(`The leaders ${words}.`)).toEqual([
      `The leaders (President Ada Kerrin and President Bo Tarn) | INDIRECT | ${expected}`,
    ])
  })

  it.each([
    ['raise', 'their raise in pay came late'],
    ['speak of', 'they spoke of the flood'],
    ['speak about', 'they spoke about the flood'],
    ['talk about', 'they talked about the flood'],
    ['touch on', 'they touched on the flood'],
  ])('%s: not "%s"', (_, words) => {
    expect(readout(`In Harl, ${words}.`)).toEqual([])
  })
})
