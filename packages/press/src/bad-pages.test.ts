import { describe, expect, it } from 'vitest'
import type { GivenPage } from './given-page.ts'
import { PageError } from './page-error.ts'
import { parsePage } from './parse-page.ts'
import { asFields, asFile } from './testing/pages.ts'

function errorOf(given: GivenPage): PageError {
  try {
    parsePage(given)
  } catch (error) {
    if (error instanceof PageError) return error
    throw error
  }
  throw new Error('the page was read')
}

const ofBytes = (...bytes: number[]): GivenPage => ({
  kind: 'file',
  bytes: Uint8Array.from(bytes),
  format: 'auto',
})
const asText = (text: string): GivenPage => ({
  kind: 'file',
  bytes: new TextEncoder().encode(text),
  format: 'text',
})

describe('a page that cannot be read is refused in one line', () => {
  it.each([
    ['PAGE_EMPTY', asFile('')],
    ['PAGE_EMPTY', asFile(' \n\t\u00a0 ')],
    ['PAGE_EMPTY', asFields({ text: '  ' })],
    ['PAGE_BINARY', ofBytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a)],
    ['PAGE_BINARY', ofBytes(0x25, 0x50, 0x44, 0x46, 0x2d)],
    ['PAGE_BINARY', ofBytes(0x50, 0x4b, 0x03, 0x04)],
    ['PAGE_BINARY', asFile('text with a \u0000 in it')],
    ['PAGE_BINARY', asFile('\u0001\u0002\u0003ab')],
    ['PAGE_TOO_LARGE', asText('a'.repeat(10 * 1024 * 1024 + 1))],
    ['PAGE_TOO_LARGE', asFields({ text: 'a'.repeat(10 * 1024 * 1024) })],
    ['PAGE_ENCODING', ofBytes(0x54, 0x68, 0xe9, 0x20, 0x61)],
    ['PAGE_JSON', asFile('{"text": ', 'a.json')],
    ['PAGE_JSON', asFile('[1]', 'a.json')],
    ['PAGE_JSON', asFile('{"title": "No body"}', 'a.json')],
    ['PAGE_JSON', asFile('{"text": 5}', 'a.json')],
    ['PAGE_JSON', asFile('{"paragraphs": ["a", 1]}', 'a.json')],
    ['PAGE_JSON', asFile('{"text": "a", "date": "2025-02-30"}', 'a.json')],
    ['PAGE_JSON', asFile('{"text": "a", "related": [{"date": "2025-01-01"}]}', 'a.json')],
    ['PAGE_SCRIPT_ONLY', asFile('<html><script>let x = 1</script></html>')],
    ['PAGE_NO_ARTICLE', asFile('<html><body><hr></body></html>')],
  ] as const)('%s', (code, given) => {
    const error = errorOf(given)
    expect(error.code).toBe(code)
    expect(error.message).toMatch(/^[^\n]{20,300}\.$/)
  })
})

describe('encodings', () => {
  it('reads UTF-8 and UTF-16 with their marks, which are no part of the text', () => {
    expect(parsePage(asFile('\ufeffThe ferry waits.')).raw).toBe('The ferry waits.')
    const utf16 = Uint8Array.from([0xff, 0xfe, ...Buffer.from('The ferry waits.', 'utf16le')])
    const page = parsePage({ kind: 'file', bytes: utf16, format: 'auto' })
    expect([page.raw, page.encoding]).toEqual(['The ferry waits.', 'utf-16le'])
  })

  it('reads HTML as it declares itself', () => {
    const html = Buffer.from('<meta charset="iso-8859-2"><p>\u0141odzie czekaj\u0105.</p>', 'latin1')
    const bytes = Uint8Array.from(html)
    bytes.set([0xa3], html.indexOf('<p>') + 3)
    const page = parsePage({ kind: 'file', bytes, format: 'html' })
    expect(page.encoding).toBe('iso-8859-2')
    expect(page.text).toMatch(/^Łodzie/)
  })

  it('reads undeclared bytes as what their letters show', () => {
    const bytes = Uint8Array.from(
      Buffer.from(
        '<p>The minister met the pilots at the Caf\xe9 by the pier and thanked them.</p>',
        'latin1',
      ),
    )
    expect(parsePage({ kind: 'file', bytes, format: 'html' }).text).toContain('the Café by the pier')
  })

  it('leaves out the zero bytes of a page, which no database keeps', () => {
    const page = parsePage(asFile('<p>Minister Ada Kerr\0in said that the dam\0 holds.</p>'))
    expect(page.speakers[0]?.name).toBe('Ada Kerrin')
    expect(page.raw).not.toContain('\0')
    const [span] = page.speeches[0]?.statements[0]?.rawSpans ?? []
    expect(page.raw.slice(span?.start, span?.end)).toBe('that the dam\ufffd holds')
  })

  it('reads a page as its media type says', () => {
    const bytes = Uint8Array.from(Buffer.from('<meta charset=koi8-r><p>\xa3\xf3d\xbc czeka.</p>', 'latin1'))
    const mediaType = 'text/html; charset=iso-8859-2'
    const capture = { url: null, capturedAt: null, mediaType, basis: 'WARC' } as const
    expect(parsePage({ kind: 'file', bytes, format: 'html', capture }).text).toBe('Łódź czeka.')
  })
})
