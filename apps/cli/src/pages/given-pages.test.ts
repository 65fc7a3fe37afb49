import { mkdir, symlink, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { PageFormat } from '@communique/press'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Folder } from '../../testing/archive.ts'
import { bytesOf as sizeOf } from './given-files.ts'
import { type FoundPage, givenPages } from './given-pages.ts'

let folder: Folder
beforeEach(async () => {
  folder = await Folder.make()
})
afterEach(() => folder[Symbol.asyncDispose]())

const bytesOf = (item: FoundPage) => Buffer.from('bytes' in item.page ? item.page.bytes : []).toString()

async function itemsOf(path: string, format: PageFormat = 'auto') {
  const items = await Array.fromAsync(givenPages([path], { format, maxPageBytes: 1000 }))
  return items.map((item) => [
    item.place.replace(`${folder.path}/`, ''),
    item.kind === 'PAGE' ? bytesOf(item) : item.kind === 'NO_PAGE' ? `no: ${item.reason}` : item.code,
  ])
}

describe('givenPages', () => {
  it('reads a folder with all that is in it, by name, and tells of everything', async () => {
    await folder.write('b.html', 'b')
    await folder.write('a/2.TXT', 'a2')
    await folder.write('a/1.json', 'a1')
    await folder.write('c.txt.gz', gzipSync('c'))
    await folder.write('picture.png', 'no')
    await folder.write(
      'picture-by-its-bytes',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
    )
    await folder.write('.hidden.txt', 'no')
    await folder.write('.git/x.txt', 'no')
    await folder.write('article.php?id=1', ' <!doctype html><p>e')
    await folder.write('notes', 'no')
    await folder.write('nothing', '')
    await folder.write('data.xml', '<data/>')
    await folder.write('robots.txt', 'no')
    await folder.write('b_files/frame.html', 'no')
    await folder.write('b_files/style.css', 'no')
    await mkdir(join(folder.path, 'empty'))
    await symlink(folder.path, join(folder.path, 'round'))
    await symlink(join(folder.path, 'b.html'), join(folder.path, 'd.html'))
    await symlink(join(folder.path, 'nowhere.html'), join(folder.path, 'e.html'))
    expect(await itemsOf(folder.path)).toEqual([
      ['.git/x.txt', 'no: hidden file'],
      ['.hidden.txt', 'no: hidden file'],
      ['a/1.json', 'a1'],
      ['a/2.TXT', 'a2'],
      ['article.php?id=1', ' <!doctype html><p>e'],
      ['b.html', 'b'],
      ['b_files/frame.html', 'no: part of a saved page'],
      ['b_files/style.css', 'no: part of a saved page'],
      ['c.txt.gz', 'c'],
      ['d.html', 'b'],
      ['data.xml', 'no: XML with the root <data>'],
      ['e.html', 'FILE_UNREADABLE'],
      ['notes', 'no: file of an unknown kind'],
      ['nothing', 'no: empty file'],
      ['picture-by-its-bytes', 'no: PNG image'],
      ['picture.png', 'no: image'],
      ['robots.txt', 'no: words for programs'],
      ['round', 'no: link to a folder'],
    ])
  })

  it('takes a file that is named whatever its name', async () => {
    expect(await itemsOf(await folder.write('notes', 'notes'))).toEqual([['notes', 'notes']])
  })

  it('counts every byte of the files once', async () => {
    await folder.write('a.html', 'a'.repeat(500))
    await folder.write('huge.txt', 'x'.repeat(3_000_000))
    await folder.write('x.jsonl.gz', gzipSync('{"number": 1}\n'.repeat(1_000)))
    await folder.write('picture.png', 'not read')
    let read = 0
    const onRead = (bytes: number) => {
      read += bytes
    }
    await Array.fromAsync(givenPages([folder.path], { format: 'auto', maxPageBytes: 1000, onRead }))
    expect(read).toBe(await sizeOf([folder.path]))
  })

  it('tells of a folder of any files each of them once', async () => {
    // A folder never has the name of a file.
    const folders = fc.stringMatching(/^[a-z]{1,2}(?:_files)?$/)
    const name = fc.stringMatching(/^[a-z.]{1,3}(?:_files)?\.(?:html|htm|png|css|txt|jsonl|php|x)$/)
    const files = fc.dictionary(
      fc.oneof(
        name,
        fc.tuple(folders, name).map((parts) => parts.join('/')),
      ),
      fc.constantFrom('', '<p>page', 'words', '{"text": "page"}'),
      { maxKeys: 8, noNullPrototype: true },
    )
    await fc.assert(
      fc.asyncProperty(files, async (contents) => {
        await using own = await Folder.make()
        const given = Object.keys(contents)
        for (const path of given) await own.write(path, contents[path] ?? '')
        const items =
          given.length === 0
            ? []
            : await Array.fromAsync(givenPages([own.path], { format: 'auto', maxPageBytes: 1000 }))
        const places = items.map(({ place }) => place.replace(`${own.path}/`, '').replace(/:\d+$/, ''))
        expect(places.toSorted()).toEqual(given.toSorted())
      }),
      { numRuns: 40 },
    )
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
      expect(await itemsOf(path)).toEqual(pages.map(([line, text]) => [`${name}${line}`, text]))
    }
  })

  it('takes .jsonl for one page where that is said', async () => {
    expect(await itemsOf(await folder.write('x.jsonl', 'one\ntwo'), 'text')).toEqual([
      ['x.jsonl', 'one\ntwo'],
    ])
  })

  it('reads nothing of a page that is too large, packed or not', async () => {
    const huge = await folder.write('huge.txt', '')
    await truncate(huge, 5 * 1024 ** 3)
    await folder.write('a.jsonl', `{}\n${'x'.repeat(1001)}\n[]`)
    await folder.write('bomb.txt.gz', gzipSync(Buffer.alloc(50_000_000)))
    expect(await itemsOf(folder.path)).toEqual([
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
    const pages = await itemsOf(path)
    expect(pages[0]).toEqual(['x.jsonl.gz:1', '{"number": 0}'])
    expect(pages.length).toBeGreaterThan(1000)
    expect(pages.at(-1)).toEqual(['x.jsonl.gz', 'CONTAINER_BROKEN'])
  })

  it('says where there is nothing', async () => {
    await expect(itemsOf(folder.path)).rejects.toThrow(/^The folder .* is empty\. Name /)
    await expect(itemsOf(join(folder.path, 'nothing.txt'))).rejects.toThrow(
      /nothing\.txt does not exist\. Give /,
    )
  })
})
