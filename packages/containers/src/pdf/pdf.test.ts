import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foundIn } from '../testing/found.ts'
import { type PdfParts, type Placed, pdfOf } from '../testing/pdf.ts'

/** Lines from the top down, 12 points apart, a blank one where a paragraph ends. */
function set(text: string, { x = 60, y = 700, size = 10 } = {}): Placed[] {
  return text
    .split('\n')
    .flatMap((line, index) => (line === '' ? [] : { text: line, x, y: y - index * size * 1.2, size }))
}

async function readOf(pages: readonly (readonly Placed[])[], parts: PdfParts = {}) {
  const [found] = await foundIn(pdfOf(pages, parts), 'x.pdf')
  if (found?.kind !== 'PAGE') return found
  const { page } = found
  return page.kind === 'document' ? { title: page.fields.title, paragraphs: page.raw.split('\n\n') } : page
}

const one =
  'The dam of Harl holds, said Mayor Ada Kerrin on\nthe quay on Friday, and it will hold for another'
const two =
  'Nobody has seen the sea so high since the year in\nwhich the old pier was built, she added there.'

describe('a PDF', () => {
  it('is a page that keeps its own bytes, with lines joined to paragraphs', async () => {
    const bytes = pdfOf([set(`${one}\nhundred years.\n\n${two}`)], { isPacked: true })
    const [found] = await foundIn(bytes)
    expect(found).toMatchObject({
      kind: 'PAGE',
      page: {
        kind: 'document',
        mediaType: 'application/pdf',
        isHtml: false,
        raw: `${one} hundred years.\n\n${two}`.replace(/(?<!\n)\n(?!\n)/g, ' '),
        capture: { mediaType: 'application/pdf', basis: 'DOCUMENT' },
      },
    })
    expect(found?.kind === 'PAGE' && found.page.kind === 'document' && bytes.equals(found.page.bytes)).toBe(
      true,
    )
  })

  it('has paragraphs that go on over pages, without running heads, feet and numbers', async () => {
    const page = (text: string, number: number) => [
      { text: 'Harl Harbour Board', x: 60, y: 760 },
      ...set(text),
      { text: `Page ${number} of 3`, x: 280, y: 40 },
    ]
    expect(
      await readOf([page(one, 1), page(`hundred years.\n\n${two}`, 2), page(`${two.toUpperCase()}`, 3)]),
    ).toMatchObject({
      paragraphs: [`${one} hundred years.`, two, two.toUpperCase()].map((text) => text.replace('\n', ' ')),
    })
    const single = [...set(`${one}\nhundred years.`), { text: '- 1 -', x: 280, y: 40 }]
    expect(await readOf([single])).toMatchObject({ paragraphs: [`${one} hundred years.`.replace('\n', ' ')] })
  })

  it('undoes a hyphen at the end of a line only where that is sure', async () => {
    const text =
      'The ministry said that the harbour of the minis-\ntry stays, the co-operation of Harl and its co-\noperation with Velmar, and the well-\nknown pier of the old harbour town by the sea'
    expect(await readOf([set(text)])).toMatchObject({
      paragraphs: [
        'The ministry said that the harbour of the ministry stays, the co-operation of Harl and its co-operation with Velmar, and the wellknown pier of the old harbour town by the sea',
      ],
    })
    const sparse =
      'The dam of Harl holds, said the mayor of the har-\nbour town on the old quay by the sea on Friday.'
    expect(await readOf([set(sparse)])).toMatchObject({
      paragraphs: [sparse.replace('\n', '')],
    })
  })

  it('is read column by column, with what stands across them in its place', async () => {
    const lines = (word: string) =>
      Array.from({ length: 8 }, (_, row) => `the ${word} stands in row ${row} of its column`).join('\n')
    const page = [
      { text: 'Harl opens its new pier to all ships', x: 60, y: 740, size: 18 },
      // A PDF sets lines in any order.
      ...set(lines('right'), { x: 320 }),
      ...set(lines('left')),
    ]
    expect(await readOf([page])).toMatchObject({
      title: 'Harl opens its new pier to all ships',
      paragraphs: [
        'Harl opens its new pier to all ships',
        `${lines('left')}\n${lines('right')}`.replaceAll('\n', ' '),
      ],
    })
  })

  it('keeps the rows of a table', async () => {
    const table = [
      'Year Ships Crews',
      '2031 300 21',
      '2032 310 22',
      '2033 320 23',
      '2034 330 24',
      '2035 340 25',
    ]
    const page = table.flatMap((row, index) =>
      row.split(' ').map((text, column) => ({ text, x: 60 + column * 160, y: 700 - index * 20 })),
    )
    expect(await readOf([page])).toMatchObject({ paragraphs: table })
  })

  it('has the title that is set largest, or that its properties name and its text prints', async () => {
    const kicker = { text: 'PRESS RELEASE', x: 60, y: 770, size: 24 }
    const headline = set('The old pier of Harl\nopens again', { y: 740, size: 16 })
    const properties = { Title: 'Microsoft Word - x.doc', CreationDate: 'D:20310502100000Z' }
    const printed = await readOf([[kicker, ...headline, ...set(one)]], { properties })
    expect(printed).toMatchObject({ title: 'The old pier of Harl opens again' })
    const plain = [{ text: 'The old pier opens', x: 60, y: 740 }, ...set(one)]
    expect(await readOf([plain], { properties })).toMatchObject({ title: null })
    expect(await readOf([plain], { properties: { Title: 'The Old Pier Opens' } })).toMatchObject({
      title: 'The Old Pier Opens',
    })
  })

  it('tells no date: when a file was made is not when its text was published', async () => {
    const [found] = await foundIn(pdfOf([set(one)], { properties: { CreationDate: 'D:20310502100000Z' } }))
    expect(found?.kind === 'PAGE' && found.page.kind === 'document' && found.page.fields.date).toBeUndefined()
  })

  it('gives every paragraph once and in order, whatever they say', async () => {
    const words = fc.stringMatching(/^[A-Z][a-z]{3,9}( [a-z]{2,9}){3,40}\.$/)
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 12 }), async (paragraphs) => {
        const lines = paragraphs.flatMap((text) => [...wrapped(text, 50), ''])
        const pages = Array.from({ length: Math.ceil(lines.length / 40) }, (_, page) =>
          set(lines.slice(page * 40, page * 40 + 40).join('\n')),
        ).filter((page) => page.length > 0)
        const read = await readOf(pages)
        const all = read !== undefined && 'paragraphs' in read ? read.paragraphs : []
        expect(all.join(' ')).toBe(paragraphs.join(' '))
      }),
      { numRuns: 25 },
    )
  })
})

