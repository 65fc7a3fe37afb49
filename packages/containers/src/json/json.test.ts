import { parsePage } from '@communique/press'
import { describe, expect, it } from 'vitest'
import { pagesIn } from '../pages-in.ts'
import { fieldsIn } from '../testing/fields.ts'
import { foundIn, piped, told } from '../testing/found.ts'
import { pieces } from '../testing/pieces.ts'

const url = 'https://harl.example/1'
const page = { url, title: 'Pier', date: '2031-05-02', language: 'en', text: 'The dam\nholds.' }

/** As these programs write it, every field that could be taken for another included. */
const exports: readonly [program: string, record: Record<string, unknown>, source: string][] = [
  [
    'trafilatura',
    {
      title: 'Pier',
      author: null,
      hostname: 'harl.example',
      date: '2031-05-02',
      fingerprint: 'f0',
      id: null,
      raw_text: 'The dam holds.',
      text: 'The dam\nholds.',
      language: 'en',
      source: url,
      'source-hostname': 'Harl Port',
      excerpt: 'The dam',
    },
    'Harl Port',
  ],
  [
    'news-please',
    {
      authors: [],
      date_download: '2031-06-01 00:00:00',
      date_modify: null,
      date_publish: '2031-05-02 22:00:00',
      description: 'The dam',
      filename: 'x.json',
      language: 'en',
      maintext: 'The dam\nholds.',
      source_domain: 'harl.example',
      title: 'Pier',
      title_page: null,
      url,
    },
    'harl.example',
  ],
  [
    'newspaper',
    {
      source_url: 'https://www.harl.example',
      url,
      title: 'Pier',
      text: 'The dam\nholds.',
      publish_date: '2031-05-02T00:00:00',
      meta_lang: 'en',
      keywords: ['dam'],
      summary: '',
    },
    'harl.example',
  ],
  [
    'schema.org',
    {
      '@type': 'NewsArticle',
      headline: 'Pier',
      articleBody: 'The dam\nholds.',
      datePublished: '2031-05-02T23:30:00-08:00',
      inLanguage: 'en',
      publisher: { '@type': 'Organization', name: 'Harl Port' },
      url,
    },
    'Harl Port',
  ],
]

describe('an object of another program', () => {
  it.each(exports)('of %s has the fields of a page', async (_, record, source) => {
    expect(await fieldsIn(JSON.stringify(record, null, 2), 'x.json')).toEqual([{ ...page, source }])
    expect(await fieldsIn(`[${JSON.stringify(record)}]`, 'x.json')).toEqual([{ ...page, source }])
    expect(await fieldsIn(JSON.stringify(record), 'x.jsonl')).toEqual([{ ...page, source }])
  })

  it('may hold HTML: of the readability libraries, of WordPress', async () => {
    const readability = {
      title: 'Pier',
      content: '<div><p>The dam holds.</p></div>',
      textContent: 'The dam holds.',
      siteName: 'Harl Port',
      publishedTime: '2031-05-02T10:00:00Z',
      lang: 'en',
    }
    const wordPress = {
      id: 7,
      date: '2031-05-02T10:00:00',
      link: url,
      title: { rendered: 'Pier' },
      content: { rendered: '<p>The dam holds.</p>', protected: false },
    }
    expect(await fieldsIn(JSON.stringify([readability, wordPress]), 'x.json')).toEqual([
      {
        title: 'Pier',
        date: '2031-05-02',
        source: 'Harl Port',
        language: 'en',
        html: '<div><p>The dam holds.</p></div>',
      },
      { id: '7', url, title: 'Pier', date: '2031-05-02', html: '<p>The dam holds.</p>' },
    ])
  })

  it('may be wrapped: by Elasticsearch, and in an object with a list', async () => {
    const record = { maintext: 'The dam holds.', url }
    const text = `{"_index": "x", "_source": ${JSON.stringify(record)}}\n{"hits": 1}`
    expect(await fieldsIn(text, 'x.jsonl')).toEqual([{ url, text: 'The dam holds.' }, 'line 2: as it stands'])
    expect(await fieldsIn(JSON.stringify({ status: 'ok', results: [record] }), '')).toEqual([
      { url, text: 'The dam holds.' },
    ])
  })

  it('is no page where its text is cut off for want of a subscription', async () => {
    const record = { title: 'Pier', publishedAt: '2031-05-02', content: 'The dam holds and… [+1234 chars]' }
    expect(await fieldsIn(JSON.stringify({ articles: [record] }), 'x.json')).toEqual([
      'item 1: beginning of a text, cut off',
    ])
  })

  it('is no page where it only has a content, as answers of servers have', async () => {
    for (const record of [{ content: 'OK' }, { status: 429, message: 'Too many requests.' }]) {
      expect(await fieldsIn(JSON.stringify(record), 'x.json')).toEqual([': as it stands'])
    }
  })

  it('keeps when it was fetched', async () => {
    const record = { maintext: 'The dam holds.', date_download: '2031-06-01T00:00:00+02:00', url }
    expect(await foundIn(JSON.stringify(record), 'x.json')).toMatchObject([
      { page: { capture: { url, capturedAt: '2031-05-31T22:00:00.000Z', basis: 'EXPORT' } } },
    ])
  })
})

