import { describe, expect, it } from 'vitest'
import { parsePage } from '../parse-page.ts'
import { asFields } from '../testing/pages.ts'

const prose =
  '<p>Ada Kerrin, Minister of Ports of Velmar, opened the new pilot station at Harl. It will guide three hundred ships a year.</p><p>More than five hundred guests came to the opening on the old quay by the river.</p>'

const page = (head: string, line = '', behind = '', lang = 'en') =>
  parsePage(
    asFields({
      html: `<html lang="${lang}"><head><title>Station opens at Harl</title>${head}</head><body><div class="ticker"><time datetime="2031-06-09">9 June 2031</time></div><main><article><h1>Station opens at Harl</h1>${line}${prose}${behind}</article></main></body></html>`,
    }),
  )

const linked = (data: object) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`
const metadata = { value: '2031-05-02', precision: 'DAY', basis: 'METADATA', text: null }

describe('the day of publication', () => {
  it.each([
    ['linked data', linked({ '@type': 'NewsArticle', datePublished: '2031-05-02T09:00:00+02:00' })],
    [
      'a graph of linked data',
      linked({ '@graph': [{ '@type': 'WebSite' }, { '@type': ['Report'], datePublished: '2031-05-02' }] }),
    ],
    [
      'a list of linked data',
      linked([{ '@type': 'Organization' }, { '@type': 'BlogPosting', datePublished: '2031-05-02' }]),
    ],
    ['Dublin Core', '<meta name="DC.date.issued" content="2031-05-02">'],
    ['its terms', '<meta name="dcterms.issued" content="2031-05-02">'],
    ['an item property', '<meta itemprop="datePublished" content="2031-05-02">'],
    ['Open Graph', '<meta property="article:published_time" content="2031-05-02T23:59:00-05:00">'],
    ['a meta', '<meta name="pubdate" content="20310502">'],
    ['a meta in words', '<meta name="date" content="Fri, 02 May 2031 09:00:00 GMT">'],
    ['the address', '<link rel="canonical" href="https://ports.velmar.example/news/2031/05/02/station">'],
  ])('is read in %s', (_where, head) => {
    expect(page(head).published).toEqual(metadata)
  })

  it('is the printed one before a moment elsewhere', () => {
    const utc = '<meta property="article:published_time" content="2031-05-01T22:00:00Z">'
    const printed = page(utc, '<time datetime="2031-05-01T22:00:00Z">May 2, 2031</time>')
    expect(printed.published).toMatchObject({ value: '2031-05-02', basis: 'PRINTED', text: 'May 2, 2031' })
    expect(page(utc).published?.value).toBe('2031-05-01')
  })

  it('is never that of the last change', () => {
    const changed = page(
      '<meta property="article:modified_time" content="2031-05-04">',
      '<time itemprop="dateModified" datetime="2031-05-03">3 May 2031</time>',
    )
    expect([changed.published, changed.updated?.value]).toEqual([null, '2031-05-03'])
    const both = page('', '<p>Published 2 May 2031 | Updated 3 May 2031</p>')
    expect([both.published?.value, both.updated?.value]).toEqual(['2031-05-02', '2031-05-03'])
    expect(both.text).not.toContain('2031')
  })

  it('stands in `<time>` whose words tell no day', () => {
    expect(
      page('', '<p>By Bo Tarn <time datetime="2031-05-02T10:00:00+02:00">two hours ago</time></p>').published,
    ).toEqual(metadata)
  })

  it('is not that of a teaser, of a comment or of running text', () => {
    expect(
      page('', '', '<h2>Related news</h2><ul><li><a href="/1">Lamp is lit</a> 2 May 2031</li></ul>')
        .published,
    ).toBeNull()
    expect(
      page('', '<p>The station was planned on 2 May 2031 by the office of ports in Harl.</p>').published,
    ).toBeNull()
  })

  it('is read in the language of the page where numbers fit both ways', () => {
    expect(page('', '<p class="date">03/05/2031</p>').published).toBeNull()
    expect(page('', '<p class="date">03/05/2031</p>', '', 'en-GB').published?.value).toBe('2031-05-03')
    expect(page('', '<p class="date">03/05/2031</p>', '', 'en-US').published?.value).toBe('2031-03-05')
  })

  it('is not that of a comment under the text', () => {
    const comment = '<span>Bo</span> <span>2 May 2031</span><p>Great pier, thank you!</p>'
    expect(page('', '', `<div class="comments-area"><div>${comment}</div></div>`).published).toBeNull()
    expect(page('', '', '<div>Harl, 2 May 2031</div>').published?.value).toBe('2031-05-02')
  })

  it('is that of our calendar where a line prints the day in two', () => {
    const two = '7 محرم 1453 هـ الموافق 30 أبريل 2031 م'
    const twice = page('', `<p>هارل ${two}</p>`, '', 'ar')
    expect(twice.published).toMatchObject({ value: '2031-04-30', basis: 'PRINTED', text: '30 أبريل 2031' })
    expect(twice.text).not.toContain('2031')
    const numbers = page('', '<p class="date">1453/01/07 هـ الموافق 2031/04/30 م</p>', '', 'ar')
    expect(numbers.published?.value).toBe('2031-04-30')
  })

  it('is not the day on which the page was read', () => {
    expect(page('', '<p class="date">Today is Saturday, 3 May 2031</p>').published).toBeNull()
    expect(page('', '<p class="date">Heute: 3. Mai 2031</p>', '', 'de').published).toBeNull()
  })

  it('is not that of another article which linked data names', () => {
    const other = { '@type': 'NewsArticle', datePublished: '2031-05-02' }
    const about = (headline: string) => page(linked({ ...other, headline })).published
    expect(about('Harbour dues fall next winter')).toBeNull()
    expect(about('Pilots: new station in operation')?.value).toBe('2031-05-02')
    expect(about('Lotsen ziehen ein')?.value).toBe('2031-05-02')
    expect(about('港湾大臣が新しい水先案内所を開所')?.value).toBe('2031-05-02')
  })

  it('comes with the address, the publisher and nothing more out of linked data that is broken or of others', () => {
    const data = {
      '@type': 'NewsArticle',
      url: 'https://ports.velmar.example/7',
      publisher: { '@type': 'Organization', name: 'Ministry of Ports' },
      datePublished: '2031-05-02',
    }
    const whole = page(linked(data))
    expect([whole.url, whole.source]).toEqual([
      'https://ports.velmar.example/7',
      { name: 'Ministry of Ports' },
    ])
    expect(page('<script type="application/ld+json">{"@type": "NewsArticle", </script>').published).toBeNull()
    expect(page(linked({ '@type': 'ItemList', itemListElement: [data] })).published).toBeNull()
  })
})

describe('a text', () => {
  const read = (...lines: string[]) => parsePage(asFields({ text: lines.join('\n\n') }))
  const text = [
    'The minister opened the new station at Harl on Friday, her office said.',
    'It will guide three hundred ships a year.',
  ]

  it('holds neither the lines for the press nor those with its day', () => {
    const read32 = read(
      'FOR IMMEDIATE RELEASE',
      'Station opens at Harl',
      'Posted on: 2 May 2031',
      ...text,
      '###',
    )
    expect(read32.title).toBe('Station opens at Harl')
    expect(read32.published).toMatchObject({ value: '2031-05-02', basis: 'PRINTED' })
    expect(read32.text.split('\n\n')).toEqual(text)
  })

  it('may have its day above its title or at its end', () => {
    expect(read('2 May 2031', 'Station opens at Harl', ...text).published?.value).toBe('2031-05-02')
    expect(read('Station opens at Harl', ...text, 'Harl, 2 May 2031').published?.value).toBe('2031-05-02')
  })
})
