import { describe, expect, it } from 'vitest'
import { shownSnippet } from './snippet.ts'

describe('shownSnippet', () => {
  it('emphasises marks, undoes escapes and drops control characters', () => {
    const html = 'a &lt;b&gt; &amp;amp; <mark>pier</mark>\n<mark>two</mark>\u001b[2J\t<mark>on</mark>\n'
    expect(shownSnippet(html, (text) => `*${text}*`)).toBe('a <b> &amp; *pier* … *two* [2J *on* …')
  })
})
