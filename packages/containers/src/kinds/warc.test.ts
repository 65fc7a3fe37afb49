import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pagesIn } from '../pages-in.ts'
import { foundIn, piped, told } from '../testing/found.ts'
import { chunked, httpResponse, responseRecord, warcRecord } from '../testing/warc.ts'

const page = '<!DOCTYPE html><title>The dam</title><p>The dam holds, said Mayor Ada Kerrin.</p>'
const url = 'https://harl.example/dam'

describe('a response', () => {
  it('is a page with its address, the moment of its capture and its media type', async () => {
    expect(await foundIn(responseRecord({ body: page }, { url }))).toMatchObject([
      {
        kind: 'PAGE',
        place: `record 1 ${url}`,
        page: {
          kind: 'file',
          format: 'html',
          capture: {
            url,
            capturedAt: '2031-05-03T08:00:00Z',
            mediaType: 'text/html; charset=utf-8',
            basis: 'WARC',
          },
        },
      },
    ])
  })

  it.each(['0.17', '0.18', '1.0', '1.1'])('is read from version %s', async (version) => {
    expect(told(await foundIn(responseRecord({ body: page }, { url, version })))).toEqual([
      `record 1 ${url}: ${page}`,
    ])
  })

  it('may have its address in angle brackets, and moments of any precision', async () => {
    const record = responseRecord({ body: page }, { url: `<${url}>`, date: '2031-05-03T08:00:00.123456Z' })
    expect(await foundIn(record)).toMatchObject([
      { page: { capture: { url, capturedAt: '2031-05-03T08:00:00.123456Z' } } },
    ])
  })

  it.each(['yesterday', '2031-13-03T08:00:00Z', '2031-05-03'])(
    'has no moment where that is %s',
    async (date) => {
      expect(await foundIn(responseRecord({ body: page }, { date }))).toMatchObject([
        { page: { capture: { capturedAt: null } } },
      ])
    },
  )

  it.each<readonly [coding: string, body: Buffer]>([
    ['gzip', gzipSync(page)],
    ['x-gzip', gzipSync(page)],
    ['deflate', deflateSync(page)],
    ['deflate', deflateRawSync(page)],
    ['br', brotliCompressSync(page)],
    ['zstd', zstdCompressSync(page)],
    ['gzip, br', brotliCompressSync(gzipSync(page))],
    // The crawler undid it and kept the header.
    ...['gzip', 'deflate', 'br', 'zstd', 'identity', 'utf-8'].map(
      (coding) => [coding, Buffer.from(page)] as const,
    ),
  ])('is unpacked from %s', async (coding, body) => {
    const headers = { 'Content-Type': 'text/html', 'content-encoding': coding }
    const inChunks = { ...headers, 'Transfer-Encoding': 'chunked' }
    const expected = [`record 1 ${url}: ${page}`]
    expect(told(await foundIn(responseRecord({ headers, body }, { url })))).toEqual(expected)
    expect(
      told(await foundIn(responseRecord({ headers: inChunks, body: chunked(body, 7) }, { url }))),
    ).toEqual(expected)
    expect(told(await foundIn(responseRecord({ headers: inChunks, body }, { url })))).toEqual(expected)
  })

  it.each([
    ['301 Moved Permanently', 'redirect (301)'],
    ['302 Found', 'redirect (302)'],
    ['404 Not Found', 'not found (404)'],
    ['503 Service Unavailable', 'error of the server (503)'],
    ['206 Partial Content', 'part of a file (206)'],
  ])('of status %s is not a page', async (status, reason) => {
    expect(told(await foundIn(responseRecord({ status, body: page }, { url })))).toEqual([
      `record 1 ${url}: OTHER_RECORD ${reason}`,
    ])
  })

  it.each([
    ['image/png', '\x89PNG'],
    ['text/css', 'p { color: red }'],
    ['application/json', '{"a": 1}'],
    ['application/xml', '<a/>'],
  ])('of media type %s is not a page', async (mediaType, body) => {
    const headers = { 'Content-Type': `${mediaType}; charset=utf-8` }
    expect(told(await foundIn(responseRecord({ headers, body }, { url })))).toEqual([
      `record 1 ${url}: OTHER_RECORD ${mediaType}`,
    ])
  })

  it('that a browser loaded for a page is not one, whatever the server declares', async () => {
    const loaded = ['Document', 'xhr', 'font'].map((type) =>
      responseRecord({ body: page }, { url, fields: { 'WARC-Resource-Type': type } }),
    )
    expect(told(await foundIn(Buffer.concat(loaded)))).toEqual([
      `record 1 ${url}: ${page}`,
      `record 2 ${url}: OTHER_RECORD loaded by a page (xhr)`,
      `record 3 ${url}: OTHER_RECORD loaded by a page (font)`,
    ])
  })

  it.each(['WARC-Truncated', 'WARC-Segment-Number'])(
    'that is in part there fails, as %s says',
    async (field) => {
      const image = { headers: { 'Content-Type': 'image/png' }, body: 'x' }
      const records = [{ body: page }, image].map((parts) =>
        responseRecord(parts, { url, fields: { [field]: '1' } }),
      )
      expect(told(await foundIn(Buffer.concat(records)))).toEqual([
        `record 1 ${url}: CONTAINER_BROKEN`,
        `record 2 ${url}: OTHER_RECORD image/png`,
      ])
    },
  )

  it('without a media type is a page where it looks like one', async () => {
    const records = [page, '{"a": 1}'].map((body) => responseRecord({ headers: {}, body }, { url }))
    expect(told(await foundIn(Buffer.concat(records)))).toEqual([
      `record 1 ${url}: ${page}`,
      `record 2 ${url}: OTHER_RECORD no media type`,
    ])
  })

  it('may be a container itself', async () => {
    const inner = responseRecord({ body: page }, { url })
    const headers = { 'Content-Type': 'text/plain' }
    const record = responseRecord({ headers, body: gzipSync(inner) }, { url: 'https://harl.example/crawl' })
    expect(told(await foundIn(record))).toEqual([
      `record 1 https://harl.example/crawl, record 1 ${url}: ${page}`,
    ])
  })

  it('that unpacks to more than a page is refused alone', async () => {
    const large = Buffer.alloc(300_000, '<p>The dam.</p>')
    const records = [gzipSync(large), brotliCompressSync(large), zstdCompressSync(large)].map((body, index) =>
      responseRecord({
        headers: { 'Content-Type': 'text/html', 'Content-Encoding': ['gzip', 'br', 'zstd'][index] ?? '' },
        body,
      }),
    )
    const found = await foundIn(Buffer.concat([...records, responseRecord({ body: page })]), '', {
      pageBytes: 200_000,
    })
    expect(found.map((one) => (one.kind === 'FAILED' ? one.code : one.kind))).toEqual([
      'PAGE_TOO_LARGE',
      'PAGE_TOO_LARGE',
      'PAGE_TOO_LARGE',
      'PAGE',
    ])
  })

  it('that is too large to be held is told by what it is', async () => {
    const film = responseRecord({
      headers: { 'Content-Type': 'video/mp4' },
      body: Buffer.alloc(900_000, 'f'),
    })
    const long = responseRecord({ body: Buffer.alloc(900_000, 'l') })
    const found = await foundIn(Buffer.concat([film, long, responseRecord({ body: page })]), '', {
      pageBytes: 100_000,
    })
    expect(
      found.map((one) => (one.kind === 'PAGE' ? one.kind : one.kind === 'FAILED' ? one.code : one.message)),
    ).toEqual(['video/mp4', 'PAGE_TOO_LARGE', 'PAGE'])
  })

  it.each([
    ['gzip', gzipSync(page).subarray(0, 30)],
    ['br', brotliCompressSync(page).subarray(0, 20)],
    ['compress', Buffer.from([0x1f, 0x9d, 0x90, 0x00])],
  ])('whose %s is broken fails alone', async (coding, body) => {
    const headers = { 'Content-Type': 'text/html', 'Content-Encoding': coding }
    const crawl = [responseRecord({ headers, body }, { url }), responseRecord({ body: page }, { url })]
    expect(told(await foundIn(Buffer.concat(crawl)))).toEqual([
      `record 1 ${url}: CONTAINER_BROKEN`,
      `record 2 ${url}: ${page}`,
    ])
  })
})

