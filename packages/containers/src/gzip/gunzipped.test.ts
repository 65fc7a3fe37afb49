import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ContainerError } from '../container-error.ts'
import { pagesIn } from '../pages-in.ts'
import { foundIn, piped, told } from '../testing/found.ts'
import { pieces } from '../testing/pieces.ts'
import { Gunzipped } from './gunzipped.ts'

/** What comes out, a fault as the word FAULT. */
async function unpacked(chunks: Iterable<Uint8Array>): Promise<string> {
  const gunzipped = new Gunzipped(piped('', chunks).stream(), () => {})
  let text = ''
  for (;;) {
    try {
      const next = await gunzipped.next()
      if (next.done) return text
      text += Buffer.from(next.value).toString('latin1')
    } catch (error) {
      if (!(error instanceof ContainerError)) throw error
      text += 'FAULT'
    }
  }
}

/** Bytes that pack badly, always the same. */
function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length)
  let state = 7
  for (let at = 0; at < length; at++) {
    state = (state * 48_271) % 2_147_483_647
    bytes[at] = state & 0xff
  }
  return bytes
}

describe('Gunzipped', () => {
  it('gives the bytes of any members in any chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 200 }),
        async (members, length) => {
          const packed = Buffer.concat(members.map((member) => gzipSync(member)))
          expect(await unpacked(pieces(packed, length))).toBe(Buffer.concat(members).toString('latin1'))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('gives members that are too large for one piece, between small ones', async () => {
    for (const large of [noise(400_000), Buffer.alloc(3_000_000, 'ab')]) {
      const packed = Buffer.concat([gzipSync('before'), gzipSync(large), gzipSync('after')])
      expect(await unpacked(pieces(packed, 50_000))).toBe(`before${large.toString('latin1')}after`)
    }
  })

  it.each([
    ['is changed', (bytes: Buffer) => bytes.fill(0xaa, 14, 20)],
    ['has another checksum', (bytes: Buffer) => bytes.fill(0xaa, bytes.length - 8)],
    ['is cut off', (bytes: Buffer) => bytes.subarray(0, 10)],
    ['has no beginning', (bytes: Buffer) => bytes.subarray(2)],
  ])('loses a member alone that %s', async (_, harm) => {
    const broken = harm(Buffer.from(gzipSync('The middle, which nobody can read any more.')))
    const packed = Buffer.concat([gzipSync('before '), broken, gzipSync(' after'), gzipSync(' end')])
    expect(await unpacked([packed])).toMatch(/^before .{0,20}FAULT after end$/)
  })

  it('loses a large member from its fault on', async () => {
    const large = gzipSync(noise(600_000))
    large.fill(0, 300_000, 300_100)
    const text = await unpacked(pieces(Buffer.concat([large, gzipSync('after')]), 65_536))
    expect(text.startsWith(noise(600_000).toString('latin1', 0, 200_000))).toBe(true)
    expect(text).toMatch(/FAULT(?:FAULT)*after$/)
  })

  it('gives what comes before the place where a member is cut off', async () => {
    const packed = gzipSync(noise(600_000))
    const text = await unpacked(pieces(packed.subarray(0, 300_000), 65_536))
    expect(text.startsWith(noise(600_000).toString('latin1', 0, 200_000))).toBe(true)
    expect(text.endsWith('FAULT')).toBe(true)
  })

  it('gives up where many places only look like members', async () => {
    const marks = Buffer.alloc(4_000_000, Buffer.from([0x1f, 0x8b, 0x08, 0x08]))
    expect(await unpacked([gzipSync('before'), marks, gzipSync('after')])).toBe('beforeFAULT')
  }, 20_000)

  it('takes zeros after the last member for filling, and anything else for a fault', async () => {
    expect(await unpacked([gzipSync('all'), Buffer.alloc(512)])).toBe('all')
    expect(await unpacked([gzipSync('all'), Buffer.from('Not gzip.')])).toBe('allFAULT')
  })
})

describe('gzip around pages', () => {
  it('is told by its bytes, whatever the name', async () => {
    expect(told(await foundIn(gzipSync('The dam holds.'), 'dam.html'))).toEqual(['The dam holds.'])
    expect(told(await foundIn('The dam holds.', 'dam.html.gz'))).toEqual(['The dam holds.'])
    const text = pagesIn(piped('', [gzipSync('The dam holds.')]), { format: 'text' })
    expect(told(await Array.fromAsync(text))).toEqual(['The dam holds.'])
  })

  it('may be around gzip, up to a limit', async () => {
    let packed = Buffer.from('The dam holds.')
    for (let depth = 0; depth < 3; depth++) packed = gzipSync(packed)
    expect(told(await foundIn(packed, '', { depth: 3 }))).toEqual(['The dam holds.'])
    expect(told(await foundIn(packed, '', { depth: 2 }))).toEqual(['CONTAINER_DEPTH'])
  })

  it('that is cut off gives the pages before the fault', async () => {
    const lines = Array.from(
      { length: 5000 },
      (_, index) => `{"text": "${noise(50).toString('hex')}${index}"}\n`,
    )
    const packed = gzipSync(lines.join(''))
    const found = await foundIn(packed.subarray(0, packed.length / 2), 'x.jsonl.gz')
    expect(found.length).toBeGreaterThan(1000)
    expect(found.at(-1)).toMatchObject({ kind: 'FAILED', code: 'CONTAINER_BROKEN' })
    expect(found.slice(0, -1).every(({ kind }) => kind === 'PAGE')).toBe(true)
  })

  it('may not unpack to more than the limits', async () => {
    const packed = gzipSync(Buffer.alloc(2_000_000, '{"a": 1}\n'))
    const ratio = await foundIn(packed, 'x.jsonl', { ratio: 50, ratioFromBytes: 100_000 })
    expect(ratio.at(-1)).toMatchObject({ kind: 'FAILED', code: 'CONTAINER_RATIO' })
    const bytes = await foundIn(packed, 'x.jsonl', { unpackedBytes: 1_500_000 })
    expect(bytes.at(-1)).toMatchObject({ kind: 'FAILED', code: 'CONTAINER_TOO_LARGE' })
    expect(bytes.length).toBeLessThan(2_000_000 / 9)
  })
})
