import { gzipSync } from 'node:zlib'
import { maxPageBytes } from '@communique/press'
import { describe, expect, it } from 'vitest'
import { defaultLimits } from './limits.ts'
import { pagesIn } from './pages-in.ts'
import { foundIn, piped, told } from './testing/found.ts'

const page = 'The dam holds, said Mayor Ada Kerrin.'

describe('a file that is no container', () => {
  it('is itself the page, with its name and what is known of its capture', async () => {
    const capture = {
      url: 'https://harl.example/1',
      capturedAt: null,
      mediaType: null,
      basis: 'MIRROR',
    } as const
    const file = piped('dam.txt', [Buffer.from(page.slice(0, 9)), Buffer.from(page.slice(9))])
    const found = await Array.fromAsync(pagesIn(file, { format: 'auto', capture }))
    expect(found).toEqual([
      {
        kind: 'PAGE',
        place: '',
        page: {
          kind: 'file',
          bytes: Uint8Array.from(Buffer.from(page)),
          format: 'auto',
          name: 'dam.txt',
          capture,
        },
      },
    ])
  })

  it('is a page also where it is empty: whoever reads it says so', async () => {
    expect(told(await foundIn('', 'dam.txt'))).toEqual([''])
  })

  it('is refused where it is too large, and no more of it is read than the limit', async () => {
    let read = 0
    async function* endless() {
      for (;;) {
        read += 1
        yield Buffer.alloc(50_000, 'a')
      }
    }
    const file = { name: '', size: null, stream: endless, read: null }
    const found = await Array.fromAsync(pagesIn(file, { format: 'auto', limits: { pageBytes: 1_000_000 } }))
    expect(told(found)).toEqual(['PAGE_TOO_LARGE'])
    expect(read).toBe(21)
  })

  it('may be as large as a page that is parsed', () => {
    expect(defaultLimits.pageBytes).toBe(maxPageBytes)
  })
})

describe('JSON Lines', () => {
  const lines = '{"text": "one"}\r\n\n  \n{"text":\t"two"}  \nbroken'
  const each = ['line 1: {"text": "one"}', 'line 4: {"text":\t"two"}  ', 'line 5: broken']

  it.each(['x.jsonl', 'x.ndjson', 'x.JSONL', ''])('give each line as it stands, named %j', async (name) => {
    expect(told(await foundIn(lines, name))).toEqual(each)
    expect(told(await foundIn(gzipSync(lines), name === '' ? '' : `${name}.gz`))).toEqual(each)
  })

  it('are one page where somebody says that they are text', async () => {
    const found = await Array.fromAsync(pagesIn(piped('x.jsonl', [Buffer.from(lines)]), { format: 'text' }))
    expect(told(found)).toEqual([lines])
  })

  it('give their pages while somebody is still writing them', async () => {
    async function* slow() {
      yield Buffer.from('{"text": "one"}\n{"text": "two"}\n')
      await new Promise(() => {})
    }
    const pages = pagesIn({ name: '', size: null, stream: slow, read: null }, { format: 'auto' })
    expect((await pages.next()).value).toMatchObject({ place: 'line 1' })
    expect((await pages.next()).value).toMatchObject({ place: 'line 2' })
  })

  it('are not an object on many lines', async () => {
    const object = '{\n  "text": "one"\n}\n'
    expect(told(await foundIn(object))).toEqual([object])
  })

  it('lose a line that is too large alone', async () => {
    const found = await foundIn(`{"a": 1}\n{"b": "${'b'.repeat(100)}"}\n{"c": 3}\n`, 'x.jsonl', {
      pageBytes: 99,
    })
    expect(told(found)).toEqual(['line 1: {"a": 1}', 'line 2: PAGE_TOO_LARGE', 'line 3: {"c": 3}'])
  })
})

describe('reading', () => {
  it('ends with the reason of its signal', async () => {
    const control = new AbortController()
    const pages = pagesIn(piped('x.jsonl', [Buffer.from('{"a": 1}\n{"a": 2}\n')]), {
      format: 'auto',
      signal: control.signal,
    })
    await pages.next()
    control.abort(new Error('enough'))
    await expect(pages.next()).rejects.toThrow('enough')
  })

  it('ends with that reason also where nothing is found', async () => {
    const control = new AbortController()
    async function* endless() {
      yield Buffer.from('WARC/1.1\r\nWARC-Type: response\r\n\r\n')
      for (;;) {
        control.abort(new Error('enough'))
        yield Buffer.alloc(70_000, 'noise ')
      }
    }
    const file = { name: '', size: null, stream: endless, read: null }
    const pages = pagesIn(file, { format: 'auto', signal: control.signal })
    await expect(pages.next()).rejects.toThrow('enough')
  })

  it('says of a container with nothing in it what it is', async () => {
    expect(told(await foundIn('\n \n', 'x.jsonl'))).toEqual([
      'OTHER_FORMAT The file is JSON Lines with nothing in it. Save the page itself.',
    ])
  })

  it('throws what the file throws, after the pages before it', async () => {
    async function* breaking() {
      yield Buffer.from('{"a": 1}\n{"a": 2}\n')
      throw new Error('the disk is gone')
    }
    const pages = pagesIn({ name: 'x.jsonl', size: null, stream: breaking, read: null }, { format: 'auto' })
    expect((await pages.next()).value).toMatchObject({ kind: 'PAGE' })
    expect((await pages.next()).value).toMatchObject({ kind: 'PAGE' })
    await expect(pages.next()).rejects.toThrow('the disk is gone')
  })

  it('closes the file where nobody reads to its end', async () => {
    let closed = false
    async function* closing() {
      try {
        for (;;) yield Buffer.from('{"a": 1}\n{"a": 2}\n')
      } finally {
        closed = true
      }
    }
    for await (const _ of pagesIn(
      { name: 'x.jsonl', size: null, stream: closing, read: null },
      { format: 'auto' },
    ))
      break
    expect(closed).toBe(true)
  })
})
