import { expect, it } from 'vitest'
import { readPrinted } from '../../testing/own.ts'

/** By ISO 3166. */
const names = {
  AU: 'ACT | New South Wales | NSW | Queensland | Tasmania | Northern Territory',
  CA: 'Ontario | Quebec | British Columbia | Alberta | Manitoba | Saskatchewan | Nova Scotia | New Brunswick | Newfoundland and Labrador | Prince Edward Island | Yukon | Nunavut | Northwest Territories',
  DE: 'Bavaria | Saxony | Hesse | Brandenburg | North Rhine-Westphalia | Baden-Württemberg | Thuringia',
  IN: 'Andhra Pradesh | Assam | Bihar | Gujarat | Haryana | Karnataka | Kerala | Madhya Pradesh | Maharashtra | Odisha | Rajasthan | Tamil Nadu | Telangana | Uttar Pradesh | West Bengal',
  US: 'Alabama | Alaska | Arizona | Arkansas | California | Colorado | Connecticut | Delaware | Florida | Hawaii | Idaho | Illinois | Indiana | Iowa | Kansas | Kentucky | Louisiana | Maine | Maryland | Massachusetts | Michigan | Minnesota | Mississippi | Missouri | Montana | Nebraska | Nevada | New Hampshire | New Jersey | New Mexico | New York | North Carolina | North Dakota | Ohio | Oklahoma | Oregon | Pennsylvania | Rhode Island | South Carolina | South Dakota | Tennessee | Texas | Utah | Vermont | Virginia | Wisconsin | Wyoming',
}

const each = Object.entries(names).flatMap(([code, line]) => line.split(' | ').map((name) => [name, code]))

const codeOn = (publisher: string) =>
  readPrinted({ publisher }, 'Mrs. Ada Kerrin said that the dam will hold.').speakers[0]?.countryCode
/** Each with a word less. */
const partsOf = (name: string) => {
  const words = name.split(' ')
  return words.length === 1
    ? []
    : words.map((_, without) => words.filter((_, at) => at !== without).join(' '))
}

it.each(each)('the parliament of %s is one of %s, and that of a part of the name is not', (name, code) => {
  expect(codeOn(`Parliament of ${name}`)).toBe(code)
  for (const part of partsOf(name)) expect([part, codeOn(`Parliament of ${part}`)]).not.toEqual([part, code])
})
