import { describe, expect, it } from 'vitest'
import { parsePage } from './parse-page.ts'

const paragraphs = `<h1>Ferry to Harl runs again</h1><p>The ferry to Harl runs again from Monday, Ada Kerrin, Minister of Ports of Velmar, said on May 2, 2031.</p>
<p>The old boat had lain at the quay since the autumn, and the new one carries three hundred passengers.</p>`

const related = (links: string) => `<section><h2>More News</h2><ul>${links}</ul></section>`

function pageOf(html: string) {
  return parsePage({ kind: 'file', bytes: new TextEncoder().encode(html), format: 'html' })
}

describe('a page that a program has saved', () => {
  it('has the address of the comment, and what SingleFile hid is not in it', () => {
    const page = pageOf(`<!DOCTYPE html><html lang=en><!--
 Page saved with SingleFile 
 url: https://ports.velmar.example/news/7?lang=en 
 saved date: Fri May 02 2031 21:14:07 GMT+0900 (Japan Standard Time)
--><body><article>${paragraphs}<p class="note sf-hidden">Bo Tarn said that this paragraph was hidden from all readers.</p></article>`)
    expect(page.url).toBe('https://ports.velmar.example/news/7?lang=en')
    expect(page.capture).toEqual({
      url: 'https://ports.velmar.example/news/7?lang=en',
      capturedAt: '2031-05-02T12:14:07Z',
      mediaType: null,
      basis: 'SAVED_COMMENT',
    })
    expect(page.text).not.toContain('Tarn')
    expect(page.text).toContain('three hundred passengers')
  })

  it('goes by the canonical address of its own first', () => {
    const page = pageOf(
      `<!-- saved from url=(0046)https://ports.velmar.example/news/7?from=front --><head><link rel="canonical" href="https://ports.velmar.example/news/7"></head><article>${paragraphs}</article>`,
    )
    expect(page.url).toBe('https://ports.velmar.example/news/7')
    expect(page.capture?.url).toBe('https://ports.velmar.example/news/7?from=front')
  })

  it('is, out of a web archive, as it was before: its address, its links, without the bar', () => {
    const archive = 'https://web.archive.org/web/20310503080000'
    const page =
      pageOf(`<html lang="en"><head><link rel="canonical" href="${archive}/https://ports.velmar.example/news/7"></head><body>
<!-- BEGIN WAYBACK TOOLBAR INSERT --><div id="wm-ipp-base" lang="en"><div id="wm-ipp"><p>The Wayback Machine has 12 captures of this page between 2031 and 2034, and Bo Tarn said so.</p></div></div><!-- END WAYBACK TOOLBAR INSERT -->
<article>${paragraphs}</article>${related(
        `<li><a href="/web/20310503080000/https://ports.velmar.example/news/6">The quay at Velmar is open again</a> 1 May 2031</li><li><a href="${archive}/https://harl.example/5">Harl thanks the crews of the ferries</a> 30 April 2031</li>`,
      )}</body></html>`)
    expect(page.url).toBe('https://ports.velmar.example/news/7')
    expect(page.capture).toEqual({
      url: 'https://ports.velmar.example/news/7',
      capturedAt: '2031-05-03T08:00:00Z',
      mediaType: null,
      basis: 'ARCHIVED_ADDRESS',
    })
    expect(page.text).not.toContain('Wayback')
    expect(page.relatedItems.map(({ url }) => url)).toEqual([
      'https://ports.velmar.example/news/6',
      'https://harl.example/5',
    ])
  })
})
