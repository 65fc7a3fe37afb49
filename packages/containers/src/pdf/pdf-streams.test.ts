import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ContainerError } from '../container-error.ts'
import { namedStream } from '../testing/pdf.ts'
import { fromAscii85, lzwLength } from './old-filters.ts'
import { checkStreams } from './pdf-streams.ts'

const limits = { streamBytes: 5000, allBytes: 8000 }

/** Whether a file of these streams is read, or the code with which it is refused. */
function checked(...streams: readonly Uint8Array[]): string {
  try {
    checkStreams(Buffer.concat([Buffer.from('%PDF-1.4\n'), ...streams]), () => {}, limits)
    return 'read'
  } catch (error) {
    if (error instanceof ContainerError) return error.code
    throw error
  }
}

const flate = (length: number, dictionary = '/Filter /FlateDecode') =>
  namedStream(dictionary, deflateSync(Buffer.alloc(length, 'a')))

describe('the streams of a PDF', () => {
  it('may unpack to a limit, each and all together', () => {
    expect(checked(flate(4000), flate(3000))).toBe('read')
    expect(checked(flate(6000))).toBe('CONTAINER_TOO_LARGE')
    expect(checked(flate(4000), flate(4500))).toBe('CONTAINER_TOO_LARGE')
  })

  it('are counted whatever their names say', () => {
    expect(checked(flate(6000, '/Filter /Fl#61teDecode'))).toBe('CONTAINER_TOO_LARGE')
    expect(checked(flate(6000, '/Length 5'))).toBe('CONTAINER_TOO_LARGE')
    expect(checked(Buffer.from('stream stream '), flate(6000))).toBe('CONTAINER_TOO_LARGE')
  })

  it('may be pictures, which are not unpacked', () => {
    expect(checked(flate(100_000, '/Subtype /Image /Filter /FlateDecode'))).toBe('read')
  })

  it('are not packed twice', () => {
    expect(checked(flate(10, '/Filter [/FlateDecode /FlateDecode]'))).toBe('CONTAINER_RATIO')
    expect(checked(flate(10, '/Filter [/LZWDecode /FlateDecode]'))).toBe('CONTAINER_RATIO')
    expect(checked(flate(10, '/Filter [/RL /Fl]'))).toBe('CONTAINER_RATIO')
  })

  it('are counted where they are written in letters', () => {
    const packed = deflateSync(Buffer.alloc(6000, 'a'))
    const hex = Buffer.from(`${packed.toString('hex')}>`)
    expect(checked(namedStream('/Filter [/ASCIIHexDecode /FlateDecode]', hex))).toBe('CONTAINER_TOO_LARGE')
    const letters = Buffer.from(`${ascii85(packed)}~>`)
    expect(checked(namedStream('/Filter [/ASCII85Decode /FlateDecode]', letters))).toBe('CONTAINER_TOO_LARGE')
  })

  it('are counted where they are packed as in old files', () => {
    const codes = lzw(Buffer.alloc(6000, 'a'))
    expect(checked(namedStream('/Filter /LZWDecode', codes))).toBe('CONTAINER_TOO_LARGE')
    expect(checked(namedStream('/Filter /LZWDecode', lzw(Buffer.alloc(3000, 'a'))))).toBe('read')
    expect(checked(namedStream('/Filter /RunLengthDecode', Buffer.alloc(100, 0x81)))).toBe(
      'CONTAINER_TOO_LARGE',
    )
  })
})

describe('old filters', () => {
  it('know how long LZW unpacks', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000, max: 3 }), (bytes) => {
        expect(lzwLength(lzw(bytes), true, 10_000)).toBe(bytes.length)
      }),
      { numRuns: 50 },
    )
  })

  it('read ASCII85', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        expect(fromAscii85(Buffer.from(`${ascii85(bytes)}~>`))).toEqual(Buffer.from(bytes))
      }),
    )
  })
})

/** As PDF writes it: codes grow one early. */
function lzw(bytes: Uint8Array): Buffer {
  const codes: number[] = []
  const widths: number[] = []
  let table = new Map<string, number>()
  let width = 9
  const put = (code: number) => {
    codes.push(code)
    widths.push(width)
  }
  put(256)
  let word = ''
  const codeOf = (text: string) => (text.length === 1 ? text.charCodeAt(0) : table.get(text))
  for (const byte of bytes) {
    const longer = word + String.fromCharCode(byte)
    if (codeOf(longer) !== undefined) {
      word = longer
      continue
    }
    put(codeOf(word) ?? 0)
    table.set(longer, 258 + table.size)
    const next = 258 + table.size
    width = next >= 2048 ? 12 : next >= 1024 ? 11 : next >= 512 ? 10 : 9
    if (next >= 4094) {
      put(256)
      table = new Map()
      width = 9
    }
    word = String.fromCharCode(byte)
  }
  if (word !== '') put(codeOf(word) ?? 0)
  put(257)
  const bits = codes.map((code, at) => code.toString(2).padStart(widths[at] ?? 9, '0')).join('')
  return Buffer.from((bits.match(/.{1,8}/g) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2)))
}

function ascii85(bytes: Uint8Array): string {
  let letters = ''
  for (let at = 0; at < bytes.length; at += 4) {
    const group = Buffer.alloc(4)
    const length = Buffer.from(bytes).copy(group, 0, at, at + 4)
    let value = group.readUInt32BE()
    const five: string[] = []
    for (let digit = 0; digit < 5; digit++) {
      five.unshift(String.fromCharCode(0x21 + (value % 85)))
      value = Math.floor(value / 85)
    }
    letters += length === 4 && five.join('') === '!!!!!' ? 'z' : five.slice(0, length + 1).join('')
  }
  return letters
}
