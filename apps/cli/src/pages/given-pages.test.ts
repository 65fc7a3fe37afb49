import { mkdir, symlink, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Folder } from '../../testing/archive.ts'
import { givenPages } from './given-pages.ts'

let folder: Folder
beforeEach(async () => {
  folder = await Folder.make()
})
afterEach(() => folder[Symbol.asyncDispose]())

async function pagesOf(path: string, format: 'auto' | 'text' = 'auto') {
  const pages = await Array.fromAsync(givenPages([path], { format, maxPageBytes: 1000 }))
  return pages.map((page) => [
    page.place.replace(`${folder.path}/`, ''),
    page.kind === 'PAGE' ? Buffer.from(page.bytes).toString() : page.code,
  ])
}

describe('givenPages', () => {
  it('reads a folder with all that is in it, by name, and leaves alone what is no page', async () => {
    await folder.write('b.html', 'b')
    await folder.write('a/2.TXT', 'a2')
    await folder.write('a/1.json', 'a1')
    await folder.write('c.txt.gz', gzipSync('c'))
    await folder.write('picture.png', 'no')
    await folder.write('.hidden.txt', 'no')
    await folder.write('.git/x.txt', 'no')
    await mkdir(join(folder.path, 'empty'))
    await symlink(folder.path, join(folder.path, 'round'))
    await symlink(join(folder.path, 'b.html'), join(folder.path, 'd.html'))
    expect(await pagesOf(folder.path)).toEqual([
      ['a/1.json', 'a1'],
      ['a/2.TXT', 'a2'],
      ['b.html', 'b'],
      ['c.txt.gz', 'c'],
      ['d.html', 'b'],
    ])
  })

  it('gives each line of .jsonl as it stands, without blank ones', async () => {
    const lines = '{"a": 1}\r\n\n  \n{"b":\t2}  \nbroken'
    const pages = [
      [':1', '{"a": 1}'],
      [':4', '{"b":\t2}  '],
      [':5', 'broken'],
    ]
    for (const name of ['x.jsonl', 'x.ndjson', 'x.jsonl.gz']) {
      const path = await folder.write(name, name.endsWith('.gz') ? gzipSync(lines) : lines)
      expect(await pagesOf(path)).toEqual(pages.map(([line, text]) => [`${name}${line}`, text]))
    }
  })

  it('takes .jsonl for one page where that is said', async () => {
    expect(await pagesOf(await folder.write('x.jsonl', 'one\ntwo'), 'text')).toEqual([
      ['x.jsonl', 'one\ntwo'],
    ])
  })

  it('reads nothing of a page that is too large, packed or not', async () => {
    const huge = await folder.write('huge.txt', '')
    await truncate(huge, 5 * 1024 ** 3)
    await folder.write('a.jsonl', `{}\n${'x'.repeat(1001)}\n[]`)
    await folder.write('bomb.txt.gz', gzipSync(Buffer.alloc(50_000_000)))
    expect(await pagesOf(folder.path)).toEqual([
      ['a.jsonl:1', '{}'],
      ['a.jsonl:2', 'PAGE_TOO_LARGE'],
      ['a.jsonl:3', '[]'],
      ['bomb.txt.gz', 'PAGE_TOO_LARGE'],
      ['huge.txt', 'PAGE_TOO_LARGE'],
    ])
  })

  it('reads what comes before gzip breaks off', async () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => `{"number": ${index}}`).join('\n')
    const path = await folder.write('x.jsonl.gz', gzipSync(lines).subarray(0, -2000))
    const pages = await pagesOf(path)
    expect(pages[0]).toEqual(['x.jsonl.gz:1', '{"number": 0}'])
    expect(pages.length).toBeGreaterThan(1000)
    expect(pages.at(-1)).toEqual(['x.jsonl.gz', 'FILE_UNREADABLE'])
  })

  it('says where there is nothing', async () => {
    await expect(pagesOf(folder.path)).rejects.toThrow(/^The folder .* contains no pages\. Name /)
    await expect(pagesOf(join(folder.path, 'nothing.txt'))).rejects.toThrow(
      /nothing\.txt does not exist\. Give /,
    )
  })
})
