import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePage } from './parse-page.ts'
import { faultsOf } from './testing/faults.ts'

const read = (text: string, name = 'x.md') =>
  parsePage({ kind: 'file', bytes: Buffer.from(text), format: 'auto', name })

const said = 'The dam holds, said Mayor Ada Kerrin of Harl on Friday.'

describe('front matter', () => {
  it.each([
    [
      'YAML',
      '---\r\ntitle: "Pier: open"\r\ndate: 2031-05-02T23:30:00-08:00\r\nurl: https://harl.example/1\r\npublisher: Harl Port\r\nlanguage: en_GB\r\ntags: [a, b]\r\n---\r\n',
    ],
    [
      'YAML in another order, closed by dots',
      '---\nlang: en-GB\ncanonical: https://harl.example/1\nsource: Harl Port\npublished: 2031-05-02\ntitle: |\n  Pier: open\n...\n',
    ],
    [
      'YAML as people write it',
      '---\ntitle: Pier: open\ndate: 2031-05-02\nurl: https://harl.example/1\nsource: Harl Port\nlanguage: en-GB\n---\n',
    ],
    [
      'TOML',
      '+++\ntitle = "Pier: open"\ndate = 2031-05-02T23:30:00-08:00\nlanguage = "en-GB"\nsource = "Harl Port"\ncanonicalURL = "https://harl.example/1"\n+++\n',
    ],
    [
      'JSON',
      '{\n"title": "Pier: open",\n"date": "2031-05-02",\n"source": "Harl Port",\n"language": "en-GB",\n"link": "https://harl.example/1"\n}\n',
    ],
  ])('in %s tells what the page is', (_, front) => {
    for (const name of ['x.md', 'x.markdown', 'x.txt', '']) {
      if (name === '' && front.startsWith('{')) continue
      expect(read(`${front}\n${said}\n`, name)).toMatchObject({
        title: 'Pier: open',
        published: { value: '2031-05-02', precision: 'DAY', basis: 'GIVEN', text: null },
        url: 'https://harl.example/1',
        source: { name: 'Harl Port' },
        language: 'en-GB',
        text: said,
        mediaType: 'text/markdown',
      })
    }
  })

  it('is none where lines only part what is above from what is below', () => {
    expect(read(`---\nThe pier\n---\n${said}`, 'x.txt').text).toContain('---')
    expect(read(`${said}\n\n---\ntitle: Pier\n---\n`, 'x.txt').title).toContain('The dam holds')
    expect(read(`---\ntitle: Pier\n\n${said}`, 'x.txt').text).toContain('title: Pier')
  })

  it('says nothing where it says nothing that can be: a path, a word for a date, a name for a language', () => {
    const page = read(`---\ntitle: Pier\npermalink: /news/1\ndate: soon\nlang: English!\n---\n${said}`)
    expect(page).toMatchObject({ title: 'Pier', url: null, published: null, language: 'en' })
  })

  it('expands no more of its own names than a page needs', () => {
    const front = `---\ntitle: Pier\na: &a [x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\nc: [*b, *b, *b, *b, *b, *b, *b, *b]\n---\n`
    expect(read(`${front}${said}`)).toMatchObject({ title: 'Pier', text: said })
  })
})

describe('Markdown', () => {
  it('is read without its marks', () => {
    const page = read(`# The *pier* opens

The **dam** holds, said Mayor [Ada Kerrin](https://harl.example/ada "Mayor") of \`Harl\` \\*today\\* &amp; here.
It <b>stands</b>.

![A picture](x.png)

## Background

* One point.
  It goes on.
* Two points [sic].

| Year | Ships |
|------|-------|
| 2031 | 300   |

<!-- hidden -->

<div>In a box &ndash; here.</div>

See [the plan][1], <https://harl.example/2> and https://harl.example/3.

[1]: https://harl.example/plan
`)
    expect(page.title).toBe('The pier opens')
    expect(page.text.split('\n\n')).toEqual([
      'The dam holds, said Mayor Ada Kerrin of Harl *today* & here. It stands.',
      'Background',
      'One point. It goes on.',
      'Two points [sic].',
      'Year',
      'Ships',
      '2031',
      '300',
      'In a box – here.',
      'See the plan, https://harl.example/2 and https://harl.example/3.',
    ])
    expect(faultsOf(page)).toEqual([])
  })

  it('has quotations that are set off', () => {
    const page = read(
      `# The pier\n\nMayor Ada Kerrin of Harl said:\n\n> The dam *holds*. It will stand.\n\nThe sea rose.\n`,
    )
    const spoken = page.speeches.flatMap(({ statements }) => statements.map(({ text }) => text))
    expect(spoken.join(' ')).toContain('The dam holds. It will stand.')
    expect(spoken.join(' ')).not.toContain('sea')
  })

  it('keeps what stands before its first heading, and a heading that is not the title of the front matter', () => {
    expect(read(`---\ntitle: Pier\n---\n# Quay\n\n${said}`)).toMatchObject({
      title: 'Pier',
      text: `Quay\n\n${said}`,
    })
    expect(read(`---\ntitle: Pier\n---\n# Pier\n\n${said}`)).toMatchObject({ title: 'Pier', text: said })
  })

  it('has offsets that count in the file as saved, whatever marks it has', () => {
    const word = fc.constantFrom(
      'said',
      'Ada Kerrin',
      '*',
      '**',
      '_',
      '[',
      ']',
      '(x)',
      '](https://a.example)',
      '`',
      '~~',
      '\\*',
      '<b>',
      '\n',
      '\n\n',
      '\n> ',
      '\n* ',
      '\n# ',
      '\n1. ',
      '|',
      '“The dam holds”',
      '.',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), fc.boolean(), (words, hasFront) => {
        const front = hasFront ? '---\ntitle: Pier\n---\n' : ''
        const page = read(`${front}${said} ${words.join(' ')} “It stands,” said Mayor Bo Tarn of Velmar.`)
        expect(faultsOf(page)).toEqual([])
        expect(page.raw.startsWith(front)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('is read as plain text where a paragraph has more marks than any text, in time', () => {
    const crowded = '*a _b '.repeat(60_000)
    const start = performance.now()
    expect(read(`---\ntitle: Pier\n---\n${said}\n\n${crowded}`).text).toContain('*a _b')
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})
