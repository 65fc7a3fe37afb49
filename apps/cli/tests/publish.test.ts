import { createHash } from 'node:crypto'
import { ArticleBySha256, createArchive } from '@communique/sdk'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Folder, jsonLine, startArchive, statement, type TestArchive } from '../testing/archive.ts'
import { communique, ended, linesOf, lineWith, start } from '../testing/communique.ts'
import { runHere } from '../testing/run-here.ts'

let archive: TestArchive
let data: Folder
let folder: Folder
beforeAll(async () => {
  data = await Folder.make()
  archive = await startArchive(data.path)
})
afterAll(async () => {
  await archive[Symbol.asyncDispose]()
  await data[Symbol.asyncDispose]()
})
beforeEach(async () => {
  folder = await Folder.make()
})
afterEach(() => folder[Symbol.asyncDispose]())

const publish = (args: readonly string[], input?: string) =>
  input === undefined
    ? runHere(['publish', ...archive.flags, ...args])
    : communique(['publish', ...archive.flags, ...args], { input })

async function articleOf(bytes: string) {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return (await createArchive({ url: archive.url }).request(ArticleBySha256, { sha256 })).article
}

/** A page that takes seconds, as on a busy machine, is counted while it is waited for. */
const nothingButProgress = expect.stringMatching(/^(?:\d+% .*\n)*$/)
const andTheHint = expect.stringMatching(
  /^(?:\d+% .*\n)*1 page names no source; give one with --source SLUG\.\n$/,
)