describe('other records', () => {
  it('are told by their types', async () => {
    const crawl = [
      warcRecord({
        type: 'warcinfo',
        url: null,
        contentType: 'application/warc-fields',
        block: 'software: invented',
      }),
      warcRecord({
        type: 'request',
        contentType: 'application/http;msgtype=request',
        block: 'GET /dam HTTP/1.1\r\n\r\n',
      }),
      warcRecord({ type: 'revisit', contentType: 'application/http', block: httpResponse({}) }),
      warcRecord({
        type: 'metadata',
        contentType: 'application/warc-fields',
        block: 'outlink: https://harl.example/2',
      }),
      warcRecord({
        type: 'resource',
        url: 'metadata://harl.example/log',
        contentType: 'text/plain',
        block: 'log',
      }),
    ]
    expect((await foundIn(Buffer.concat(crawl))).map((found) => 'message' in found && found.message)).toEqual(
      [
        'warcinfo record',
        'request record',
        'same as an earlier record (revisit)',
        'metadata record',
        'resource record',
      ],
    )
  })

  it('that are resources are pages', async () => {
    expect(await foundIn(warcRecord({ type: 'resource', url, block: page }))).toMatchObject([
      { kind: 'PAGE', page: { capture: { url, mediaType: 'text/html' } } },
    ])
  })

  it('that are conversions are pages where the file has no others', async () => {
    const conversion = warcRecord({
      type: 'conversion',
      url,
      contentType: 'text/plain',
      block: 'The dam holds.',
    })
    expect(told(await foundIn(Buffer.concat([conversion, conversion])))).toEqual([
      `record 1 ${url}: The dam holds.`,
      `record 2 ${url}: The dam holds.`,
    ])
    expect(told(await foundIn(Buffer.concat([responseRecord({ body: page }, { url }), conversion])))).toEqual(
      [`record 1 ${url}: ${page}`, `record 2 ${url}: OTHER_RECORD conversion record`],
    )
  })

  it('for robots are no pages', async () => {
    const record = responseRecord(
      { headers: { 'Content-Type': 'text/plain' }, body: 'User-agent: *' },
      { url: 'https://harl.example/robots.txt' },
    )
    expect(told(await foundIn(record))).toEqual([
      'record 1 https://harl.example/robots.txt: OTHER_RECORD robots.txt',
    ])
  })
})

