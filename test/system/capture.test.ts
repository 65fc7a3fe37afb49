import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../environment/test-server.ts'

const publish = /* GraphQL */ `
  mutation ($input: PublishPagesInput!) {
    publishPages(input: $input) {
      results {
        error { code message }
        article { url capture { url capturedAt declaredMediaType basis mediaType } }
      }
    }
  }
`

const base64 = (text: string) => Buffer.from(text).toString('base64')
const page = (name: string) =>
  base64(`${name} opens\n\nThe port of Harl opened ${name} on Monday. Mayor Ada Kerrin said that it holds.\n`)

describe('the capture of a page', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  async function capturedFrom(file: object): Promise<unknown> {
    const { data, errors } = await server.request(publish, { input: { pages: [{ file }] } })
    expect(errors).toEqual([])
    const [result] = (data as { publishPages: { results: { article: unknown; error: unknown }[] } })
      .publishPages.results
    expect(result?.error).toBeNull()
    return result?.article
  }

  it('keeps where and when it was captured, with the basis, also when it is read again', async () => {
    const url = 'https://harl.example/locks/7'
    const kept = {
      url,
      capture: {
        url,
        capturedAt: '2031-05-03T08:00:00.000Z',
        declaredMediaType: 'text/plain; charset=utf-8',
        basis: 'WARC',
        mediaType: 'text/plain',
      },
    }
    const capture = {
      url,
      capturedAt: '2031-05-03T10:00:00+02:00',
      mediaType: 'text/plain; charset=utf-8',
      basis: 'WARC',
    }
    expect(await capturedFrom({ base64: page('a lock'), name: 'lock.txt', capture })).toEqual(kept)
    const reparsed = await server.request(
      'mutation { reparse(input: { first: 100 }) { articles { changed } } }',
    )
    expect(reparsed).toMatchObject({ errors: [], data: { reparse: { articles: [] } } })
    const again = await server.request(
      'query ($url: URL!) { article(by: { url: $url }) { url capture { url capturedAt declaredMediaType basis mediaType } } }',
      { url },
    )
    expect(again.data).toEqual({ article: kept })
  })

  it('is the first that gives an address where the same bytes come several times', async () => {
    const base = base64('Bytes that come three times, the office said.')
    const from = (name: string) => ({
      file: { base64: base, name: 'a.txt', capture: { url: `https://harl.example/${name}` } },
    })
    const { data, errors } = await server.request(publish, {
      input: { pages: [{ file: { base64: base, name: 'a.txt' } }, from('first'), from('second')] },
    })
    expect(errors).toEqual([])
    const url = 'https://harl.example/first'
    const article = expect.objectContaining({ url, capture: expect.objectContaining({ url }) })
    expect(data).toEqual({
      publishPages: { results: [1, 2, 3].map(() => ({ error: null, article })) },
    })
  })

  it('claims nothing of a bare file', async () => {
    expect(await capturedFrom({ base64: page('a bridge'), name: 'bridge.txt' })).toEqual({
      url: null,
      capture: {
        url: null,
        capturedAt: null,
        declaredMediaType: null,
        basis: null,
        mediaType: 'text/plain',
      },
    })
  })

  it('takes facts without a basis as given with the page', async () => {
    const article = await capturedFrom({
      base64: page('a pier'),
      capture: { url: 'https://harl.example/pier' },
    })
    expect(article).toMatchObject({ capture: { basis: 'GIVEN', capturedAt: null } })
  })
})
