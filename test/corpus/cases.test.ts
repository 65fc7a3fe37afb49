import { beforeAll, describe, expect, it } from 'vitest'
import { Command } from '../environment/command.ts'
import { sharedPath } from '../environment/shared.ts'

/** What `communique parse --json` prints of a page, as far as it is looked at here. */
interface Line {
  readonly id: string | null
  readonly file: string
  readonly url: string | null
  readonly title: string
  readonly text: string
  readonly source: { readonly name: string } | null
  readonly published: { readonly value: string; readonly basis: string; readonly text: string | null } | null
  readonly updated: { readonly value: string } | null
  readonly speakers: readonly { readonly name: string | null }[]
  readonly relatedItems: readonly {
    readonly teaser: string
    readonly url: string | null
    readonly date: { readonly value: string } | null
  }[]
}

const folder = sharedPath('cases')

/** All pages of a folder of cases, and what was said of the files that hold none. */
class Cases {
  readonly #name: string
  #lines: readonly Line[] = []
  said = ''

  constructor(name: string) {
    this.#name = name
  }

  async parse(): Promise<void> {
    await using command = new Command(['parse', '--json', `${folder}/${this.#name}`])
    const { stdout, stderr } = await command.ended
    this.#lines = stdout
      .trimEnd()
      .split('\n')
      .map((line): Line => JSON.parse(line))
    this.said = stderr
  }

  /** The pages of the file or folder whose path begins so. */
  of(path: string): readonly Line[] {
    return this.#lines.filter(({ file }) => file.startsWith(`${folder}/${this.#name}/${path}`))
  }

  one(path: string): Line {
    const [line, ...more] = this.of(path)
    if (line === undefined || more.length > 0)
      throw new Error(`${path} gave ${this.of(path).length} pages\n${this.said}`)
    return line
  }
}

const day = (line: Line) => line.published?.value ?? null

