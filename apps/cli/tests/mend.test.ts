import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Folder, startArchive, type TestArchive } from '../testing/archive.ts'
import { ended, linesOf, lineWith, start } from '../testing/communique.ts'
import { runHere } from '../testing/run-here.ts'

let archive: TestArchive
let data: Folder
beforeAll(async () => {
  data = await Folder.make()
  archive = await startArchive(data.path)
})
afterAll(async () => {
  await archive[Symbol.asyncDispose]()
  await data[Symbol.asyncDispose]()
})

const run = (...args: string[]) => runHere([...args, ...archive.flags])
const read = (...args: string[]) => runHere([...args, '--url', archive.url])

/** A text that names no source and no address, in no language that anybody knows. */
const bare = (name: string) => `${name}\n\n${name} qwq zzyx.\n`
const statement = (name: string) =>
  `${name} opened\n\nAda Kerrin, Minister of Ports of Harl, said that the ${name} was open to all ships of the coast.\n`

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

describe('communique publish, once more', () => {
  it('gives source, language and address to pages that have none, and says what it keeps', async () => {
    const file = await data.write('mend/page.txt', bare('Zzyx'))
    expect(await run('publish', file)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('published 1'),
    })
    const first = await run('publish', file, '--source', 'harl-desk', '--dry-run')
    expect(first.stdout).toMatch(
      /^WOULD BE UPDATED .*\n.*would be published 0, unchanged 0, would be updated 1/m,
    )
    const updated = await run('publish', file, '--source', 'harl-desk', '--language', 'cy')
    expect(updated.code).toBe(0)
    expect(updated.stdout).toMatch(
      /^UPDATED .*Article:\S+ {2}\(has now: source, language\) {2}\S+page\.txt$/m,
    )
    expect(updated.stdout).toMatch(/^published 0, unchanged 0, updated 1, failed 0$/m)
    const address = ['--page-url', 'https://press.example/zzyx']
    expect((await run('publish', file, ...address)).stdout).toMatch(/\(has now: URL\) {2}\S+page\.txt$/m)
    const kept = await run('publish', file, '--source', 'velmar-desk', ...address)
    expect(kept.stdout).toMatch(
      /^UNCHANGED .*\(keeps its source: harl-desk, not velmar-desk\) {2}\S+page\.txt$/m,
    )
    expect(kept.stdout).toMatch(/^Not taken, because the article has another value: 1 \(source 1\)\.$/m)
    expect((await run('publish', file, '--source', 'Harl-Desk')).stdout).toMatch(
      /^published 0, unchanged 1, failed 0\n$/m,
    )
  })

  it('takes the address of one page only', async () => {
    const file = await data.write('mend/two.jsonl', '{"text":"Zzyx one."}\n{"text":"Zzyx two."}\n')
    const { code, stderr } = await run('publish', file, '--page-url', 'https://press.example/two')
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringContaining('--page-url is the address of one'),
    })
  })
})

