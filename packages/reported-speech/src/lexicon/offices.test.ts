import { expect, it } from 'vitest'
import { speakersOf } from '../testing/said.ts'

const offices = (text: string) => speakersOf(text).map(({ name, office }) => [name, office])

it.each([
  'Attorney-General',
  'Solicitor-General',
  'Auditor-General',
  'Inspector-General of Police',
  'Commissioner-General',
  'Surgeon-General',
  'Provost',
  'Commodore',
  'Commandant',
  'Magistrate',
  'Coroner',
  'Collector of Customs',
  'Controller of Locks',
  'Ambassador-at-Large',
  'President-elect',
  'Governor-elect',
  'President-designate',
])('an office in front of a comma and a name: %s', (office) => {
  expect(offices(`The ${office}, Ada Kerrin, said that all was well.`)).toEqual([['Ada Kerrin', office]])
})

it.each(['IGP', 'AIG', 'DIG', 'DCP', 'ACP', 'CSP', 'SSP', 'DSP', 'ASP'])(
  'letters of the police before a name: %s',
  (rank) => {
    expect(offices(`${rank} Ada Kerrin said that all was well.`)).toEqual([['Ada Kerrin', rank]])
  },
)

it.each(['Acting', 'Managing', 'Resident'])('a rank as the first word of a sentence: %s', (rank) => {
  const office = `${rank} Director`
  expect(offices(`${office} Ada Kerrin said that all was well.`)).toEqual([['Ada Kerrin', office]])
})