describe('communique publish', () => {
  it('publishes a file with its bytes as they are, and once', async () => {
    const path = await folder.write('page.txt', `${statement(100)}\r\n\t\n`)
    const first = await publish([path])
    expect(first).toMatchObject({ code: 0, stderr: andTheHint })
    expect(first.stdout).toMatch(
      /^PUBLISHED {2}.+ {2}Article:\S+ {2}\S+page\.txt\npublished 1, unchanged 0, failed 0\n$/,
    )
    expect(await articleOf(`${statement(100)}\r\n\t\n`)).toMatchObject({ speeches: [{}] })

    // The key that the server left serves as well as one that is given.
    const again = await communique(['publish', path, '--url', archive.url, '--data', data.path])
    expect(again).toMatchObject({ code: 0, stderr: nothingButProgress })
    expect(again.stdout).toMatch(
      /^UNCHANGED {2}.+ {2}Article:\S+ {2}\S+page\.txt\npublished 0, unchanged 1, failed 0\n$/,
    )
  })

  it('keeps of a line exactly its bytes', async () => {
    const line = `{ "text" : ${JSON.stringify(statement(101))} } `
    await publish([await folder.write('x.jsonl', `${line}\r\n${jsonLine(102)}`)])
    expect(await articleOf(line)).not.toBeNull()
    expect(await articleOf(jsonLine(102))).not.toBeNull()
  })

  it('goes past bad pages of a folder and names them', async () => {
    await folder.write('a.txt', statement(110))
    await folder.write('binary.txt', Buffer.from([0, 1, 2, 3, 0]))
    await folder.write('empty.html', ' \n')
    await folder.write('encoding.txt', Buffer.from([0x54, 0xe9, 0xff, 0x20]))
    await folder.write('large.txt', Buffer.alloc(50_000_000, 'a'))
    await folder.write('lines.jsonl', `${jsonLine(111)}\n{"text"\n${jsonLine(112)}\n`)
    await folder.write('z.txt', statement(113))
    const { code, stdout } = await publish([folder.path])
    expect(code).toBe(1)
    const lines = stdout.replaceAll(`${folder.path}/`, '').trimEnd().split('\n')
    expect(lines).toEqual([
      expect.stringMatching(/^PUBLISHED {2}/),
      expect.stringMatching(/^FAILED {5}binary\.txt: PAGE_BINARY /),
      expect.stringMatching(/^NO PAGE {4}empty\.html: PAGE_EMPTY /),
      expect.stringMatching(/^FAILED {5}encoding\.txt: PAGE_ENCODING /),
      expect.stringMatching(/^FAILED {5}large\.txt: PAGE_TOO_LARGE /),
      expect.stringMatching(/^PUBLISHED {2}/),
      expect.stringMatching(/^FAILED {5}lines\.jsonl:2: PAGE_JSON /),
      expect.stringMatching(/^PUBLISHED {2}/),
      expect.stringMatching(/^PUBLISHED {2}/),
      'published 4, unchanged 0, no page 1 (PAGE_EMPTY 1), failed 4 (PAGE_BINARY 1, PAGE_ENCODING 1, PAGE_TOO_LARGE 1, PAGE_JSON 1)',
    ])
  })

  it('tells of everything in a folder, with the reason why it is no page', async () => {
    await folder.write(
      'mirror.example/article.php?id=7',
      `<!doctype html><h1>Reception</h1><p>${statement(170)}`,
    )
    await folder.write('saved.html', `<h1>Reception</h1><p>${statement(171)}`)
    await folder.write('saved_files/frame.html', `<p>${statement(172)}`)
    await folder.write('arms.png', 'no')
    await folder.write('view', 'no')
    const { code, stdout } = await publish([folder.path, '--verbose'])
    expect(code).toBe(0)
    const lines = stdout.replaceAll(`${folder.path}/`, '').trimEnd().split('\n')
    expect(lines).toEqual([
      'NO PAGE    arms.png: image',
      expect.stringMatching(/^PUBLISHED {2}/),
      expect.stringMatching(/^PUBLISHED {2}/),
      'NO PAGE    saved_files/frame.html: part of a saved page',
      'NO PAGE    view: file of an unknown kind',
      'published 2, unchanged 0, no page 3 (image 1, part of a saved page 1, file of an unknown kind 1), failed 0',
    ])
  })

  it('hands on where and when pages were captured', async () => {
    const page = (number: number) => `<!doctype html><h1>Reception</h1><p>${statement(number)}`
    await folder.write('www.harbours.example/article.php?id=7', page(200))
    await folder.write(
      'saved/page.html',
      `<!-- saved from url=(0030)https://harbours.example/news/8 -->${page(201)}`,
    )
    const line = JSON.stringify({ url: 'https://harbours.example/9', text: statement(202) })
    await folder.write('saved/lines.jsonl', line)
    expect((await publish([folder.path])).code).toBe(0)
    const { articles } = (await createArchive({ url: archive.url }).request(
      `{ articles(filter: { text: "harbours crews winter" }, first: 100) { nodes { url capture { url basis } } } }`,
    )) as { articles: { nodes: { url: string | null; capture: object }[] } }
    expect(articles.nodes.filter(({ url }) => url?.includes('harbours.example'))).toEqual(
      expect.arrayContaining([
        {
          url: 'https://www.harbours.example/article.php?id=7',
          capture: { url: 'https://www.harbours.example/article.php?id=7', basis: 'MIRROR' },
        },
        {
          url: 'https://harbours.example/news/8',
          capture: { url: 'https://harbours.example/news/8', basis: 'SAVED_COMMENT' },
        },
        expect.objectContaining({ url: 'https://harbours.example/9' }),
      ]),
    )
  })

  it('fails where nothing at all came of what was given', async () => {
    const { code, stdout } = await publish([
      await folder.write('arms.png', Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1')),
    ])
    expect(code).toBe(1)
    expect(stdout).toMatch(/\npublished 0, unchanged 0, no page 1 \(PNG image 1\), failed 0\n$/)
  })

  it('says what it would do, and does nothing', async () => {
    const there = await folder.write('there.txt', statement(180))
    await publish([there])
    await folder.write('new.html', `<h1>Reception</h1><p>${statement(181)}`)
    await folder.write('again.html', `<h1>Reception</h1><p>${statement(181)}`)
    await folder.write('arms.png', 'no')
    await folder.write('broken.json', '{')
    const run = () => runHere(['publish', '--dry-run', folder.path, '--url', archive.url])
    const { code, stdout, stderr } = await run()
    expect(code).toBe(1)
    expect(stdout.replaceAll(`${folder.path}/`, '').trimEnd().split('\n')).toEqual([
      'WOULD BE PUBLISHED  Reception  event 2025-03-14  no source  again.html',
      'NO PAGE    arms.png: image',
      expect.stringMatching(/^FAILED {5}broken\.json: PAGE_JSON /),
      'UNCHANGED  Reception  event 2025-03-14  no source  new.html',
      expect.stringMatching(/^UNCHANGED {2}.* there\.txt$/),
      'would be published 1, unchanged 2, no page 1 (image 1), failed 1 (PAGE_JSON 1)',
    ])
    expect(stderr).toBe('1 page names no source; give one with --source SLUG.\n')
    expect((await run()).stdout).toBe(stdout)
    const withSource = await communique([
      'publish',
      '--dry-run',
      there,
      '--url',
      archive.url,
      '--source',
      'ports',
    ])
    expect(withSource.stdout).toMatch(
      /^WOULD BE UPDATED {2}.*\nwould be published 0, unchanged 0, would be updated 1, failed 0\n$/,
    )
    expect(withSource.stderr).toBe('')
  })

  it('says what it would do also where no archive responds', async () => {
    const path = await folder.write('page.txt', statement(190))
    const { code, stdout, stderr } = await communique([
      'publish',
      '--dry-run',
      path,
      ...['--url', 'http://127.0.0.1:1/graphql', '--source', 'ports'],
    ])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^WOULD BE PUBLISHED {2}.* ports {2}.*page\.txt\nwould be published 1, /)
    expect(stderr).toMatch(/^No archive responds at http:\/\/127\.0\.0\.1:1.* is not known\.\n$/)
  })

  it('tells of many pages only the failures and the sum, unless asked for more', async () => {
    const numbers = Array.from({ length: 230 }, (_, index) => 1000 + index)
    const lines = [...numbers.map(jsonLine), '{}'].join('\n')
    const path = await folder.write('many.jsonl', lines)
    const first = await publish([path])
    expect(first.stdout.replace(`${folder.path}/`, '')).toMatch(
      /^FAILED {5}many\.jsonl:231: PAGE_JSON .*\npublished 230, unchanged 0, failed 1 \(PAGE_JSON 1\)\n$/,
    )
    const again = await publish([path, '--verbose'])
    expect(again.stdout.split('\n').filter((line) => line.startsWith('UNCHANGED  '))).toHaveLength(230)
  })

  it('reads standard input', async () => {
    const { code, stdout } = await publish(['-'], statement(120))
    expect(code).toBe(0)
    expect(stdout).toContain('published 1, unchanged 0, failed 0')
  })

  it('gives pages the source that is named', async () => {
    const path = await folder.write('page.txt', statement(130))
    expect((await publish([path, '--source', 'harbours-tavelund'])).code).toBe(0)
    expect((await articleOf(statement(130)))?.source).toMatchObject({ slug: 'harbours-tavelund' })
    const refused = await publish([path, '--source', 'No Slug!'])
    expect(refused).toMatchObject({ code: 1, stdout: '' })
    expect(refused.stderr).toMatch(/^communique: .*slug.*\n$/)
  })

  it.each([
    ['no path', ['nowhere.txt'], /^communique: nowhere\.txt does not exist\. Give .*\n$/],
    [
      'a wrong key',
      ['-', '--key', 'wrong'],
      /^communique: The archive at http\S+ does not know the key from --key\. Give .*\n$/,
    ],
    ['no key', ['-', '--data', '/nonexistent'], /^communique: This needs a key, .*publish\.key.*--key.*\n$/],
    [
      'no server',
      ['-', '--url', 'http://127.0.0.1:1/graphql'],
      /^communique: .*127\.0\.0\.1:1.*npm start.*\n$/,
    ],
    [
      'another machine',
      ['-', '--url', 'http://archive.invalid/'],
      /^communique: This needs a key of the archive at .*--key.*\n$/,
    ],
  ])('says on one line that there is %s', async (what, args, message) => {
    const flags = what === 'another machine' ? [] : what === 'no key' ? ['--url', archive.url] : archive.flags
    const { code, stdout, stderr } = await communique(['publish', ...flags, ...args], {
      input: statement(140),
      cwd: folder.path,
    })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(message)
  })

  it('says so when what answers is no archive', async () => {
    const url = archive.url.replace('/graphql', '/elsewhere')
    const { code, stderr } = await publish(['-', '--url', url], statement(141))
    expect(code).toBe(1)
    expect(stderr).toMatch(/^communique: .*elsewhere.*--url.*\n$/)
  })

  it('ends at a signal while it waits for standard input', async () => {
    const running = start(['publish', '-', ...archive.flags])
    const stderr = linesOf(running.stderr)
    // More than a pipe holds, so that this ends when it reads; then it has long been listening for signals.
    const lines = `${jsonLine(150)}${'\n'.repeat(500_000)}`
    await new Promise((done) => running.stdin.write(lines, done))
    running.kill('SIGINT')
    await lineWith(stderr, 'Interrupted')
    expect(await ended(running)).toBe(1)
  })
})

describe('communique key create', () => {
  it('prints a key, alone, with which one can publish', async () => {
    const made = await communique([
      'key',
      'create',
      '--scope',
      'publish',
      '--label',
      'test',
      ...archive.flags,
    ])
    expect(made.code).toBe(0)
    expect(made.stdout).toMatch(/^\S+\n$/)
    const used = await communique(['publish', '-', '--url', archive.url, '--data', '/nonexistent'], {
      input: statement(160),
      env: { COMMUNIQUE_KEY: made.stdout },
    })
    expect(used).toMatchObject({ code: 0, stderr: andTheHint })
  })

  it('needs a key itself', async () => {
    const { code, stderr } = await communique(['key', 'create', '--scope', 'publish', '--url', archive.url], {
      env: { COMMUNIQUE_KEY: 'wrong' },
    })
    expect(code).toBe(1)
    expect(stderr).toMatch(
      /^communique: The archive at .* does not know the key from COMMUNIQUE_KEY\. Give .*\n$/,
    )
  })
})
