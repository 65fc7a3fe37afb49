import { describe, expect, it } from 'vitest'
import { PageError } from '../page-error.ts'
import { pageJson } from '../page-json.ts'
import { parsePage } from '../parse-page.ts'
import { faultsOf } from '../testing/faults.ts'
import { growthOf, mostGrowth } from '../testing/growth.ts'
import { halves, type MakePage, numbered, repeated } from '../testing/long-texts.ts'
import { asFields } from '../testing/pages.ts'

const said = '<p>“The dam holds and will hold for the next hundred years,” Minister Ada Kerrin said.</p>'

const pages: Readonly<Record<string, MakePage>> = {
  'nested divisions': repeated('<div>'),
  'nested tables': repeated('<table><tr><td>The pier is open. '),
  'formatting that comes back in every paragraph': repeated('<a><b><i><p>x'),
  'more formatting in every paragraph': numbered('<p><font size=#></p>'),
  'text moved out of a table': (length) => `<table>${repeated('a<b>')(length)}`,
  'text moved out of nested tables': (length) =>
    `${'<table>a<tr><td>'.repeat(80)}${repeated('hello ')(length)}${'</td></tr>b</table>'.repeat(80)}`,
  'text moved before many lines': halves(
    repeated('x<br>'),
    (length) => `<table>${repeated('a<tr>')(length)}`,
  ),
  'tags that never end': repeated('<'),
  'a tag with many attributes': (length) => `<p ${numbered('# ')(length)}>x`,
  'a tag with one attribute': (length) => `<p a="${'x'.repeat(length)}">x`,
  'an attribute that never ends': (length) => `<p a="${repeated('x> ')(length)}`,
  'a body of many tags': numbered('<body #>'),
  comments: repeated('<!-->'),
  'a comment that never ends': (length) => `<!--${repeated('-')(length)}`,
  scripts: repeated('<script>alert(1)</script>'),
  'scripts in a script': (length) => `<script>${repeated('<!--<script>')(length)}`,
  'nested drawings': repeated('<svg><desc>'),
  'paragraphs that break out of drawings': repeated('<svg><p>x'),
  'nested templates': repeated('<template>'),
  'nested lists': repeated('<ul><li>x'),
  'end tags of nothing': repeated('a</x>'),
  'character references': repeated('&amp;'),
  'different character references': numbered('&#;'),
  ampersands: repeated('&'),
  'plain text behind a NUL': (length) => `<plaintext>a\u0000${repeated('b ')(length)}`,
  'short paragraphs': repeated('<p>x'),
  'table cells': repeated('<td>12</td>'),
  classes: numbered('<p class="# ad">The dam holds. '),
  'nested advertisements': (length) => `${'<div class=ad>'.repeat(240)}${repeated(said)(length)}`,
  'headings of the first rank': repeated('<h1>The harbour is open</h1><p>The dam holds, she said.</p>'),
  'nested empty headings': (length) => `${'<h1><div>'.repeat(120)}${repeated('<br> ')(length)}`,
  'headings under a long title': halves(
    (length) => `<title>${repeated('The harbour ')(length)} | Tides</title>`,
    repeated('<h2>The harbour is open</h2>'),
  ),
  'a title of white space': (length) =>
    `<meta property="og:title" content="a${' '.repeat(length)}b"><h2>The harbour is open</h2>${said}`,
  'lists of related articles': (length) => `${repeated('<p>Related</p>')(length)}${said.repeat(9)}`,
  links: numbered('<p class=#><a href=https://tides.example/#>The harbour is open again</a></p>'),
  'links under a long address': halves(
    (length) =>
      `<link rel=canonical href=https://tides.example/${'x'.repeat(length)}>${said}<h2>Related</h2>`,
    repeated('<p><a href=1>The harbour is open again</a></p>'),
  ),
  'lines of names': repeated(`<p>by ${'A'.repeat(150)}!</p>`),
  'dates in links': repeated(`<p><a href=https://tides.example/>5 May 2020${':'.repeat(380)}x</a></p>`),
  statements: repeated(said),
}

function readOrRefuse(html: string): void {
  try {
    parsePage(asFields({ html }))
  } catch (error) {
    if (!(error instanceof PageError)) throw error
  }
}

it.each(Object.entries(pages))(
  'reads or refuses %s in time that grows with the length',
  (_, make) => {
    expect(growthOf((length) => readOrRefuse(make(length)), 62_500, 1_000_000)).toBeLessThan(mostGrowth)
  },
  60_000,
)

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
