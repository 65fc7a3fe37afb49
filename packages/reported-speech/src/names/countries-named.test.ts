import { expect, it } from 'vitest'
import { countriesNamed } from './countries-named.ts'

it('counts in how many texts a country is named, by whatever name', () => {
  expect(
    countriesNamed([
      'We thank Norway, and Norway again, for the ferry. The Chilean side agreed.',
      'The Norwegian minister was here.',
      'Nobody was named.',
    ]),
  ).toEqual([
    { code: 'NO', name: 'Norway', texts: 2 },
    { code: 'CL', name: 'Chile', texts: 1 },
  ])
})

it('counts no words that name several states, and no given name', () => {
  expect(countriesNamed(['Peace on Korea is near, said Michael Jordan.'])).toEqual([])
  expect(countriesNamed(['The talks in Jordan went on.'])).toEqual([{ code: 'JO', name: 'Jordan', texts: 1 }])
})

it('gives the name of the standard where only the people are named', () => {
  expect(countriesNamed(['A Chilean delegation.'])).toEqual([{ code: 'CL', name: 'Chile', texts: 1 }])
})

it('takes time in proportion to the text', () => {
  const began = performance.now()
  countriesNamed([`${'North '.repeat(100_000)}Norway`])
  expect(performance.now() - began).toBeLessThan(2_000)
})
