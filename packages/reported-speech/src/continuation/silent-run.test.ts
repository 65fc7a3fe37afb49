import { describe, expect, it } from 'vitest'
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

describe('a quotation behind what is told', () => {
  const praise = 'Mayor Ada Kerrin praised the divers.'

  it('is whose words stand before that, in a paragraph that names nobody else', () => {
    expect(words(`${praise} Both towns have some. “We can learn from them all.”`)).toContain(
      '“We can learn from them all.”',
    )
  })

  it.each([
    ['another is named between', `${praise} Beside her stood Captain Bo Tarn. “We can learn from them all.”`],
    [
      'it stands in a paragraph of its own',
      `${praise} Both towns have some.\n\n“We can learn from them all.”`,
    ],
    [
      'two sentences stand between',
      `${praise} Both towns have some. Both pay. “We can learn from them all.”`,
    ],
    ['those words stand in another paragraph', `${praise}\n\nBoth have some. “We can learn from them all.”`],
  ])('is nobody’s where %s', (_, text) => {
    expect(words(text)).not.toContain('“We can learn from them all.”')
  })
})

describe('paragraphs that open a quotation and do not close it', () => {
  const last = '“Boats will sail,” Mayor Ada Kerrin says.'
  const who = (text: string) => said(text).map((line) => line.split(' | ')[0])

  it('are whose words close it', () => {
    const text = `“The lock is old. It leaks.\n\n“Divers mend it.\n\n${last}`
    expect(words(text)).toHaveLength(4)
    expect(new Set(who(text))).toEqual(new Set(['Ada Kerrin']))
  })

  it.each([
    ['it is closed', `“The lock is old.”\n\n${last}`],
    ['it is closed before the full stop', `“The lock is old”.\n\n${last}`],
    ['what follows opens none', `“The lock is old.\n\nMayor Ada Kerrin says that it leaks.`],
    ['most of it is told', `There was a song called “The lock is old.\n\n${last}`],
  ])('are not where %s', (_, text) => {
    expect(words(text)).toHaveLength(1)
  })
})

it('a quotation in a paragraph of its own is whose words stand right before it', () => {
  const first = 'Mayor Ada Kerrin says that the lock leaks.'
  expect(words(`${first}\n\n“Divers mend it.”`)).toContain('“Divers mend it.”')
  expect(words(`${first}\n\n“Divers mend it.” It rained.`)).toHaveLength(1)
  expect(words(`${first}\n\nIt rained. “Divers mend it.”`)).toHaveLength(1)
  expect(words(`${first}\n\nIt rained.\n\n“Divers mend it.”`)).toHaveLength(1)
})
