import { describe, expect, it } from 'vitest'
import { datelineLength } from './dateline.ts'

const rest = (paragraph: string, opens = true) => paragraph.slice(datelineLength(paragraph, opens))

describe('datelineLength', () => {
  it.each([
    'HARL, May 5 (Agency) -- The lock is open.',
    'HARL, May 5, 2031 /HarlWire/ -- The lock is open.',
    'Harl (Agency) — The lock is open.',
    'Harl, May 5 (Agency) - The lock is open.',
    'New Harl, NH, Aug. 18, 2031 (KERRIN NEWSWIRE) -- The lock is open.',
    'Harl, 3 May: The lock is open.',
    'Harl, 3 May 2031: The lock is open.',
    'Harl, Friday, 3 May 2031 – The lock is open.',
    'Harl/Kell, 11.10.2031. – The lock is open.',
    'Harl, October 11, Juche 120 (2031) (AG) -- The lock is open.',
    'Harl, 2031-05-03 — The lock is open.',
    '(Agency) Harl, May 5 – The lock is open.',
    'HARL, May 5 AGCY — The lock is open.',
    'HARL - The lock is open.',
    'HARL, Arkovia — The lock is open.',
    'Harl, Arkovia – The lock is open.',
    'Harl — The lock is open.',
    'SAN MAREL DE LUME – The lock is open.',
  ])('is cut off from %s', (paragraph) => {
    expect(rest(paragraph)).toBe('The lock is open.')
  })

  it.each([
    'MR. KERRIN -- The lock is open.',
    'Mayor Kerrin – The lock is open.',
    'THE PRESIDENT: The lock is open.',
    'QUESTION — Is the lock open?',
    'Ada Kerrin – mayor of Harl – said that the lock is open.',
    'Ada Kerrin – Kell',
    'Ada Kerrin: The lock is open.',
    'Senator Kerrin (Harl) (16:05): The lock is open.',
    'On May 5, the lock was opened.',
    'May 5, 2031 was a fine day: The lock was opened.',
    'Well — they said so.',
    'Kerrin — Ports are open.',
    'HARL — the lock is open.',
    'HARL The lock is open.',
    'HARL, May 5 The lock is open.',
    'HARL, May 5: the lock is open.',
    'HARL (Agency) The lock is open.',
    'HARL (Agency): The lock is open.',
    '(Agency) - The lock is open.',
    '(Agency; May 5, 2031) The lock is open.',
    '(Agency; May 5, 2031) - the lock is open.',
    'B - Ports are open.',
  ])('is not found in %s', (paragraph) => {
    expect(rest(paragraph)).toBe(paragraph)
  })

  it.each([
    ['HARL: The lock is open.', 'The lock is open.'],
    ['(HA; May 5, 2031) - The lock is open.', 'The lock is open.'],
    ['HARL, May 5 (HarlPoint / Arkovia Point News - 5th May, 2031 ) :The lock is open.', 'The lock is open.'],
  ])('is cut off from %s', (paragraph, expected) => {
    expect(paragraph.slice(datelineLength(paragraph, true, false))).toBe(expected)
  })

  it.each(['HARL: the lock is open.', 'Harl: The lock is open.', 'MAYOR: The lock is open.'])(
    'is not found in %s, where nothing has a label',
    (paragraph) => {
      expect(datelineLength(paragraph, true, false)).toBe(0)
    },
  )

  it('without a date or an agency is found only where a text opens', () => {
    expect(rest('HARL - The lock is open.', false)).toBe('HARL - The lock is open.')
  })
})
