import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileOfBytes } from '../container-file.ts'
import { pagesIn } from '../pages-in.ts'
import { foundIn, piped, told } from '../testing/found.ts'
import { responseRecord, warcRecord } from '../testing/warc.ts'
import { zipOf } from '../testing/zip.ts'

const page = '<!DOCTYPE html><title>The dam</title><p>The dam holds, said Mayor Ada Kerrin.</p>'
const png = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')

describe('a ZIP archive', () => {
  it('is read like a folder', async () => {
    const archive = zipOf([
      { path: 'saved/', bytes: '', method: 'STORED' },
      { path: 'saved/Dam.html', bytes: page },
      { path: 'saved/Dam_files/frame.html', bytes: page },
      { path: 'saved/Dam_files/dam.png', bytes: png },
      { path: '__MACOSX/saved/._Dam.html', bytes: page },
      { path: 'saved/ferry.txt', bytes: 'The ferry waits.', method: 'STORED' },
      { path: 'saved/arms', bytes: png },
    ])
    const expected = [
      `entry 1 saved/Dam.html: ${page}`,
      'entry 2 saved/Dam_files/frame.html: OTHER_RECORD part of a saved page',
      'entry 3 saved/Dam_files/dam.png: OTHER_RECORD part of a saved page',
      'entry 4 __MACOSX/saved/._Dam.html: OTHER_RECORD hidden file',
      'entry 5 saved/ferry.txt: The ferry waits.',
      'entry 6 saved/arms: OTHER_FORMAT The file is a PNG image. Save the page itself.',
    ]
    expect(told(await foundIn(archive))).toEqual(expected)
    // Through a pipe, and within gzip.
    expect(told(await Array.fromAsync(pagesIn(piped('', [archive]), { format: 'auto' })))).toEqual(expected)
    expect(told(await foundIn(gzipSync(archive)))).toEqual(expected)
  })

  it('gives its pages their names and what a mirror says of their addresses', async () => {
    const archive = zipOf([{ path: 'www.harl.example/news/7.html', bytes: page }])
    expect(await foundIn(archive)).toMatchObject([
      { page: { name: '7.html', capture: { url: 'https://www.harl.example/news/7.html', basis: 'MIRROR' } } },
    ])
  })

  it('may hold containers', async () => {
    const crawl = gzipSync(responseRecord({ body: page }, { url: 'https://harl.example/1' }))
    const archive = zipOf([
      { path: 'crawl.warc.gz', bytes: crawl, method: 'STORED' },
      { path: 'more.zip', bytes: zipOf([{ path: 'dam.html', bytes: page }]) },
      { path: 'lines.jsonl', bytes: '{"text": "one"}\n{"text": "two"}' },
    ])
    expect(told(await foundIn(archive))).toEqual([
      `entry 1 crawl.warc.gz, record 1 https://harl.example/1: ${page}`,
      `entry 2 more.zip, entry 1 dam.html: ${page}`,
      'entry 3 lines.jsonl, line 1: {"text": "one"}',
      'entry 3 lines.jsonl, line 2: {"text": "two"}',
    ])
  })

  it('has paths that never lead out of it', async () => {
    const paths = ['../../etc/dam.html', '/var/dam.html', 'C:\\saved\\..\\dam.html', 'a/./b//dam.html']
    const found = await foundIn(zipOf(paths.map((path) => ({ path, bytes: page }))))
    expect(found.map(({ place }) => place)).toEqual([
      'entry 1 etc/dam.html',
      'entry 2 var/dam.html',
      'entry 3 saved/dam.html',
      'entry 4 a/b/dam.html',
    ])
  })

  it.each([
    ['UTF-8 without saying so', Buffer.from('Fähre-船.html'), 'Fähre-船.html'],
    ['the letters of DOS', Buffer.from([0x46, 0x84, 0x68, 0x72, 0x65, 0x2e, 0x74, 0x78, 0x74]), 'Fähre.txt'],
  ])('may have names in %s', async (_, path, name) => {
    expect((await foundIn(zipOf([{ path, bytes: page }]))).map(({ place }) => place)).toEqual([
      `entry 1 ${name}`,
    ])
  })

  it.each([
    ['EPUB book', ['mimetype', 'META-INF/container.xml', 'text/1.xhtml']],
    ['Excel workbook', ['[Content_Types].xml', 'xl/workbook.xml']],
    ['empty ZIP archive', []],
  ])('that is an %s is told by that name', async (name, paths) => {
    expect(await foundIn(zipOf(paths.map((path) => ({ path, bytes: 'x' }))))).toMatchObject([
      { kind: 'NO_PAGE', code: 'OTHER_FORMAT', reason: name },
    ])
  })

  it('loses alone what is broken, encrypted or packed by another method', async () => {
    const archive = zipOf([
      { path: '1.html', bytes: page },
      { path: '2.html', bytes: page, says: { checksum: 1 } },
      { path: '3.html', bytes: page, says: { flags: 0x801 } },
      { path: '4.html', bytes: page, says: { method: 14 } },
      { path: '5.html', bytes: page, says: { bytes: 20 } },
      { path: '6.html', bytes: page },
    ])
    expect(told(await foundIn(archive))).toEqual([
      `entry 1 1.html: ${page}`,
      'entry 2 2.html: CONTAINER_BROKEN',
      'entry 3 3.html: CONTAINER_LOCKED',
      'entry 4 4.html: CONTAINER_LOCKED',
      'entry 5 5.html: CONTAINER_BROKEN',
      `entry 6 6.html: ${page}`,
    ])
  })

  it('that is cut off is refused', async () => {
    expect(told(await foundIn(zipOf([{ path: 'dam.html', bytes: page }]).subarray(0, -30)))).toEqual([
      'CONTAINER_BROKEN',
    ])
  })

  it('throws what the file itself throws', async () => {
    const archive = fileOfBytes('', zipOf([{ path: 'dam.html', bytes: page }]))
    let reads = 0
    const readable = (last: number) => ({
      ...archive,
      read: async (start: number, end: number) => {
        reads += 1
        if (reads > last) throw new Error('the disk is gone')
        return (await archive.read?.(start, end)) ?? new Uint8Array(0)
      },
    })
    await Array.fromAsync(pagesIn(readable(Number.POSITIVE_INFINITY), { format: 'auto' }))
    for (let last = reads - 1; last >= 0; last--) {
      reads = 0
      await expect(Array.fromAsync(pagesIn(readable(last), { format: 'auto' }))).rejects.toThrow(
        'the disk is gone',
      )
    }
  })

  it('may not hold more than the limits', async () => {
    const large = Buffer.alloc(400_000, 'The dam holds. ')
    const archive = zipOf([1, 2, 3].map((number) => ({ path: `${number}.txt`, bytes: large })))
    const codes = async (limits: Parameters<typeof foundIn>[2]) =>
      (await foundIn(archive, '', limits)).map((found) => (found.kind === 'FAILED' ? found.code : found.kind))
    expect(await codes({ pageBytes: 300_000 })).toEqual([
      'PAGE_TOO_LARGE',
      'PAGE_TOO_LARGE',
      'PAGE_TOO_LARGE',
    ])
    expect(await codes({ ratio: 50, ratioFromBytes: 100_000 })).toEqual([
      'CONTAINER_RATIO',
      'CONTAINER_RATIO',
      'CONTAINER_RATIO',
    ])
    expect(await codes({ unpackedBytes: 1_000_000 })).toEqual(['PAGE', 'PAGE', 'CONTAINER_TOO_LARGE'])
    expect(await codes({ entries: 2 })).toEqual(['CONTAINER_TOO_LARGE'])
    const pipe = pagesIn(piped('', [archive]), { format: 'auto', limits: { heldBytes: 1_000 } })
    expect(told(await Array.fromAsync(pipe))).toEqual(['CONTAINER_TOO_LARGE'])
  })
})

