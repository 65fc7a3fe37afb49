import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Found } from './found.ts'
import { pagesIn } from './pages-in.ts'
import { piped } from './testing/found.ts'
import { pieces } from './testing/pieces.ts'
import { chunked, responseRecord } from './testing/warc.ts'
import { zipOf } from './testing/zip.ts'

const codings = {
  identity: (body: Buffer) => body,
  gzip: gzipSync,
  br: brotliCompressSync,
  zstd: zstdCompressSync,
}

function record(page: Buffer, coding: keyof typeof codings): Buffer {
  const headers = { 'Content-Type': 'text/html', 'Content-Encoding': coding, 'Transfer-Encoding': 'chunked' }
  return responseRecord({ headers, body: chunked(codings[coding](page), 50) })
}

/** Each makes one container of pages. */
const containers: Readonly<Record<string, (pages: readonly Buffer[]) => Buffer>> = {
  warc: (pages) => Buffer.concat(pages.map((page) => record(page, 'identity'))),
  'warc.gz': (pages) => Buffer.concat(pages.map((page) => gzipSync(record(page, 'br')))),
  'warc.gz of one member': (pages) => gzipSync(Buffer.concat(pages.map((page) => record(page, 'zstd')))),
  zip: (pages) => zipOf(pages.map((bytes, index) => ({ path: `${index}.html`, bytes }))),
  wacz: (pages) =>
    zipOf([
      { path: 'datapackage.json', bytes: '{}' },
      {
        path: 'archive/data.warc.gz',
        bytes: Buffer.concat(pages.map((page) => gzipSync(record(page, 'gzip')))),
        method: 'STORED',
      },
    ]),
}

const page = fc
  .uint8Array({ maxLength: 200 })
  .map((bytes) => Buffer.concat([Buffer.from('<!DOCTYPE html><p>'), bytes, Buffer.from('</p>')]))

function bytesOf(found: Found): string[] {
  return found.kind === 'PAGE' && found.page.kind === 'file'
    ? [Buffer.from(found.page.bytes).toString('hex')]
    : []
}

it('gives what any container within any container holds: every page whole, in order, once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(page, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
      fc.constantFrom(...Object.values(containers)),
      fc.array(fc.constantFrom('gzip', 'zip'), { maxLength: 2 }),
      fc.integer({ min: 20, max: 5_000 }),
      async (groups, pack, around, length) => {
        let packed = zipOf(groups.map((pages, index) => ({ path: `part-${index}`, bytes: pack(pages) })))
        for (const packing of around) {
          packed =
            packing === 'gzip'
              ? gzipSync(packed)
              : zipOf([{ path: 'inner', bytes: packed, method: 'STORED' }])
        }
        const file = piped('', pieces(packed, length))
        const found = await Array.fromAsync(pagesIn(file, { format: 'auto', limits: { depth: 8 } }))
        expect(found.flatMap(bytesOf)).toEqual(groups.flat().map((bytes) => bytes.toString('hex')))
        expect(found.filter(({ kind }) => kind === 'FAILED')).toEqual([])
      },
    ),
    { numRuns: 60 },
  )
})
