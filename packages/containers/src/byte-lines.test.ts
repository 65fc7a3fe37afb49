import { describe, expect, it } from 'vitest'
import { byteLines } from './byte-lines.ts'

async function* chunks(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text)
}

async function linesOf(stream: AsyncIterable<Uint8Array>, maxBytes = 10) {
  const lines = await Array.fromAsync(byteLines(stream, maxBytes))
  return lines.map(({ number, bytes }) => [number, bytes === null ? null : Buffer.from(bytes).toString()])
}

describe('byteLines', () => {
  it('cuts at newlines, wherever the chunks end', async () => {
    expect(await linesOf(chunks('on', 'e\ntw', 'o\r', '\n', '\nfour'))).toEqual([
      [1, 'one'],
      [2, 'two'],
      [3, ''],
      [4, 'four'],
    ])
  })

  it('takes the last line with an end as well as without', async () => {
    expect(await linesOf(chunks('one\n'))).toEqual([[1, 'one']])
    expect(await linesOf(chunks())).toEqual([])
  })

  it('gives nothing of a line that is too long, and goes on behind it', async () => {
    expect(await linesOf(chunks('one\n0123456', '789', 'x', 'yz\n0123456789\n', '01234567890'))).toEqual([
      [1, 'one'],
      [2, null],
      [3, '0123456789'],
      [4, null],
    ])
  })

  it('keeps a line when the stream uses its buffer again', async () => {
    async function* reusing() {
      const buffer = Buffer.from('abc')
      yield buffer
      buffer.write('XY\n')
      yield buffer
    }
    expect(await linesOf(reusing())).toEqual([[1, 'abcXY']])
  })
})
