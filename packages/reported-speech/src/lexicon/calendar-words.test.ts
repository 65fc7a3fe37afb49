import { describe, expect, it } from 'vitest'
import { said } from '../testing/said.ts'

const each = (list: string) => list.split(' ')

describe('months', () => {
  it.each(
    each(
      'January Jan. February Feb. March Mar. April Apr. May June Jun. July Jul. August Aug. September Sept. Sep. October Oct. November Nov. December Dec.',
    ),
  )('in a dateline: %s', (month) => {
    expect(said(`HARL, ${month} 5 (Agency) -- The lock is old, Mayor Ada Kerrin said.`)).toEqual([
      'Ada Kerrin | INDIRECT | The lock is old',
    ])
  })
})

describe('days', () => {
  it.each(each('Sunday Monday Tuesday Wednesday Thursday Friday Saturday'))(
    'are no part of a name: %s',
    (day) => {
      expect(said(`The Guild of Divers ${day} said that the lock is old.`)).toEqual([
        'Guild of Divers | INDIRECT | that the lock is old',
      ])
    },
  )
})
