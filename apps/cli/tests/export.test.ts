import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createArchive, PublishPages, RenameSource } from '@communique/sdk'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { Folder, startArchive, statement, type TestArchive } from '../testing/archive.ts'
import { ended, start } from '../testing/communique.ts'
import { HaltingProxy } from '../testing/halting-proxy.ts'
import { runHere } from '../testing/run-here.ts'

/** Two pages of an export. */
const articles = 130

describe('export', () => {
  let folder: Folder
  let archive: TestArchive
  let proxy: HaltingProxy
  let whole: Buffer

  const path = (name: string) => join(folder.path, name)
  const run = (...args: string[]) => runHere(['export', ...args, '--url', proxy.url])
  const publish = async (...numbers: number[]) => {
    const pages = numbers.map((number) => ({ text: statement(number), source: 'Harbours' }))
    await createArchive(archive).request(PublishPages, { input: { pages } })
  }

  beforeAll(async () => {
    folder = await Folder.make()
    archive = await startArchive(path('data'))
    const numbers = Array.from({ length: articles }, (_page, number) => number)
    for (let at = 0; at < articles; at += 100) await publish(...numbers.slice(at, at + 100))
    proxy = await HaltingProxy.before(archive.url)
    await run(path('whole.jsonl'))
    whole = await readFile(path('whole.jsonl'))
  })
  afterAll(async () => {
    await proxy[Symbol.asyncDispose]()
    await archive[Symbol.asyncDispose]()
    await folder[Symbol.asyncDispose]()
  })
  beforeEach(() => proxy.again())

  it('writes a file and what describes it, and replaces none unasked', async () => {
    const { code, stdout, stderr } = await run(path('a.csv'), '--text', 'pier', '--source', 'harbours')
    expect([code, stdout]).toEqual([0, ''])
    expect(stderr).toMatch(
      /^Writing 130 articles as CSV, as of \S+ \(generation \d+\)\n130 articles with 260 statements\.\n/,
    )
    const file = await readFile(path('a.csv'))
    expect(file.toString().trimEnd().split('\n')).toHaveLength(261)
    const described = JSON.parse(await readFile(path('a.csv-ro-crate-metadata.json'), 'utf8'))
    expect(described['@graph']).toContainEqual(
      expect.objectContaining({
        '@type': 'File',
        name: 'a.csv',
        contentSize: String(file.length),
        sha256: createHash('sha256').update(file).digest('hex'),
      }),
    )
    expect(await run(path('a.csv'))).toMatchObject({
      code: 1,
      stderr: `communique: The file ${path('a.csv')} exists. Give another name, or replace it with --force.\n`,
    })
    expect((await run(path('a.csv'), '--force', '--first', '3')).code).toBe(0)
    expect((await readFile(path('a.csv'), 'utf8')).trimEnd().split('\n')).toHaveLength(7)
    expect((await readdir(folder.path)).filter((name) => name.startsWith('a.'))).toHaveLength(2)
  })

  it('takes the format of a flag, of the name, or CSV', async () => {
    expect((await run('--first', '1')).stdout).toMatch(/^\ufeffpermalink,title,/)
    expect((await run('-', '--jsonl', '--first', '1')).stdout).toMatch(/^\{"id":"Article:/)
    expect(await run(path('a.doc'))).toMatchObject({
      code: 1,
      stderr: `communique: The name ${path('a.doc')} does not say in which format. Give it another end, or give --csv, --jsonl, --parquet, --tei or --atom.\n`,
    })
    expect((await run('--csv', '--jsonl')).code).toBe(2)
    expect((await run(path('none.csv'), '--text', 'zebra')).stderr).toContain('0 articles with 0 statements.')
    expect((await run(path('one.jsonl'), '--first', '1')).stderr).toMatch(
      /^Writing 1 article as .*\n1 article\.\n\d\.\d kB in /,
    )
  })

  it('goes on where Ctrl-C ended it, and says what else would be written there', async () => {
    const file = path('ctrl-c.jsonl')
    proxy.again((page) => {
      if (page === 2) process.emit('SIGINT')
      return page === 2 ? 'HALT' : 'PASS'
    })
    const interrupted = await run(file)
    const [, behind] =
      /communique: The export was interrupted\. Run the same command again: it goes on behind (100) of 130 articles, which are in \S+\.partial\.\n$/.exec(
        interrupted.stderr,
      ) ?? []
    expect([interrupted.code, behind]).toEqual([1, expect.any(String)])
    expect(existsSync(file)).toBe(false)
    expect((await run(file, '--text', 'pier')).stderr).toContain(
      'holds an unfinished export of something else',
    )
    proxy.again((page) => (page === 1 ? 'CUT' : 'PASS'))
    expect((await run(file)).stderr).toContain(`Going on behind ${behind} of 130 articles, as of `)
    expect((await readFile(file)).equals(whole)).toBe(true)
    expect((await readdir(folder.path)).filter((name) => name.startsWith('ctrl-c'))).toHaveLength(2)
  })

  it('goes on where it was killed', async () => {
    const file = path('killed.jsonl')
    const killed = start(['export', file, '--url', proxy.url])
    onTestFinished(() => void killed.kill('SIGKILL'))
    proxy.again((page) => (page === 2 ? 'HALT' : 'PASS'))
    const saved = async () => await readFile(`${file}.partial.state`, 'utf8').catch(() => '')
    await expect.poll(saved, { timeout: 30_000 }).toContain('"articles":100')
    killed.kill('SIGKILL')
    await ended(killed)
    // What was written behind the state may be anything.
    await writeFile(`${file}.partial`, 'half a line', { flag: 'a' })
    proxy.again()
    expect((await run(file)).stderr).toMatch(/^Going on behind 100 of 130 articles/)
    expect((await readFile(file)).equals(whole)).toBe(true)
  })

  it('tells of a full disk, and goes on when there is room', async () => {
    const disk = path('disk')
    await mkdir(disk)
    const mount = (options: string) =>
      spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk]).status
    const size = Math.ceil(whole.length * 0.9)
    if (mount(`size=${size}`) !== 0) return
    onTestFinished(() => void spawnSync('umount', [disk]))
    const file = join(disk, 'full.jsonl')
    const { code, stderr } = await run(file)
    expect(code).toBe(1)
    expect(stderr).toMatch(
      /communique: The disk of \S+ is full \(.*ENOSPC.*\)\. Delete something there, and run the same command again: it goes on behind the 100 articles in \S+\.partial\.\n/,
    )
    expect(existsSync(file)).toBe(false)
    expect(mount('remount,size=10m')).toBe(0)
    expect((await run(file)).code).toBe(0)
    expect((await readFile(file)).equals(whole)).toBe(true)
  })

  it('says that a state is gone', async () => {
    const { code, stderr } = await run(path('gone.csv'), '--as-of', '0123456789abcdef0123456789abcdef.7')
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/^communique: The archive was restored from a backup, or is another one/),
    ])
  })

  it('begins anew where the archive says something else than before', async () => {
    const file = path('anew.jsonl')
    proxy.again((page) => {
      if (page === 2) process.emit('SIGINT')
      return 'PASS'
    })
    await run(file)
    // Of another state than the one that is begun anew.
    await publish(1_000)
    const sources = createArchive(archive)
    await sources.request(RenameSource, { input: { source: 'harbours', name: 'Ministry of Harbours' } })
    proxy.again()
    const { code, stderr } = await run(file)
    expect([code, stderr]).toEqual([
      0,
      expect.stringMatching(
        /^The export begins anew: articles were changed or withdrawn since it began\.\nWriting 131 articles/,
      ),
    ])
    expect(await readFile(file, 'utf8')).not.toContain('"name":"Harbours"')
  })
})
