import { describe, expect, it } from 'vitest'
import type { CaptureBasis } from '../given-page.ts'
import { parsePage } from '../parse-page.ts'

const fetched = 'https://harl.example/x/fetched?id=7#top'
const canonical = 'https://harl.example/canonical'
const body = '<h1>A dam for Velmar</h1><p>The dam holds, said Ada Kerrin, Minister of Dams of Velmar.</p>'

const urlOf = (head: string, basis: CaptureBasis | null) =>
  parsePage({
    kind: 'file',
    format: 'html',
    bytes: new TextEncoder().encode(`<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`),
    ...(basis !== null && { capture: { url: fetched, capturedAt: null, mediaType: null, basis } }),
  }).url

describe('the address of a page', () => {
  it.each([
    ['WARC', fetched],
    ['MHTML', fetched],
    ['SAVED_COMMENT', canonical],
    ['MIRROR', canonical],
    ['GIVEN', canonical],
  ] as const)('of %s, where the page calls another one canonical: %s', (basis, url) => {
    expect(urlOf(`<link rel="canonical" href="${canonical}">`, basis)).toBe(url)
    expect(urlOf('', basis)).toBe(fetched)
  })

  it('is its own where nothing is known of its capture', () => {
    expect(urlOf(`<link rel="canonical" href="${canonical}">`, null)).toBe(canonical)
    expect(urlOf('', null)).toBeNull()
  })

  it.each([
    'javascript:alert(1)',
    'data:text/html,Harl',
    'file:///home/ada/page.html',
    '//harl.example/dam',
    'harl.example/dam',
    'https://',
    'mailto:ada@harl.example',
    'https://harl.example:99999/',
    'ftp://harl.example/dam',
    'blob:https://harl.example/1',
    '',
  ])('is none where nobody can follow it on the web, and stays in the capture: %s', (url) => {
    const page = parsePage({
      kind: 'fields',
      fields: { url, text: 'The dam holds.', related: [{ teaser: 'Tolls fall in June', url }] },
      capture: { url, capturedAt: null, mediaType: null, basis: 'GIVEN' },
    })
    expect([page.url, page.capture?.url, ...page.relatedItems.map((item) => item.url)]).toEqual([
      null,
      null,
      null,
    ])
    expect(new TextDecoder().decode(page.bytes)).toContain(JSON.stringify(url))
  })

  it('has the form of the URL standard, and teasers that were given may be relative to it', () => {
    const { url, relatedItems } = parsePage({
      kind: 'fields',
      fields: {
        url: 'HTTPS://Harl.Example:443/a/../dams/Größe 7',
        text: 'The dam holds.',
        related: [{ teaser: 'Tolls fall in June', url: '8' }, { teaser: 'No link' }],
      },
    })
    expect(url).toBe('https://harl.example/dams/Gr%C3%B6%C3%9Fe%207')
    expect(relatedItems.map((item) => item.url)).toEqual(['https://harl.example/dams/8', null])
  })

  it('is what relative links are relative to', () => {
    const { relatedItems } = parsePage({
      kind: 'fields',
      fields: {
        html: `${body}<h2>More From Harl</h2><ul><li><a href="n/1">Tolls fall in June</a> 1 May 2031</li><li><a href="n/2">The bridge opens</a> 30 April 2031</li></ul>`,
      },
      capture: { url: fetched, capturedAt: null, mediaType: null, basis: 'WARC' },
    })
    expect(relatedItems.map(({ url }) => url)).toEqual([
      'https://harl.example/x/n/1',
      'https://harl.example/x/n/2',
    ])
  })
})