describe('communique show', () => {
  it('prints an article by its id, its URL or its hash', async () => {
    const text = statement('lantern')
    const file = await data.write('mend/lantern.txt', text)
    const url = 'https://press.example/lantern'
    const { stdout } = await run('publish', file, '--source', 'harl-desk', '--page-url', url)
    const id = /Article:\S+/.exec(stdout)?.[0] ?? ''
    const shown = await read('show', id)
    expect(shown).toMatchObject({ code: 0, stderr: '' })
    expect(shown.stdout).toContain('lantern opened')
    expect(shown.stdout).toMatch(/^ {2}source {6}harl-desk {2}\[harl-desk\]$/m)
    expect(shown.stdout).toMatch(/^ {2}Ada Kerrin, Minister of Ports of Harl {2}\[OTHER\]$/m)
    expect(shown.stdout).toMatch(/^ {4}#s-0-\d +INDIRECT .*was open to all ships/m)
    const uuid = id.replace('Article:', '')
    const permalink = new URL(`/a/${id}`, archive.url).href
    expect(shown.stdout).toContain(`\n  permalink   ${permalink}\n`)
    expect((await read('open', uuid, '--print')).stdout).toBe(`${permalink}\n`)
    for (const name of [url, `${url}/#top`, sha256(text), sha256(text).toUpperCase(), uuid, permalink]) {
      expect(await read('show', name)).toEqual(shown)
    }
    // Whichever address the archive had when somebody copied it.
    const elsewhere = `https://archive.example/a/${encodeURIComponent(id)}#s-0-0`
    expect(await read('show', elsewhere)).toEqual(shown)
    const { stdout: json } = await read('show', id, '--json')
    expect(JSON.parse(json)).toMatchObject({ id, url, source: { slug: 'harl-desk' }, speeches: [{}] })
  })

  it.each([
    'https://press.example/nothing',
    sha256('nothing'),
    'Article:00000000-0000-7000-8000-000000000000',
  ])('says that there is no %s', async (name) => {
    const { code, stdout, stderr } = await read('show', name)
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
    expect(stderr).toMatch(/^communique: The archive at .* has no visible article .*\n$/)
  })

  it('says what an id is not', async () => {
    const { code, stderr } = await read('show', 'lantern')
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringMatching(
        /^communique: .*not an id, a permalink, a URL or a SHA-256\. .*search.*\n$/,
      ),
    })
  })

  it('prints when a page was updated, and where and when it was saved', async () => {
    const url = 'https://press.example/gangway'
    const page = `<title>Gangway</title><meta property="article:published_time" content="2031-03-14"><meta property="article:modified_time" content="2031-03-16"><h1>Gangway</h1><p>${statement('gangway')}`
    const head = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${page}`
    const record = [
      ...[
        'WARC/1.1',
        'WARC-Type: response',
        'WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>',
      ],
      ...[`WARC-Target-URI: ${url}`, 'WARC-Date: 2031-03-17T08:00:00Z'],
      ...['Content-Type: application/http;msgtype=response', `Content-Length: ${Buffer.byteLength(head)}`],
      ...['', `${head}\r\n\r\n`],
    ].join('\r\n')
    await run('publish', await data.write('mend/gangway.warc', record))
    const { stdout } = await read('show', url)
    expect(stdout).toMatch(/^ {2}updated {5}2031-03-16 {2}\[METADATA\]$/m)
    expect(stdout).toMatch(
      /^ {2}captured {4}2031-03-17T08:00:00\.000Z, https:\/\/press\.example\/gangway, text\/html {2}\[WARC\]$/m,
    )
  })
})

describe('communique withdraw', () => {
  it('takes articles out of everything, and may be run again', async () => {
    const files = [
      await data.write('w/a.txt', statement('pontoon')),
      await data.write('w/b.txt', statement('slip')),
    ]
    const { stdout } = await run('publish', ...files)
    const ids = stdout.match(/Article:\S+/g) ?? []
    expect(ids).toHaveLength(2)
    const withdrawn = await run('withdraw', ...ids)
    expect(withdrawn).toEqual({
      code: 0,
      stdout: `WITHDRAWN  pontoon opened  ${ids[0]}\nWITHDRAWN  slip opened  ${ids[1]}\n`,
      stderr: '',
    })
    expect((await read('show', ids[0] ?? '')).code).toBe(3)
    expect((await run('withdraw', ids[0] ?? '')).stdout).toContain('(not visible before)')
    expect((await run('publish', ...files)).stdout).toContain('failed 2 (ARTICLE_WITHDRAWN 2)')
  })

  it('withdraws nothing where one of the names is no id', async () => {
    const { stdout } = await run('publish', await data.write('w/c.txt', statement('davit')))
    const id = /Article:\S+/.exec(stdout)?.[0] ?? ''
    const refused = await run('withdraw', id, 'https://press.example/davit')
    expect(refused).toEqual({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(
        /^communique: The name "https:\/\/press\.example\/davit" is not an id\. .*show.*\n$/,
      ),
    })
    expect((await read('show', id)).code).toBe(0)
  })

  it('says that there is no such article', async () => {
    const { code, stderr } = await run('withdraw', 'Article:00000000-0000-7000-8000-000000000000')
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringMatching(/^communique: .*does not exist.*\n$/),
    })
  })
})

describe('communique source', () => {
  it('renames and merges sources', async () => {
    await run('publish', await data.write('s/a.txt', statement('weir')), '--source', 'tarn-press')
    await run('publish', await data.write('s/b.txt', statement('lock')), '--source', 'press-of-tarn')
    expect(await run('source', 'rename', 'tarn-press', 'Press Office of Tarn')).toEqual({
      code: 0,
      stdout: 'RENAMED  tarn-press is now press-office-of-tarn (Press Office of Tarn)\n',
      stderr: '',
    })
    expect((await run('source', 'rename', 'tarn-press', 'tarn')).stdout).toContain(
      'is now tarn (Press Office of Tarn)',
    )
    expect((await run('source', 'rename', 'tarn', 'tarn', '--name', 'Tarn Office')).stdout).toContain(
      'is now tarn (Tarn Office)',
    )
    expect((await run('source', 'rename', 'tarn', 'press-of-tarn')).stderr).toContain(
      'Another source has the slug',
    )
    for (const count of [1, 0]) {
      expect((await run('source', 'merge', 'press-of-tarn', 'tarn-press')).stdout).toBe(
        `MERGED  ${count} ${count === 1 ? 'article' : 'articles'} of press-of-tarn went to tarn (Tarn Office)\n`,
      )
    }
    const { code, stderr } = await run('source', 'merge', 'of-nobody', 'tarn')
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringMatching(/no source with the slug "of-nobody"/),
    })
  })
})

describe('communique watch --updates', () => {
  it('prints articles that were updated as well', async () => {
    const file = await data.write('u/a.txt', bare('Qyzz'))
    await run('publish', file)
    await run('publish', file, '--source', 'qyzz-desk')
    for (const json of [false, true]) {
      const watching = start([
        ...['watch', '--updates', '--from', 'beginning', '--url', archive.url],
        ...(json ? ['--json'] : []),
      ])
      const lines = linesOf(watching.stdout)
      const published = await lineWith(lines, 'Qyzz')
      const updated = await lineWith(lines, 'Qyzz')
      watching.kill('SIGINT')
      expect(await ended(watching)).toBe(0)
      if (json) {
        expect(JSON.parse(published)).toMatchObject({ __typename: 'ArticlePublished' })
        expect(JSON.parse(updated)).toMatchObject({ __typename: 'ArticleUpdated', changed: ['SOURCE'] })
      } else {
        expect(published).not.toContain('updated')
        expect(updated).toMatch(/^updated \(source\) {2}undated {2}qyzz-desk {2}Qyzz/)
      }
    }
  })
})
