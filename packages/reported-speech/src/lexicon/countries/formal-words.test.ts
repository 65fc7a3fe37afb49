import { expect, it } from 'vitest'
import { countryCodeOf } from '../../names/country-code.ts'

const each = (list: string) => list.split(' ')

it.each([
  ...each(
    'Republic Kingdom Federation Confederation State States Commonwealth Principality Duchy Sultanate Emirate',
  ),
  ...each('Union Nation People Peoples Country Territory Region Province'),
])('%s of Norway', (form) => {
  expect(countryCodeOf(`${form} of Norway`)).toBe('NO')
  expect(countryCodeOf(`the ${form} of Norway`)).toBe('NO')
})

it.each([
  ...each(
    'Grand Democratic Federal Federative Socialist Islamic Arab United Independent Sovereign Plurinational',
  ),
  ...each('Bolivarian Oriental Cooperative Co-operative Hashemite Serene Most Special Administrative'),
])('%s Republic of Norway', (kind) => {
  expect(countryCodeOf(`${kind} Republic of Norway`)).toBe('NO')
})

it.each(['People and State of Norway', 'State in Norway'])('%s', (name) => {
  expect(countryCodeOf(name)).toBe('NO')
})

it('no state is a bank', () => {
  expect(countryCodeOf('Bank of Norway')).toBeNull()
})