function wrapped(text: string, width: number): string[] {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? ''
    if (line !== '' && line.length + word.length >= width) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return lines
}

describe('a PDF that cannot be read', () => {
  it('is told by its reason', async () => {
    expect(await readOf([[]])).toMatchObject({ kind: 'NO_PAGE', reason: 'PDF without a text layer' })
    expect(await readOf([set(one)], { trailer: '/Encrypt << /Filter /Standard >>' })).toMatchObject({
      code: 'CONTAINER_LOCKED',
    })
    expect(await foundIn('%PDF-1.4\nnothing that a PDF has', 'x.pdf')).toMatchObject([
      { code: 'CONTAINER_BROKEN' },
    ])
    expect(await foundIn(pdfOf([set(one)]), 'x.pdf', { pageBytes: 100 })).toMatchObject([
      { code: 'PAGE_TOO_LARGE' },
    ])
  })

  it('is refused where it has more text than a page', async () => {
    const bytes = pdfOf([set(one), set(two)], { isPacked: true })
    const full = set(Array.from({ length: 50 }, () => one.replace('\n', '')).join('\n'))
    const long = pdfOf(
      Array.from({ length: 12 }, () => full),
      { isPacked: true },
    )
    expect(await foundIn(long, '', { pageBytes: 50_000 })).toMatchObject([{ code: 'CONTAINER_TOO_LARGE' }])
    expect(await foundIn(bytes, '', { pageBytes: 50_000 })).toMatchObject([{ kind: 'PAGE' }])
  })
})
