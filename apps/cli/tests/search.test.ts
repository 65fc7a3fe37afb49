import { chmod, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { Folder, publishStatements, startArchive, type TestArchive } from '../testing/archive.ts'
import { communique } from '../testing/communique.ts'
import { runHere } from '../testing/run-here.ts'

let archive: TestArchive
let data: Folder
beforeAll(async () => {
  data = await Folder.make()
  archive = await startArchive(data.path)
  await publishStatements(archive, 7)
})
afterAll(async () => {
  await archive[Symbol.asyncDispose]()
  await data[Symbol.asyncDispose]()
})

const search = (...args: string[]) => runHere(['search', ...args, '--url', archive.url])

describe('communique search', () => {
  it('prints hits for people, without marks where nobody sees them', async () => {
    const { code, stdout, stderr } = await search('pier', 'opened')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('pier number 7 would be opened')
    expect(stdout).toContain('unknown source')
    expect(stdout).not.toMatch(/<mark>|\p{Cc}(?<!\n)/u)
    expect(stdout).toMatch(/\d results?\n$/)
  })

  it('takes the address of the server for that of its API', async () => {
    const { code, stdout } = await runHere(['search', 'pier', '--url', new URL('/', archive.url).href])
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/result/) })
  })

  it('finds the server by its data folder, and says where that is when it has gone', async () => {
    expect(await runHere(['search', 'pier', '--data', data.path])).toEqual(await search('pier'))
    const left = await data.write('stopped/server.address', 'http://127.0.0.1:9\n')
    const { code, stderr } = await runHere(['search', 'pier', '--data', dirname(left)])
    expect(code).toBe(1)
    expect(stderr).toMatch(/^communique: No archive responds at http:\/\/127\.0\.0\.1:9\/graphql \(.*\)\./)
    expect(stderr).toContain(`left this address in ${left} is not there any more.`)
  })

  it('puts a mark between two statements', async () => {
    const { stdout } = await search('pier', 'crews', '--speeches')
    const [link] = /http:\S+\/a\/Article:[\da-f-]{36}/.exec(stdout) ?? []
    expect(link).toMatch(new URL('/a/', archive.url).href)
    expect(
      stdout,
    ).toBe(`event 2025-03-08  unknown source  The Ministry of Harbours of Tavelund gave a reception in the port of Osmerin on March 8, 2025
  Ilka Brandeaux, Minister of Harbours:
  that pier number 7 would be opened before the summer … that the crews had worked through the winter
  ${link}#s-0-0

1 result
`)
  })

  it('prints a line of JSON a result', async () => {
    const { stdout } = await search('pier', '--json', '--first', '1')
    const [hit, ...others] = stdout.trimEnd().split('\n')
    expect(others).toEqual([])
    expect(JSON.parse(hit ?? '')).toMatchObject({ snippet: expect.stringContaining('<mark>'), node: {} })
  })

  it.each([
    [['--since', '2025-03', '--until', '2025'], 1],
    [['--since', '2025-04'], 0],
    [['--until', '2025-03-07'], 0],
    [
      [
        '--speaker',
        'Mrs. BRANDEAUX',
        '--office',
        'minister of harbours',
        '--language',
        'en',
        '--language',
        'fr',
      ],
      1,
    ],
    [['--speaker', 'Nobody'], 0],
    [['--country', 'NO'], 0],
    [['--source', 'of-nobody'], 0],
  ])('takes filters: %j', async (flags, results) => {
    const { code, stdout } = await search('pier', '--json', ...flags)
    const lines = stdout.split('\n').filter(Boolean)
    expect([code, lines]).toEqual([results === 0 ? 3 : 0, Array(results).fill(expect.any(String))])
  })

  it.each([
    ['--since', '2025-3'],
    ['--until', 'yesterday'],
    ['--language', ''],
  ])('refuses %s %j', async (...flags) => {
    expect(await search('pier', ...flags)).toMatchObject({ code: 2, stdout: '' })
  })

  it('refuses a day that does not exist', async () => {
    const { code, stderr } = await search('pier', '--since', '2025-02-30')
    expect([code, stderr]).toEqual([2, expect.stringContaining('2031-03-14, 2031-03 or 2031')])
  })

  it('says that options select, where nothing is found', async () => {
    expect(await search('unheardof', '--country', 'Nowhere')).toEqual({
      code: 3,
      stdout: '',
      stderr: 'communique: Nothing that the options select contains unheardof.\n',
    })
  })

  it('says so where nothing is found, with an exit code of its own', async () => {
    expect(await search('unheardof')).toEqual({
      code: 3,
      stdout: '',
      stderr: 'communique: Nothing contains unheardof.\n',
    })
  })

  it('excludes words as they are typed, also behind -- and in one piece', async () => {
    const found = async (...words: string[]) => (await search('--json', ...words)).code
    expect(await found('pier', '-tunnel')).toBe(0)
    expect(await found('pier', '-harbours')).toBe(3)
    expect(await found('-Velmar or pier')).toBe(0)
    expect((await runHere(['search', '--url', archive.url, '--', 'pier', '-harbours'])).code).toBe(3)
    expect(await search('pier', '-first')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/'-first' may be the option --first or a word to exclude.*-- -first/),
    })
  })

  it('says what operators of other programs mean here', async () => {
    expect((await search('pier', 'AND', 'opened')).stderr).toMatch(/AND is looked for like any word/)
    expect((await search('pier', 'NOT', 'tunnel')).stderr).toMatch(/write - before it/)
    expect((await search('"pier NOT" or pier')).stderr).toBe('')
  })

  it('prints CSV with a header', async () => {
    const lines = async (...words: string[]) =>
      (await search(...words, '--csv')).stdout.replace(/^\ufeff/, '').split('\n')
    const [header, row, ...rest] = await lines('pier', '--speeches')
    expect(header).toBe(
      'permalink,title,source,published,event_date,speaker,speaker_description,office,country,country_code,snippet,score,genre,url,article_id,speech_id',
    )
    expect(row).toMatch(/^http\S+#s-0-0,"The Ministry.*,2025-03-08,Ilka Brandeaux,,Minister of Harbours,/)
    expect(rest).toEqual([''])
    expect(await lines('unheardof')).toEqual([header, ''])
  })

  it('says on one line that no server is there', async () => {
    const { code, stderr } = await runHere(['search', 'x', '--url', 'http://127.0.0.1:1/graphql'])
    expect(code).toBe(1)
    expect(stderr).toMatch(/^communique: .*127\.0\.0\.1:1.*npm start.*\n$/)
  })
})