it('of style sheets and scripts are no pages, whatever they are declared as', async () => {
  const record = (name: string, type: string, body: string) =>
    responseRecord({ headers: { 'Content-Type': type }, body }, { url: `https://harl.example/a/${name}` })
  const records = [
    record('s.css?v=2', 'text/plain', 'p { color: red }'),
    record('s.js', 'text/html', 'let x = 1'),
    record('ads.txt', 'text/plain', 'ads.example, 1, DIRECT'),
    record('node.js', 'text/html', page),
    record('speech.txt', 'text/plain', 'The dam holds.'),
  ]
  expect(told(await foundIn(Buffer.concat(records)))).toEqual([
    'record 1 https://harl.example/a/s.css?v=2: OTHER_RECORD style sheet',
    'record 2 https://harl.example/a/s.js: OTHER_RECORD script',
    'record 3 https://harl.example/a/ads.txt: OTHER_RECORD words for programs',
    `record 4 https://harl.example/a/node.js: ${page}`,
    'record 5 https://harl.example/a/speech.txt: The dam holds.',
  ])
})

describe('a broken record', () => {
  const good = (number: number) => responseRecord({ body: `<p>page ${number}</p>` }, { url })
  const long = responseRecord({ body: page.repeat(30) }, { url, length: 100 })

  it.each([
    [
      'begins wrongly',
      Buffer.from('WAXC/1.0\r\nWARC-Type: response\r\nContent-Length: 4\r\n\r\nlost\r\n\r\n'),
    ],
    ['has no length', warcRecord({ fields: { 'Content-Length': 'many' }, block: page })],
    ['is shorter than it says', responseRecord({ body: page }, { url, length: 5_000 })],
    ['is longer than it says', long],
    ['is cut off', good(9).subarray(0, 250)],
    ['has much noise in it', responseRecord({ body: Buffer.alloc(300_000, 'W noise ') }, { length: 7 })],
    ['is noise', Buffer.from('\x00\x01\x02\r\n\r\nnoise\r\n\r\n')],
  ])('that %s loses itself alone', async (_, broken) => {
    const crawl = Buffer.concat([good(1), broken, good(3), good(4)])
    for (const chunk of [crawl.length, 97]) {
      const chunks = Array.from({ length: Math.ceil(crawl.length / chunk) }, (_, index) =>
        crawl.subarray(index * chunk, (index + 1) * chunk),
      )
      const found = told(await Array.fromAsync(pagesIn(piped('', chunks), { format: 'auto' })))
      expect(found[0]).toBe(`record 1 ${url}: <p>page 1</p>`)
      expect(found[1]).toMatch(/^record 2.*: CONTAINER_BROKEN$/)
      expect(found.slice(2)).toEqual([`record 3 ${url}: <p>page 3</p>`, `record 4 ${url}: <p>page 4</p>`])
    }
  })

  it('loses itself alone in gzip', async () => {
    const broken = gzipSync(good(2))
    broken.fill(0x55, 60, 70)
    const crawl = [gzipSync(good(1)), broken, gzipSync(good(3)), gzipSync(good(4)).subarray(0, -30)]
    const found = told(await foundIn(Buffer.concat(crawl)))
    expect(found).toEqual([
      `record 1 ${url}: <p>page 1</p>`,
      expect.stringMatching(/^record 2.*: CONTAINER_BROKEN$/),
      `record 3 ${url}: <p>page 3</p>`,
      expect.stringMatching(/^record 4.*: CONTAINER_BROKEN$/),
    ])
  })

  it.each([
    ['heads without an end', 'WARC/1.1\r\nX'],
    ['heads with many beginnings', `${'WARC/1.1\r\nX'.repeat(4_000)}\r\n\r\n`],
    ['lengths that are wrong', 'WARC/1.1\r\nContent-Length: 90000\r\n\r\n'],
  ])(
    'takes no longer than others, with %s',
    async (_, part) => {
      const found = await foundIn(part.repeat(8_000_000 / part.length))
      expect(found.every(({ kind }) => kind === 'FAILED')).toBe(true)
    },
    20_000,
  )

  it('at the end is told', async () => {
    const found = told(await foundIn(Buffer.concat([good(1), good(2).subarray(0, -20)])))
    expect(found).toEqual([`record 1 ${url}: <p>page 1</p>`, `record 2 ${url}: CONTAINER_BROKEN`])
  })

  it('is not seen in a page about records', async () => {
    const about = `A record begins so:\r\n\r\n${good(7).toString()}\r\n\r\nWARC/1.0\r\nand so on`
    expect(told(await foundIn(Buffer.concat([responseRecord({ body: about }, { url }), good(2)])))).toEqual([
      `record 1 ${url}: ${about}`,
      `record 2 ${url}: <p>page 2</p>`,
    ])
  })
})

