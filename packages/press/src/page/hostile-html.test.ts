import { describe, expect, it } from 'vitest'
import { pageJson } from '../page-json.ts'
import { parsePage } from '../parse-page.ts'
import { faultsOf } from '../testing/faults.ts'
import { asFields } from '../testing/pages.ts'

const said = '<p>“The dam holds and will hold for the next hundred years,” Minister Ada Kerrin said.</p>'

const secret = 'zqxjkv'
const around = (hostile: string) =>
  `<html><head><title>Tides</title></head><body><article><h1>The harbour opens</h1>${said}${hostile}${said}</article>`

const hostile: Readonly<Record<string, string>> = {
  script: `<script>${secret}</script>`,
  'script with words of saying': `<script>“${secret},” Minister Ada Kerrin said.</script>`,
  'script in a script': `<script><!--<script>${secret}</script>${secret}--></script>`,
  'script in a paragraph': `<p>The pier is open.<script>${secret}</script></p>`,
  'script in a heading': `<h1>The pier<script>${secret}</script></h1>`,
  'script in a date': `<time datetime=2025-05-06>6 May<script>${secret}</script></time>`,
  'script in a drawing': `<svg><script>${secret}</script><text>${secret}</text></svg>`,
  'script in a formula': `<math><mtext><script>${secret}</script></mtext></math>`,
  'script deep inside': `${'<div>'.repeat(400)}<script>${secret}</script><style>${secret}</style>${'</div>'.repeat(400)}`,
  'drawing deep inside': `${'<div>'.repeat(400)}<svg><text>${secret}</text></svg>${'</div>'.repeat(400)}`,
  'script in an attribute': `<p onclick="${secret}()" style="background:url(javascript:${secret})">The pier is open.</p>`,
  'script as a link': `<a href="javascript:${secret}()">The pier by the old mill is open again</a>`,
  'script as the address': `<link rel=canonical href="javascript:${secret}"><meta property=og:url content="javascript:${secret}">`,
  'picture that runs': `<img src=x onerror=${secret}>`,
  style: `<style>p::after{content:"${secret}"}</style>`,
  frame: `<iframe srcdoc="<p>${secret}">${secret}</iframe>`,
  frames: `<noframes><p>${secret}</noframes>`,
  'what stands in for scripts': `<noscript><p>${secret}</p></noscript>`,
  'what stands in for plugins': `<object>${secret}</object><applet>${secret}</applet><noembed>${secret}</noembed>`,
  'what stands in for films': `<video>${secret}</video><audio>${secret}</audio><canvas>${secret}</canvas>`,
  template: `<template><p>${secret}</p></template>`,
  'form fields': `<textarea>${secret}</textarea><select><option>${secret}</select><button>${secret}</button><datalist><option>${secret}</datalist>`,
  comment: `<!--${secret}--><!--[if IE]><p>${secret}<![endif]-->`,
  'foreign sections': `<![CDATA[${secret}]]><?php ${secret} ?><svg><![CDATA[${secret}]]></svg>`,
  refresh: `<meta http-equiv=refresh content="0;url=javascript:${secret}">`,
  'mark-up as text': `<xmp><script>${secret}</script></xmp>`,
  'hidden text': `<p hidden>${secret}</p>${'<div>'.repeat(300)}<p hidden>${secret}</p>${'</div>'.repeat(300)}`,
}

describe('nothing is kept of what a page would have run, nor of what nobody sees', () => {
  it.each(Object.entries(hostile))('%s', (_, part) => {
    for (const html of [around(part), part + around(''), around(`<table><tr>${part}`)]) {
      const page = parsePage(asFields({ html }))
      expect(JSON.stringify(pageJson(page))).not.toContain(secret)
      expect(page.text).toContain('The dam holds')
      expect(page.raw).toContain(secret)
    }
  })
})

const broken: Readonly<Record<string, string>> = {
  'no tags at all': 'Minister Ada Kerrin said that the dam holds.',
  'tags that are not closed': '<html><body><div><p>Minister Ada Kerrin said that the <b>dam <i>holds.',
  'tags closed in the wrong order':
    '<p><b>Minister <i>Ada</b> Kerrin</i> said that the dam </p>holds.</p></div>',
  'half a tag at the end': '<p>Minister Ada Kerrin said that the dam holds.<a href="',
  'a comment that is not closed': '<p>Minister Ada Kerrin said that the dam holds.<!-- <p>The end',
  'a quotation mark too many': '<p class="a" b"c>Minister Ada Kerrin said that the dam holds.</p>',
  'text in a table': '<table>Minister Ada Kerrin said<tr><td></td></tr> that the dam holds.</table>',
  'two bodies': '<body><p>Minister Ada Kerrin said </body><body>that the dam holds.</body></html>',
  'end tags alone': '</p></div>Minister Ada Kerrin said </br that the> that the dam holds.</html>',
  'empty tags': '<><p>Minister Ada Kerrin said </>that the dam holds.</p></ >',
  'references without an end': '<p>Minister Ada Kerrin said&nbspthat the dam holds.</p>',
}

describe('broken mark-up', () => {
  it.each(Object.entries(broken))('is read: %s', (_, html) => {
    const page = parsePage(asFields({ html }))
    expect(page.text.replace(/\s+/g, ' ')).toContain('Minister Ada Kerrin said that the dam')
    expect(faultsOf(page, true)).toEqual([])
  })
})

it('reads ten megabytes of nested divisions', () => {
  const html = `${said}${'<div>'.repeat(2_000_000)}`
  expect(parsePage(asFields({ html })).text).toContain('The dam holds')
}, 60_000)
