import { describe, expect, it } from 'vitest'
import { said } from '../testing/said.ts'

const each = (list: string) => list.split(' ')
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

describe('several people', () => {
  it.each(each('women men children personnel clergy youth data'))('the old %s say A', (people) => {
    expect(said(`The tired ${people} of Harl say that the lock is old.`)).toEqual([
      `The tired ${people} of Harl | INDIRECT | that the lock is old`,
    ])
  })

  it.each(
    each(
      'some many most several half majorities scores dozens hundreds thousands millions two three four five six seven eight nine ten',
    ),
  )('%s say A', (quantity) => {
    expect(said(`In Harl, ${quantity} say that the lock is old.`)).toEqual([
      `${quantity} | INDIRECT | that the lock is old`,
    ])
    expect(said(`${capital(quantity)} in the south noted the toll.`)).toEqual([
      `${capital(quantity)} in the south | INDIRECT | the toll`,
    ])
  })

  it('few say A', () => {
    expect(said('In Harl, few say that the lock is old.')).toEqual(['few | INDIRECT | that the lock is old'])
  })

  it.each(['both', 'all'])('they %s said A', (quantity) => {
    expect(said(`The divers ${quantity} said that the lock is old.`)).toEqual([
      'The divers | INDIRECT | that the lock is old',
    ])
  })

  it.each(['police', 'staff'])('the %s say A', (people) => {
    expect(said(`${capital(people)} close to the mill say that the lock is old.`)).toHaveLength(1)
  })

  it('people say A', () => {
    expect(said('The lock at Harl is old, people close to the mayor say.')).toEqual([
      'people close to the mayor | INDIRECT | The lock at Harl is old',
    ])
  })
})
