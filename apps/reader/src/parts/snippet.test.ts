import { expect, it } from 'vitest'
import { piecesOf } from './snippet.tsx'

it.each([
  ['plain', [['plain', false]]],
  [
    'the <mark>bridge</mark> is <mark>open</mark>',
    [
      ['the ', false],
      ['bridge', true],
      [' is ', false],
      ['open', true],
    ],
  ],
  ['a &lt;img src=x&gt; &amp;amp; b', [['a <img src=x> &amp; b', false]]],
  // What the archive would never send is text as well.
  ['<img src=x onerror=go()> &quot;', [['<img src=x onerror=go()> &quot;', false]]],
  ['', []],
])('reads %s as nodes of text', (snippet, expected) => {
  expect(piecesOf(snippet).map(({ text, isMatch }) => [text, isMatch])).toEqual(expected)
})