describe('an object with the fields of a page', () => {
  it.each([
    { text: 'The dam holds.' },
    { id: '1', url, title: 'Pier', date: '2031-05-02', source: 'Harl', language: 'en', paragraphs: ['a'] },
    { text: 'The dam holds.', html: '<p>x</p>', related: [{ teaser: 'a' }], doc_id: '9' },
    { text: 'The dam holds.', date: 'yesterday' },
  ])('is kept as it stands: %j', async (record) => {
    const bytes = Buffer.from(JSON.stringify(record, null, 1))
    const found = await foundIn(bytes, 'x.json')
    expect(found).toMatchObject([{ kind: 'PAGE', place: '', page: { kind: 'file', format: 'json' } }])
    expect(told(found)).toEqual([bytes.toString()])
  })

  it('may stand in a list with others, each told', async () => {
    const items = [
      { text: 'One dam holds.' },
      { headline: 'no text' },
      'no object',
      { text: 'Two dams hold.' },
    ]
    const found = await foundIn(JSON.stringify(items), 'x.json')
    const read = found.map(({ place, ...one }) => {
      try {
        return one.kind === 'PAGE' ? [place, parsePage(one.page).text] : [place, one.message]
      } catch (error) {
        return [place, String(error).split(':')[0]]
      }
    })
    expect(read).toEqual([
      ['item 1', 'One dam holds.'],
      ['item 2', 'PageError'],
      ['item 3', 'PageError'],
      ['item 4', 'Two dams hold.'],
    ])
  })
})

describe('JSON that is not as it should be', () => {
  it('is left to the reader of pages, which says what is wrong', async () => {
    for (const text of ['{"a": 1}', '{"text": ', '{"chats": 1}']) {
      expect(await fieldsIn(text, 'x.json')).toEqual([': as it stands'])
    }
  })

  it('gives the items before a fault', async () => {
    const text = '[{"maintext": "The dam holds."}, {"maintext": "The dam'
    expect(await fieldsIn(text, 'x.json')).toEqual([{ text: 'The dam holds.' }, ': CONTAINER_BROKEN'])
  })

  it('may have lines that are objects under the name of one', async () => {
    const text = '{"maintext": "The dam holds."}\n{"maintext": "It stands."}\n'
    expect(await fieldsIn(text, 'x.json')).toEqual([{ text: 'The dam holds.' }, { text: 'It stands.' }])
  })

  it('is refused where one value is too long to be held, or nothing in it is a list of pages', async () => {
    const limits = { pageBytes: 1000 }
    const long = 'x'.repeat(200_000)
    const file = piped('x.json', pieces(`[{"maintext": "a"},{"maintext": "${long}"}]`, 500))
    const found = await Array.fromAsync(pagesIn(file, { format: 'auto', limits }))
    expect(found).toMatchObject([{ kind: 'PAGE' }, { code: 'CONTAINER_TOO_LARGE' }])
    expect(await fieldsIn(`{"a": "${'x'.repeat(1500)}"}`, 'x.json', limits)).toEqual([
      ': CONTAINER_TOO_LARGE',
    ])
  })

  it('does not break where it is nested deep', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    expect(await fieldsIn(`[${deep}, {"maintext": "The dam holds."}]`, 'x.json')).toEqual([
      expect.any(String),
      { text: 'The dam holds.' },
    ])
  })
})