describe('a WACZ', () => {
  it('gives what its crawls hold, once', async () => {
    const url = 'https://harl.example/dam'
    const crawl = [
      warcRecord({ type: 'warcinfo', url: null, contentType: 'application/warc-fields' }),
      responseRecord({ body: page }, { url }),
    ].map((record) => gzipSync(record))
    const archive = zipOf([
      { path: 'datapackage.json', bytes: '{"profile": "data-package"}' },
      {
        path: 'pages/pages.jsonl',
        bytes: `{"format": "json-pages-1.0"}\n{"url": "${url}", "title": "The dam"}\n`,
      },
      { path: 'indexes/index.cdx.gz', bytes: gzipSync('example,harl)/dam 20310503080000') },
      { path: 'archive/data.warc.gz', bytes: Buffer.concat(crawl), method: 'STORED' },
    ])
    expect(told(await foundIn(archive, 'crawl.wacz'))).toEqual([
      'entry 1 datapackage.json: OTHER_RECORD other file of a WACZ',
      'entry 2 pages/pages.jsonl: OTHER_RECORD other file of a WACZ',
      'entry 3 indexes/index.cdx.gz: OTHER_RECORD other file of a WACZ',
      'entry 4 archive/data.warc.gz, record 1: OTHER_RECORD warcinfo record',
      `entry 4 archive/data.warc.gz, record 2 ${url}: ${page}`,
    ])
  })
})

it('gives any files whole and in their order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.string({ maxLength: 300 }), fc.constantFrom('STORED', 'DEFLATED')), {
        minLength: 1,
        maxLength: 20,
      }),
      async (files) => {
        const archive = zipOf(
          files.map(([text, method], index) => ({
            path: `${index % 3}/${index}.txt`,
            bytes: `The ${text}`,
            method,
          })),
        )
        expect(told(await foundIn(archive))).toEqual(
          files.map(
            ([text], index) => `entry ${index + 1} ${index % 3}/${index}.txt: ${Buffer.from(`The ${text}`)}`,
          ),
        )
      },
    ),
    { numRuns: 60 },
  )
})
