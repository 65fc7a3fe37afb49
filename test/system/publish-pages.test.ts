import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../environment/test-server.ts'

const mutation = /* GraphQL */ `
  mutation ($input: PublishPagesInput!) {
    publishPages(input: $input) { results { status article { title } error { code message } } }
  }
`

interface Results {
  publishPages: {
    results: {
      status: string
      article: { title: string } | null
      error: { code: string; message: string } | null
    }[]
  }
}

const base64 = (text: string | Uint8Array) => Buffer.from(text).toString('base64')

describe('Mutation.publishPages', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  async function publish(pages: readonly object[], options: object = {}) {
    const { data, errors } = await server.request(mutation, { input: { pages, ...options } })
    expect(errors).toEqual([])
    return (data as Results).publishPages.results
  }
  async function count(): Promise<unknown> {
    const { data } = await server.request(
      '{ articles { totalCount } sources { totalCount } speakers { totalCount } speeches { totalCount } relatedItems { totalCount } }',
    )
    return data
  }

  it('keeps the bytes as they came, with their hash', async () => {
    const text =
      'The ferry office of Selmouth closes at noon.\r\n\r\nMr. Ödön Varga , its head, said that it opens again on Monday.\n'
    await publish([{ file: { base64: base64(text), name: 'ferry.txt' } }])
    const sha256 = createHash('sha256').update(text).digest('hex')
    const { data } = await server.request(
      'query ($sha256: String!) { article(by: { sha256: $sha256 }) { capture { sha256 byteLength mediaType encoding raw bytes } } }',
      { sha256 },
    )
    expect(data).toEqual({
      article: {
        capture: {
          sha256,
          byteLength: Buffer.byteLength(text),
          mediaType: 'text/plain',
          encoding: 'utf-8',
          raw: text,
          bytes: base64(text),
        },
      },
    })
  })

  it('changes nothing when the same bytes come again, alone or beside others', async () => {
    const page = { title: 'Lighthouse', text: 'The lighthouse keeper said that the lamp was lit again.' }
    expect((await publish([page, page])).map(({ status }) => status)).toEqual(['PUBLISHED', 'UNCHANGED'])
    const before = await count()
    expect((await publish([page])).map(({ status, article }) => [status, article?.title])).toEqual([
      ['UNCHANGED', 'Lighthouse'],
    ])
    expect(await count()).toEqual(before)
  })

  it('reads the JSON form, HTML and text', async () => {
    const results = await publish([
      { file: { base64: base64('{"title":"In JSON","paragraphs":["One.","Two."]}'), name: 'page.json' } },
      {
        file: {
          base64: base64(
            '<!doctype html><title>x</title><main><h1>In HTML</h1><p>The bridge over the Lom was opened to traffic yesterday.</p></main>',
          ),
        },
      },
      { title: 'In fields', html: '<p>The tunnel under the Lom was closed to traffic yesterday.</p>' },
    ])
    expect(results.map(({ status, article }) => [status, article?.title])).toEqual([
      ['PUBLISHED', 'In JSON'],
      ['PUBLISHED', 'In HTML'],
      ['PUBLISHED', 'In fields'],
    ])
  })

  it('names the fault of each bad page and publishes the others', async () => {
    const before = await count()
    const results = await publish([
      { file: { base64: '' } },
      { file: { base64: base64(' \n\t\n') } },
      {
        file: {
          base64: base64(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])),
          name: 'image.png',
        },
      },
      {
        file: {
          base64: base64(Uint8Array.from([0x54, 0x68, 0x65, 0xff, 0xfe, 0x80, 0x20])),
          name: 'broken.txt',
        },
      },
      { file: { base64: base64('{"title": '), format: 'JSON' } },
      { file: { base64: base64('[1, 2]'), format: 'JSON' } },
      { file: { base64: base64('{"text": 7}'), format: 'JSON' } },
      { title: 'No text at all' },
      { text: 'Both a field', file: { base64: base64('and a file.') } },
      { file: { base64: base64('x'.repeat(10 * 1024 * 1024 + 1)), name: 'long.txt' } },
    ])
    expect(results.map(({ status }) => status)).toEqual(results.map(() => 'FAILED'))
    expect(results.map(({ error }) => error?.code)).toEqual([
      'PAGE_EMPTY',
      'PAGE_EMPTY',
      'OTHER_FORMAT',
      'PAGE_ENCODING',
      'PAGE_JSON',
      'PAGE_JSON',
      'PAGE_JSON',
      'PAGE_JSON',
      'PAGE_JSON',
      'PAGE_TOO_LARGE',
    ])
    for (const { error } of results) expect(error?.message).toMatch(/^[^\n]{20,200}$/)
    expect(await count()).toEqual(before)

    const mixed = await publish([
      { file: { base64: '' } },
      { title: 'Beside a bad one', text: 'The market is open.' },
    ])
    expect(mixed.map(({ status }) => status)).toEqual(['FAILED', 'PUBLISHED'])
  })

  it('publishes no list of pages, and says how many it names', async () => {
    const before = await count()
    const entries = ['On the dredging of the Lom', 'On the ferry to Selmouth', 'On the price of mooring']
      .map(
        (title, index) =>
          `<li><a href="/notices/${index}">${title}</a> <span>${index + 1} May 2025</span></li>`,
      )
      .join('')
    const html = `<!doctype html><title>Notices</title><main><h1>Notices of the harbour</h1><ul>${entries}</ul></main>`
    const [result] = await publish([{ file: { base64: base64(html), name: 'notices.html' } }])
    expect(result?.error).toEqual({
      code: 'PAGE_LIST',
      message: 'The page is a list of 3 links and holds no article. Publish the pages that it links to.',
    })
    expect(await count()).toEqual(before)
  })

  it('stores texts that a database would choke on', async () => {
    const results = await publish([
      { title: 'Nul', text: 'Before\u0000after the nul.' },
      { title: 'Half a pair', text: 'Half \ud83d of a pair.' },
      { title: 'One long word', text: `${'x'.repeat(300_000)} is no word.` },
      { title: '漢字', text: '外務省'.repeat(5_000) },
      {
        title: 'Many words',
        text: Array.from({ length: 150_000 }, (_word, index) => `word${index}`).join(' '),
      },
      {
        title: 'A long address',
        url: `https://example.org/${'a'.repeat(5_000)}`,
        text: 'The address is long.',
      },
      { title: 'A long source', source: 'Office '.repeat(400), text: 'The name is long.' },
    ])
    expect(results.map(({ status, error }) => [status, error])).toEqual(
      results.map(() => ['PUBLISHED', null]),
    )
  })

  it.each([
    ['no key', null],
    ['a wrong key', 'cmq_wrong'],
  ])('refuses %s', async (_what, key) => {
    const { errors, data } = await server.request(
      mutation,
      { input: { pages: [{ text: 'Nobody may.' }] } },
      key,
    )
    expect(data).toBeNull()
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED'])
  })

  it('refuses more than a hundred pages, a source that is no slug, and a body that is too long', async () => {
    const many = await server.request(mutation, {
      input: { pages: Array.from({ length: 101 }, () => ({ text: 'x' })) },
    })
    expect(many.errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT'])
    const slug = await server.request(mutation, { input: { source: 'Not a slug!', pages: [{ text: 'x' }] } })
    expect(slug.errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT'])
    const long = await server.request(mutation, { input: { pages: [{ text: 'x'.repeat(26_000_000) }] } })
    expect(long.status).toBe(413)
  })

  it('takes the source that the call names, else the one that the page names', async () => {
    await publish([
      { title: 'One', source: 'Press Office (EN)', text: 'The first notice of the press office.' },
    ])
    await publish([
      { title: 'Two', source: 'PRESS OFFICE, EN', text: 'The second notice of the press office.' },
    ])
    await publish([{ title: 'Three', text: 'The third notice of the press office.' }], {
      source: 'press-office-en',
    })
    const { data } = await server.request(
      '{ source(slug: "press-office-en") { name articles { totalCount } } }',
    )
    expect(data).toEqual({ source: { name: 'Press Office (EN)', articles: { totalCount: 3 } } })
  })

  it('makes keys that publish', async () => {
    const { data } = await server.request(
      'mutation { createKey(input: { scope: PUBLISH, label: "test" }) { key } }',
    )
    const { createKey } = data as { createKey: { key: string } }
    const { errors } = await server.request(
      mutation,
      { input: { pages: [{ text: 'With the new key.' }] } },
      createKey.key,
    )
    expect(errors).toEqual([])
  })

  it('shows nothing of an article under embargo', async () => {
    const page = {
      title: 'Under embargo',
      source: 'Silent Office',
      url: 'https://silent.example/a',
      date: '2031-07-07',
      text: 'Orsolya Vint, Keeper of the Seal, said that the xylophone was found.',
    }
    const list = {
      title: 'A list',
      text: 'A list.',
      related: [{ teaser: 'Orsolya Vint, Keeper of the Seal, said', date: '2031-07-07' }],
    }
    const results = await publish([page], { publishAt: new Date(Date.now() + 3_600_000).toISOString() })
    expect(results).toEqual([{ status: 'PUBLISHED', article: null, error: null }])
    await publish([list])
    const { data, errors } = await server.request(`{
      articles(filter: { text: "xylophone" }) { totalCount }
      search(query: "xylophone") { totalCount facets { sources { count } speakers { count } } }
      speeches(filter: { text: "xylophone" }) { totalCount }
      speakers(filter: { name: "Orsolya" }) { totalCount }
      source(slug: "silent-office") { name }
      article(by: { url: "https://silent.example/a" }) { id }
      timeline(interval: DAY, filter: { published: { from: "2031-07-07", to: "2031-07-07" } }) { count }
      relatedItems(filter: { teaser: "Orsolya" }) { nodes { resolution article { id } candidates { id } } }
    }`)
    expect(errors).toEqual([])
    expect(data).toEqual({
      articles: { totalCount: 0 },
      search: { totalCount: 0, facets: { sources: [], speakers: [] } },
      speeches: { totalCount: 0 },
      speakers: { totalCount: 0 },
      source: null,
      article: null,
      timeline: [],
      relatedItems: { nodes: [{ resolution: 'UNRESOLVED', article: null, candidates: [] }] },
    })
  })

  it('shows nothing of an article that is withdrawn, and does not publish it again', async () => {
    const page = {
      title: 'To be withdrawn',
      source: 'Withdrawing Office',
      text: 'Captain Ilse Brandt said that the buoy was lost.',
    }
    const [id] = await server.publish([page])
    const withdraw = () =>
      server.request('mutation ($id: ID!) { withdrawArticle(input: { id: $id }) { id } }', { id })
    expect((await withdraw()).data).toEqual({ withdrawArticle: { id } })
    expect((await withdraw()).errors).toEqual([])
    const { data } = await server.request(
      'query ($id: ID!) { node(id: $id) { id } search(query: "buoy") { totalCount } speeches(filter: { text: "buoy" }) { totalCount } articles(filter: { text: "buoy" }) { totalCount } }',
      { id },
    )
    expect(data).toEqual({
      node: null,
      search: { totalCount: 0 },
      speeches: { totalCount: 0 },
      articles: { totalCount: 0 },
    })
    expect((await publish([page])).map(({ status, error }) => [status, error?.code])).toEqual([
      ['FAILED', 'ARTICLE_WITHDRAWN'],
    ])
    const missing = await server.request(
      'mutation { withdrawArticle(input: { id: "Article:00000000-0000-7000-8000-000000000000" }) { id } }',
    )
    expect(missing.errors.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND'])
  })
})