describe('communique speeches', () => {
  const speeches = (...args: string[]) => runHere(['speeches', ...args, '--url', archive.url])

  it('prints what was said below who said it, where and when', async () => {
    const { code, stdout, stderr } = await speeches('--speaker', 'Brandeaux', '--text', 'pier')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const [who, title, address, ...words] = stdout.split('\n')
    expect(who).toBe('event 2025-03-08  Ilka Brandeaux, Minister of Harbours')
    expect(title).toMatch(/^ {2}The Ministry of Harbours of Tavelund gave a reception/)
    expect(address).toMatch(/^ {2}http\S+\/a\/Article:\S+#s-0-0$/)
    expect(words).toEqual([
      '  that pier number 7 would be opened before the summer',
      '  that the crews had worked through the winter',
      '',
      '2 statements',
      '',
    ])
  })

  it('prints rows, as many as are wanted, with the names of the tables of export', async () => {
    const { stdout } = await speeches('--json', '--all')
    const rows = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(rows).toMatchObject([
      { text: expect.stringContaining('pier'), permalink: expect.stringMatching(/#s-0-0$/) },
      { text: expect.stringContaining('crews'), permalink: expect.stringMatching(/#s-0-1$/) },
    ])
    const { stdout: csv } = await speeches('--csv', '--first', '1')
    expect(csv.replace(/^\ufeff/, '').split('\n')).toEqual([
      Object.keys(rows[0]).join(','),
      expect.stringContaining('that pier number 7'),
      '',
    ])
    expect((await speeches('--first', '1')).stdout).toMatch(
      /\n1 statement; --first NUMBER or --all shows more\n$/,
    )
  })

  it('says so where nobody says it, with the exit code of nothing found', async () => {
    expect(await speeches('--speaker', 'Nobody', '--since', '2024')).toEqual({
      code: 3,
      stdout: '',
      stderr: expect.stringMatching(/^communique: Nobody says anything that the options select\./),
    })
    expect((await runHere(['source', 'list', '--url', archive.url])).code).toBe(3)
  })
})

describe('communique open', () => {
  it('opens the page where there is a display, and prints its address', async () => {
    const seen = join(data.path, 'seen')
    const browser = await data.write('browser', `#!/bin/sh\necho "$1" > ${seen}\n`)
    await chmod(browser, 0o755)
    const page = new URL('/', archive.url).href
    const without = await runHere(['open', '--url', archive.url])
    expect(without).toMatchObject({ code: 0, stdout: `${page}\n` })
    const { stdout } = await communique(['open', '--url', archive.url], {
      // Without the browsers of the machine, which would go first.
      env: { DISPLAY: ':99', BROWSER: browser, XDG_DATA_DIRS: data.path, XDG_DATA_HOME: data.path },
    })
    expect(stdout).toBe(`${page}\n`)
    if (process.platform === 'linux')
      await vi.waitFor(async () => expect(await readFile(seen, 'utf8')).toBe(`${page}\n`), 20_000)
  })
})