describe.skipIf(folder === null)('the cases of pages', () => {
  const pages = new Cases('pages')
  beforeAll(() => pages.parse())

  it.each([
    ['chromium-statement.mhtml', ['http://127.0.0.1:38787/news/statement.html?id=7&lang=en#top']],
    ['wget-plain.warc.gz', ['http://127.0.0.1:8123/plain']],
    ['wget-statement.warc.gz', ['http://127.0.0.1:8123/gzip-chunked']],
    [
      'statement.wacz',
      ['plain', 'gzip', 'gzip-chunked', 'chunked', 'plain'].map((path) => `http://127.0.0.1:8123/${path}`),
    ],
  ])('%s gives its pages with the address that each was fetched from', (name, urls) => {
    expect(pages.of(name).map(({ url }) => url)).toEqual(urls)
    for (const { title } of pages.of(name))
      expect(title).toBe('Minister Solvane opens the Kell pilot station')
  })

  it('a mail has its subject for a title, and curly quotes', () => {
    const page = pages.one('eml-saved.eml')
    expect(page.title).toMatch(/^Minister opens the Kell pilot station/)
    expect(page.text).toContain('“the bridge holds”')
  })

  it('a complete page is one article, whatever stands in the folder beside it', () => {
    expect(pages.one('chromium-complete').title).toBe('Minister Solvane opens the Kell pilot station')
  })

  it('all files of a mirror are pages by what they hold', () => {
    const seen = pages.of('mirror-php').length + (pages.said.match(/mirror-php/g) ?? []).length
    expect(seen).toBe(5)
    expect(pages.of('mirror-php').length).toBeGreaterThan(0)
  })

  it.each([
    ['enc-euckr-uhc.html', '똠방'],
    ['enc-euckr-uhc.html', '찦차'],
    ['enc-big5-hkscs.html', '鰂魚涌'],
    ['enc-big5-hkscs.html', '深水埗'],
    ['enc-big5-hkscs.html', '赤鱲角'],
    ['enc-1251.html', 'Солване'],
    ['enc-gb18030.html', '镕、喆、㛃'],
    ['enc-sjis.html', '港'],
    ['enc-meta-lies-utf8.html', '솔바네 항만부 장관'],
    ['enc-meta-lies-1252-utf8.html', 'Dŭrn'],
    ['dump-dom-1251.html', 'Министр портов Солване'],
  ])('%s has the letters %s', (name, letters) => {
    expect(`${pages.one(name).title} ${pages.one(name).text}`).toContain(letters)
  })

  it.each([
    ['enc-late-meta.html', /[가-힣]{2}|[а-яё]{3}/i],
    ['enc-label-cp949.html', /[가-힣]{2}/],
    ['enc-label-utf8mb4.html', /[가-힣]{2}/],
    ['enc-label-x-euc-kr.html', /[가-힣]{2}/],
    ['enc-1251-nometa.html', /[а-яё]{3}/i],
    ['enc-euckr-uhc-nometa.html', /[가-힣]{2}/],
    ['enc-1251.txt', /[а-яё]{3}/i],
  ])('%s has its letters, or is refused for its encoding', (name, letters) => {
    const [page] = pages.of(name)
    if (page === undefined)
      expect(pages.said).toMatch(new RegExp(`${name.replaceAll('.', '\\.')}.*PAGE_ENCODING`))
    else expect(page.text).toMatch(letters)
  })

  it.each([
    ['date-utc-meta-vs-printed.html', '2031-05-02', 'PRINTED'],
    ['date-time-of-teaser-first.html', '2031-05-02', 'PRINTED'],
    ['date-pib-like.html', '2024-10-11', 'PRINTED'],
    ['date-jsonld-only.html', '2031-05-02', 'METADATA'],
  ])('%s was published on %s: %s', (name, value, basis) => {
    expect(pages.one(name).published).toMatchObject({ value, basis })
    expect(pages.one(name).text).not.toMatch(/2:05PM|^2 May 2031/m)
  })

  it('a year that cannot be is none', () => {
    expect([null, '2024-10-11']).toContain(day(pages.one('date-thai-year-en.html')))
  })

  it('the head says address and publisher where the page does not', () => {
    expect(pages.one('date-jsonld-only.html')).toMatchObject({
      url: 'https://ports.arkovia.example/news/7',
      source: { name: 'Ministry of Ports of Arkovia' },
    })
  })

  it('printed forms give the day that the line names', () => {
    const wrong = pages.of('date-forms.jsonl').filter((line) => {
      const wanted = (line.id ?? '').replace(/^\d+: /, '')
      const found = day(line)
      if (wanted === '?') return false
      const value = /^\d{4}(?:-\d\d){0,2}/.exec(wanted)?.[0] ?? null
      const isRight = value === null ? found === null : (found?.startsWith(value) ?? false)
      return !isRight && !(wanted.includes('null') && found === null)
    })
    expect(wrong.map(({ id, published }) => [id, published?.value, published?.text])).toEqual([])
    expect(pages.of('date-forms.jsonl')).toHaveLength(87)
  })

  it('a dateline speaks for nobody and stands in neither title nor text', () => {
    for (const line of [pages.one('dateline-juche.txt'), ...pages.of('dateline-variants.jsonl')]) {
      expect([line.id, line.speakers.map(({ name }) => name)]).toEqual([line.id, ['Mira Solvane']])
      expect(`${line.title}\n${line.text}`).not.toMatch(/Juche|ACNA|^Harl[,.(—– -]/)
    }
  })

  it('canonical addresses are what each line says', () => {
    expect(pages.of('canonical-forms.jsonl').map(({ id, url }) => [id, url])).toEqual([
      ['1', 'https://ports.arkovia.example/1'],
      ['2', 'https://ports.arkovia.example/news/2'],
      ['3', 'https://ports.arkovia.example/3'],
      ['4', null],
      ['5', 'https://ports.arkovia.example/given'],
      ['6', 'https://ports.arkovia.example/6'],
    ])
  })

  it.each([
    ['base-href.html', 'https://ports.arkovia.example/n/1'],
    ['marks-rtl-shy-nbsp.html', null],
  ])('%s leads its first teaser to %s', (name, url) => {
    const [teaser] = pages.one(name).relatedItems
    expect(teaser?.teaser).toBe('Fleet review held at Kell')
    if (url !== null) expect(teaser?.url).toBe(url)
  })

  it('marks that nobody sees stand nowhere', () => {
    const page = pages.one('marks-rtl-shy-nbsp.html')
    expect(page.title).toBe('Minister opens the Kell pilot station')
    expect(JSON.stringify(page)).not.toMatch(/[\u00ad\u200e\u200f\u2066-\u2069]/)
    for (const name of ['marks-rtl-shy-nbsp.html', 'bidi-isolates-around-name.html'])
      expect(pages.one(name).speakers).toMatchObject([{ name: 'Mira Solvane' }])
  })

  it('comments of whoever saved a page tell its address', () => {
    expect(pages.one('saved-from-comment-only.html').url).toBe(
      'http://127.0.0.1:8124/news/complete?lang=uk#top',
    )
    const page = pages.one('singlefile-like.html')
    expect(page.url).toBe('https://ports.arkovia.example/news/2031/kell?lang=en')
    expect(page.text).not.toContain('was hidden')
  })
})

describe.skipIf(folder === null)('the cases of reading: dates, bodies, formats', () => {
  const pages = new Cases('reading')
  beforeAll(() => pages.parse())

  it.each([
    ['20-', '2031-08-18'],
    ['25-', '2031-03-03'],
    ['26-', '2031-05-02'],
    ['27-', '2031-05-02'],
    ['29-', '2031-03-14'],
    ['30-', '2031-11-27'],
    ['31-', '2031-01-17'],
    ['32-', '2031-03-03'],
    ['33-', '2031-02-01'],
    ['35-', '2031-11-27'],
    ['37-', '2031-06-06'],
  ])('%s was published on %s', (name, value) => {
    expect(day(pages.one(name))).toBe(value)
    expect(pages.one(name).text).not.toMatch(
      /Posted On|Last updated|FOR IMMEDIATE RELEASE|###|6:1?[08]|Actualizado/,
    )
  })

  it.each([
    ['26-', '2031-05-04'],
    ['27-', '2031-05-04'],
    ['30-', '2031-11-28'],
    ['35-', '2031-11-28'],
  ])('%s was updated on %s', (name, value) => {
    expect(pages.one(name).updated?.value).toBe(value)
  })

  it('a day is read in twenty languages', () => {
    const days = pages.of('28-').map((line) => [line.id, day(line)])
    expect(days).toHaveLength(20)
    for (const [id, value] of days) expect([id, value]).toEqual([id, '2031-02-08'])
  })

  it('widgets hold the article, a cookie notice does not', () => {
    expect(pages.one('38-').text.split('\n\n')).toHaveLength(5)
    expect(pages.one('39-').text).toMatch(/^(?:Statement\n\n)?The Financial Policy Committee welcomes/)
    expect(pages.one('39-').text).not.toMatch(/cookie/i)
  })

  it('a menu is no list of related items; a list has its dates and addresses', () => {
    expect(pages.one('41-').relatedItems).toEqual([])
    expect(pages.one('42-').relatedItems.map(({ url, date }) => [date?.value, url])).toEqual([
      ['2031-04-14', 'https://ports.example/press/pay-act'],
      ['2031-04-09', 'https://ports.example/press/clean-water'],
      ['2031-04-02', 'https://ports.example/press/art'],
    ])
  })

  it('what is no page of one article is told with a reason', () => {
    expect(pages.of('43-').length === 3 || /43-many-stories\.html.*PAGE_/.test(pages.said)).toBe(true)
    expect(pages.of('44-')).toEqual([])
    expect(pages.said).toMatch(/44-banner-only\.html.*PAGE_/)
    expect(pages.one('45-').title).toBe('Committee meetings')
  })

  it('a record keeps the lines of its pre', () => {
    expect(pages.one('02-').text.split('\n\n').length).toBeGreaterThan(5)
  })

  it.each([
    ['50-crawl.warc', ['https://ports.example/news/42', 'https://ports.example/news/43']],
    ['51-page.mhtml', ['https://ports.example/news/42']],
    ['52-feed-rss.xml', ['https://ports.example/news/42', 'https://ports.example/news/43']],
    ['54-pages.csv', ['https://ports.example/news/42', 'https://ports.example/news/43']],
    ['55-front-matter.md', ['https://ports.example/news/42']],
    ['57-news-please.json', ['https://ports.example/news/42']],
    ['61-singlefile.html', ['https://ports.example/news/42?x=1']],
    ['64-wayback-toolbar.html', ['https://ports.example/news/42']],
  ])('%s holds the pages of %s', (name, urls) => {
    expect(pages.of(name).map(({ url }) => url)).toEqual(urls)
    expect(pages.of(name).map(day)[0]).toBe('2031-05-02')
    for (const { title, text } of pages.of(name)) {
      expect(title).not.toMatch(/WARC|^From:|^---|^url,/)
      expect(text).not.toMatch(/captures|COLLECTED|^---/)
    }
  })

  it('a mail has subject, date and body', () => {
    expect(pages.one('56-')).toMatchObject({
      title: 'New pilot station at Kell',
      published: { value: '2031-05-02' },
    })
    expect(pages.one('56-').text).toMatch(/^Mira Solvane/)
  })

  it('an export of Telegram is a page a message', () => {
    for (const name of ['59-', '60-'])
      expect(pages.of(name).map((line) => [day(line), line.source?.name])).toEqual([
        ['2031-05-02', 'Ministry of Ports'],
        ['2031-05-03', 'Ministry of Ports'],
      ])
  })

  it('a complete page is one article', () => {
    expect(pages.one('63-saved-complete').title).toBe('New pilot station at Kell')
  })
})
