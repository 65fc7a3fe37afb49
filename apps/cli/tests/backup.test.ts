import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { killedBackup, killedRestore } from '../../../test/environment/killed-recovery.ts'
import { Folder, startArchive, type TestArchive } from '../testing/archive.ts'
import { communique } from '../testing/communique.ts'
import { runHere } from '../testing/run-here.ts'

describe('communique backup', () => {
  let data: Folder
  let folder: Folder
  let archive: TestArchive
  let file: string
  beforeAll(async () => {
    data = await Folder.make()
    folder = await Folder.make()
    archive = await startArchive(data.path, { sample: true })
    file = join(folder.path, 'archive.backup')
  })
  afterAll(async () => {
    await archive[Symbol.asyncDispose]()
    await data[Symbol.asyncDispose]()
    await folder[Symbol.asyncDispose]()
  })

  const backup = (...args: string[]) => runHere(['backup', ...args, ...archive.flags])

  it('writes the archive of a running server into a file that others may not read', async () => {
    expect(await backup(file)).toEqual({
      code: 0,
      stdout: '',
      stderr: expect.stringMatching(
        /^37 articles of \d{4}-.*, feed position \d+: 0\.\d MB in .*archive\.backup\n$/,
      ),
    })
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(existsSync(`${file}.new`)).toBe(false)
  })

  it('leaves a file that is there, unless it is told to replace it', async () => {
    const before = await readFile(file)
    const refused = `communique: The file ${file} exists. Give another name, or replace it with --force.\n`
    expect(await backup(file)).toMatchObject({ code: 1, stderr: refused })
    expect(await readFile(file)).toEqual(before)
    expect(await backup(file, '--force')).toMatchObject({ code: 0 })
    expect(await readFile(file)).not.toEqual(before)
  })

  it('needs a key with scope admin', async () => {
    const wrong = await runHere(['backup', '-', '--url', archive.url, '--key', 'cmq_wrong'])
    expect(wrong).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('The key of the request is unknown.'),
    })
  })

  it('leaves no half a file when it is killed', async () => {
    const other = join(folder.path, 'killed.backup')
    await killedBackup(other, archive.flags, { appears: `${other}.new` })
    // What the last run left is replaced.
    expect(await backup(other, '--force')).toMatchObject({ code: 0 })
    expect(existsSync(`${other}.new`)).toBe(false)
  })

  // A database is made twice, and a third process reads it: long on a machine with much else to do.
  it('is restored into a folder, all or nothing', { timeout: 150_000 }, async () => {
    const place = join(folder.path, 'restored')
    const flags = ['--data', place]
    // Killed while the database is made; the second run restores.
    expect(await killedRestore(file, flags, { appears: join(place, 'restoring/postgres/base') })).toBe(
      'EMPTY',
    )
    expect(existsSync(join(place, 'restoring'))).toBe(false)
  })

  it('is the same of that folder, without a server', async () => {
    const again = join(folder.path, 'again.backup')
    expect(await communique(['backup', again, '--data', join(folder.path, 'restored')])).toMatchObject({
      code: 0,
    })
    expect(await contentsOf(again)).toEqual(await contentsOf(file))
  })

  it('is that of the folder on the command line, whatever server a variable names', async () => {
    const again = join(folder.path, 'named.backup')
    const args = ['backup', again, '--data', join(folder.path, 'restored')]
    // At this address, nobody answers.
    const env = { COMMUNIQUE_URL: 'http://127.0.0.1:1/graphql', COMMUNIQUE_KEY: 'cmq_other' }
    expect(await communique(args, { env })).toMatchObject({ code: 0 })
    expect(await contentsOf(again)).toEqual(await contentsOf(file))
  })
})

/** All rows, but for those that say when a key was used, and which epoch the feed has. */
async function contentsOf(file: string): Promise<unknown> {
  const [header = '', ...lines] = gunzipSync(await readFile(file))
    .toString()
    .trimEnd()
    .split('\n')
  const { feed, tables } = JSON.parse(header)
  const rows = lines.slice(0, -1).filter((line) => !/"epoch":|"last_used_at":/.test(line))
  return { position: feed.position, tables, rows: createHash('sha256').update(rows.join('\n')).digest('hex') }
}
