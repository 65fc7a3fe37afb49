import { describe, expect, it } from 'vitest'
import { shownSnippet, speakerLine } from './search.ts'

describe('shownSnippet', () => {
  it('emphasises marks, undoes escapes and drops control characters', () => {
    const html = 'a &lt;b&gt; &amp;amp; <mark>pier</mark>\n<mark>two</mark>\u001b[2J\t<mark>on</mark>\n'
    expect(shownSnippet(html, (text) => `*${text}*`)).toBe('a <b> &amp; *pier* … *two* [2J *on* …')
  })
})

describe('speakerLine', () => {
  const office = 'Minister of Ports'

  it.each([
    [{ name: 'Ada Kerrin', description: null }, office, 'Ada Kerrin, Minister of Ports'],
    [{ name: 'Ada Kerrin', description: null }, null, 'Ada Kerrin'],
    [{ name: null, description: 'The minister of ports of Kell' }, office, 'The minister of ports of Kell'],
    [{ name: null, description: 'A speaker\u001b[2J' }, office, 'A speaker [2J, Minister of Ports'],
  ])('names %j in the office %j', (speaker, office, line) => {
    expect(speakerLine({ speaker, office })).toBe(line)
  })
})
