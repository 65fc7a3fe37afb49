import { expect, it } from 'vitest'
import { said } from '../testing/said.ts'

const words = (text: string) => said(text).map((line) => line.split(' | ')[2])

it('goes on with what is retold a step further back in time, in its paragraph', () => {
  const first = 'Mayor Ada Kerrin said that the lock had been closed.'
  expect(words(`${first} The divers had not been paid for months. Boats lay idle.`)).toEqual([
    'that the lock had been closed',
    'The divers had not been paid for months.',
  ])
  expect(words(`${first}\n\nThe divers had not been paid for months.`)).toHaveLength(1)
  expect(words('Mayor Ada Kerrin said that the lock is closed. The divers had left.')).toHaveLength(1)
})

it('gives a quotation behind a dash to whoever is announced', () => {
  const text =
    'Mayor Ada Kerrin has written to the divers. Following is the text of her letter –\n\n“I thank you all.”'
  expect(words(text)).toContain('“I thank you all.”')
})
