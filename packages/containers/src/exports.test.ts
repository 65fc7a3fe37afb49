import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Found } from './found.ts'
import { pagesIn } from './pages-in.ts'
import { piped } from './testing/found.ts'
import { pieces } from './testing/pieces.ts'

/** A page to put into a container. Texts have no characters that XML forbids, and no mark-up. */
interface WrittenPage {
  readonly url: string
  readonly title: string
  readonly date: string
  readonly text: string
}

const words = fc.stringMatching(/^[A-Za-zÀ-žЀ-ӿ一-龥가-힣,;|"'&. -]{1,60}$/u).map((text) => `${text.trim()}x`)

/** Pages of any scripts, with quotation marks, delimiters and line ends in them. */
const writtenPages: fc.Arbitrary<readonly WrittenPage[]> = fc.array(
  fc
    .record({
      number: fc.nat(99_999),
      title: words.map((title) => `Q ${title.replace(/[&;]/g, '')}`),
      day: fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
      lines: fc.array(words, { minLength: 1, maxLength: 4 }),
    })
    .map(({ number, title, day, lines }) => ({
      url: `https://harl.example/${number}?a=1&b=2`,
      title: title.replace(/\s+/g, ' '),
      date: day.toISOString().slice(0, 10),
      text: lines.join('\n\n'),
    })),
  { minLength: 1, maxLength: 12 },
)

const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`

const rss = (pages: readonly WrittenPage[]) => `<?xml version="1.0"?>
<rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/"><channel><title>Harl</title>${pages
  .map(
    ({ url, title, date, text }) =>
      `<item><title>${xml(title)}</title><link>${xml(url)}</link><pubDate>${date} 23:30:00 -0800</pubDate><description>Short.</description><c:encoded><![CDATA[<p>${xml(text)}</p>]]></c:encoded></item>`,
  )
  .join('\n')}</channel></rss>`

const atom = (pages: readonly WrittenPage[]) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>Harl</title>${pages
    .map(
      ({ url, title, date, text }) =>
        `<entry><title>${xml(title)}</title><link href="${xml(url)}"/><published>${date}T23:30:00-08:00</published><content>${xml(text)}</content></entry>`,
    )
    .join('\n')}</feed>`

const table = (delimiter: string) => (pages: readonly WrittenPage[]) =>
  [
    ['Link', 'Headline', 'pub_date', 'Article'],
    ...pages.map(({ url, title, date, text }) => [url, title, `${date} 08:00:00`, text]),
  ]
    .map((row) => row.map(cell).join(delimiter))
    .join('\r\n')

const newsPlease = ({ url, title, date, text }: WrittenPage) =>
  JSON.stringify({ authors: [], date_publish: `${date} 10:00:00`, maintext: text, title, url })

/** Kinds of files and how pages are written in them. */
const writers: readonly [name: string, write: (pages: readonly WrittenPage[]) => string][] = [
  ['a.xml', rss],
  ['a.atom', atom],
  ['a.csv', table(',')],
  ['a.csv', table(';')],
  ['a.tsv', (pages) => `\ufeff${table('\t')(pages)}`],
  ['a.json', (pages) => `[${pages.map(newsPlease).join(',\n')}]`],
  ['a.json', (pages) => `{"status": "ok", "articles": [${pages.map(newsPlease).join(',')}]}`],
  ['a.jsonl', (pages) => pages.map(newsPlease).join('\n')],
  [
    'feed.json',
    (pages) =>
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Harl',
        items: pages.map(({ url, title, date, text }) => ({
          url,
          title,
          date_published: `${date}T23:30:00-08:00`,
          content_text: text,
        })),
      }),
  ],
]

function writtenOf(found: Found) {
  if (found.kind !== 'PAGE' || found.page.kind !== 'fields') return found
  const { url, title, date, text, html } = found.page.fields
  const body =
    text ??
    html
      ?.replace(/<\/?p>/g, '')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
  return { url, title, date, text: body }
}

describe('whatever pages are put into a file', () => {
  it.each(writers)('come out of %s whole and in their order', async (name, write) => {
    await fc.assert(
      fc.asyncProperty(writtenPages, fc.integer({ min: 1, max: 5000 }), async (pages, size) => {
        const file = piped(name, pieces(write(pages), size))
        const found = await Array.fromAsync(pagesIn(file, { format: 'auto' }))
        expect(found.map(writtenOf)).toEqual(pages)
      }),
      { numRuns: 60 },
    )
  })

  it('come out of a list that is too long to be held', async () => {
    const count = 3000
    const page = (number: number) =>
      newsPlease({
        url: `https://harl.example/${number}`,
        title: 'Q',
        date: '2031-05-02',
        text: `The dam holds. ${number}`,
      })
    function* text() {
      yield '{"total": 3000, "articles": ['
      for (let number = 0; number < count; number++) yield `${number === 0 ? '' : ','}${page(number)}`
      yield ']}'
    }
    const file = piped(
      'a.json',
      Array.from(text(), (part) => Buffer.from(part)),
    )
    const limits = { pageBytes: 10_000 }
    const found = await Array.fromAsync(pagesIn(file, { format: 'auto', limits }))
    expect(found.length).toBe(count)
    expect(found.map(writtenOf).at(-1)).toMatchObject({ text: `The dam holds. ${count - 1}` })
  })
})
