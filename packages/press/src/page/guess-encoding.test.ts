import { describe, expect, it } from 'vitest'
import { encoded } from '../testing/encode.ts'
import { reports } from '../testing/languages.ts'
import { decodePage } from './decode.ts'
import { guessEncoding } from './guess-encoding.ts'

const cases = reports.flatMap(({ language, text, encodings }) =>
  encodings.map((encoding) => ({ language, encoding, text })),
)

const read = (bytes: Uint8Array, isHtml: boolean) => {
  try {
    return decodePage({ bytes, isHtml, mediaType: null }).text
  } catch {
    return null
  }
}

describe('a report without a label', () => {
  it.each(cases)('in $language as $encoding is never read with wrong letters', ({ text, encoding }) => {
    for (const length of [30, 90, text.length]) {
      const part = text.slice(0, length)
      expect([part, null]).toContain(read(encoded(part, encoding), false))
    }
  })

  it('is nearly always read', () => {
    const isRead = ({ text, encoding }: (typeof cases)[number]) =>
      read(encoded(text, encoding), false) === text
    expect(cases.filter(isRead).length / cases.length).toBeGreaterThan(0.9)
  })

  it('is read amidst mark-up, scripts and menus', () => {
    for (const { text, encoding } of cases) {
      const page = `<!DOCTYPE html><html><head><title>Report</title><script>var menu = "${'open close '.repeat(900)}"</script></head>
        <body><ul><li><a href="/news">News</a><li><a href="/about">About us</a></ul><article><p>${text}</p></article></body></html>`
      expect([page, null]).toContain(read(encoded(page, encoding), true))
    }
  })
})

describe('an English page with letters beyond ASCII', () => {
  const prose = 'The minister opened the bridge in the morning and thanked all who had built it.'

  it.each([
    `Ada Kerrin said: “The dam holds.” The pilots’ pay will rise – in autumn. ${prose}`,
    `José Núñez, Minister of Ports, spoke at the café. ${prose}`,
    `© 2031 Ministry of Ports. The toll is £5. ${prose}`,
  ])('is windows-1252: %s', (text) => {
    expect(read(encoded(`<p>${text}`, 'windows-1252'), true)).toBe(`<p>${text}`)
  })

  it('is never read with Latin letters for others', () => {
    for (const [name, encoding] of [
      ['Ада Керрин', 'windows-1251'],
      ['Άντα Κέριν', 'windows-1253'],
      ['עדה קרין', 'windows-1255'],
      ['港务部长', 'gbk'],
      ['항만부', 'euc-kr'],
    ] as const) {
      const text = `Minister Ada Kerrin (${name}) was there. ${prose}`
      expect([text, null]).toContain(read(encoded(text, encoding), false))
    }
  })
})

it('is sure of nothing where letters are few', () => {
  expect(guessEncoding(Uint8Array.of(0xd5, 0x20, 0xaf), false)).toBeNull()
})

it('takes spaces that do not break for no letters', () => {
  expect(guessEncoding(Uint8Array.from(Buffer.from('Kerrin\xa0said', 'latin1')), false)).toBe('windows-1252')
})