it('gives any pages whole and in their order, however they are packed', async () => {
  const packings = {
    plain: (records: Buffer[]) => Buffer.concat(records),
    'a member a record': (records: Buffer[]) => Buffer.concat(records.map((record) => gzipSync(record))),
    'one member': (records: Buffer[]) => gzipSync(Buffer.concat(records)),
  }
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.uint8Array({ maxLength: 400 }), fc.boolean()), { minLength: 1, maxLength: 12 }),
      fc.constantFrom(...Object.values(packings)),
      fc.integer({ min: 1, max: 500 }),
      async (pages, pack, length) => {
        const records = pages.flatMap(([body, isGzip], index) => [
          warcRecord({ type: 'request', block: 'GET / HTTP/1.1\r\n\r\n' }),
          responseRecord(
            {
              headers: { 'Content-Type': 'text/html', ...(isGzip && { 'Content-Encoding': 'gzip' }) },
              body: isGzip ? gzipSync(page + body) : Buffer.concat([Buffer.from(page), body]),
            },
            { url: `${url}/${index}` },
          ),
        ])
        const packed = pack(records)
        const chunks = Array.from({ length: Math.ceil(packed.length / length) }, (_, index) =>
          packed.subarray(index * length, (index + 1) * length),
        )
        const found = await Array.fromAsync(pagesIn(piped('', chunks), { format: 'auto' }))
        expect(found).toHaveLength(records.length)
        const bytes = found.flatMap((one) =>
          one.kind === 'PAGE' && one.page.kind === 'file'
            ? [Buffer.from(one.page.bytes).toString('latin1')]
            : [],
        )
        expect(bytes).toEqual(
          pages.map(([body, isGzip]) =>
            Buffer.concat([Buffer.from(page), isGzip ? Buffer.from(String(body)) : body]).toString('latin1'),
          ),
        )
      },
    ),
    { numRuns: 60 },
  )
})
