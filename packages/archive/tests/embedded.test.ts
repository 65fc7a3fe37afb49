import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { parsePage } from '@communique/press'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { Archive, type ArchiveOptions } from '../src/index.ts'
import { placeEmptyArchive } from '../testing/empty-archive.ts'
import { canMount, SmallDisk } from '../testing/small-disk.ts'
import { acknowledgements, canWatch } from '../testing/synced-writes.ts'

/** Takes an hour. */
const long = 'select count(*)::text from generate_series(1, 1000000) a, generate_series(1, 1000000) b'
/** Takes a second or two. */
const slow = 'select count(*)::text from generate_series(1, 3000) a, generate_series(1, 3000) b'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'communique-embedded-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

let made = 0
function place(): string {
  const directory = join(folder, String(++made))
  placeEmptyArchive(directory)
  return directory
}

async function open(options: Partial<ArchiveOptions>): Promise<Archive> {
  const archive = await Archive.open({ onTrouble: () => {}, ...options })
  onTestFinished(() => archive[Symbol.asyncDispose]())
  return archive
}

const page = (text: string) => parsePage({ kind: 'fields', fields: { title: 'Notice', text } })
const read = async (archive: Archive, sql: string) =>
  (await archive.reading.texts(sql, [], 'ONCE'))[0]?.toString()
const count = (archive: Archive) => read(archive, 'select count(*)::text from capture')

describe.skipIf(!canWatch() && process.env['CI'] === undefined)('on a disk', () => {
  it('what is acknowledged is synced before', () => {
    const said = acknowledgements(join(import.meta.dirname, '../testing/publish-pages.ts'), [place(), '3'])
    expect(said.map(({ unsynced }) => unsynced)).toEqual([[], [], []])
    // One transaction has the page, another its place in the feed.
    for (const { syncs } of said.slice(1)) expect(syncs).toBe(2)
  })
})

describe('a new database', () => {
  it('is made beside one whose maker was killed while its process goes on', async () => {
    const directory = join(folder, String(++made))
    const left = join(directory, 'postgres.new')
    await mkdir(left, { recursive: true })
    const program = join(import.meta.dirname, '../src/engine/cluster-process.ts')
    const orphan = promisify(execFile)(process.execPath, [program, left]).catch(() => {})
    await expect.poll(() => readdir(left), { timeout: 20_000 }).not.toEqual([])
    const archive = await open({ directory })
    await archive.publish([page('The first.')])
    await orphan
    expect(await count(archive)).toBe('1')
    expect((await readdir(directory)).filter((name) => name.startsWith('postgres'))).toEqual(['postgres'])
  })
})

describe('a read that takes too long', () => {
  it('is ended, others wait for no more than it may take, and nothing is lost', async () => {
    const archive = await open({ directory: place(), readMilliseconds: 300 })
    await archive.publish([page('The first.')])
    let ticks = 0
    const ticking = setInterval(() => ticks++, 10)
    const ended = expect(read(archive, long)).rejects.toMatchObject({ code: '57014' })
    const second = archive.publish([page('The second.')])
    const counted = count(archive)
    await ended
    clearInterval(ticking)
    expect(ticks).toBeGreaterThan(3)
    await expect(second).resolves.toMatchObject([{ status: 'PUBLISHED' }])
    expect(['1', '2']).toContain(await counted)
    await expect(count(archive)).resolves.toBe('2')
  })

  it('lets its caller go where the archive is in memory, and goes on', async () => {
    const archive = await open({ readMilliseconds: 100 })
    await expect(read(archive, slow)).rejects.toMatchObject({ code: '57014' })
    await expect(archive.publish([page('The first.')])).resolves.toMatchObject([{ status: 'PUBLISHED' }])
    await expect(read(archive, 'select count(*)::text from article')).resolves.toBe('1')
  })
})

describe('with less room than is to stay free', () => {
  it('nothing is written, and everything read', async () => {
    const archive = await open({ directory: place(), leastRoom: 2 ** 60 })
    await expect(archive.publish([page('The first.')])).rejects.toMatchObject({ code: 'STORAGE_FULL' })
    await expect(count(archive)).resolves.toBe('0')
    await expect(archive.status(1_000)).resolves.toMatchObject({ position: 0 })
  })
})

describe.skipIf(!canMount())('on a disk that is full', () => {
  let disk: SmallDisk
  beforeAll(() => {
    disk = new SmallDisk(160)
    placeEmptyArchive(join(disk.directory, 'data'))
  })
  afterAll(() => disk[Symbol.dispose]())

  it('writing is refused until there is room', async () => {
    const archive = await open({ directory: join(disk.directory, 'data'), leastRoom: 40 * 2 ** 20 })
    await archive.publish([page('The first.')])
    let next = 0
    // Another page each time: what is there already writes nothing.
    const publish = () => archive.publish([page(`Number ${next++}.`)]).catch((error: unknown) => error)
    disk.fill(30)
    await expect.poll(publish, { timeout: 20_000 }).toMatchObject({
      code: 'STORAGE_FULL',
      message: expect.stringMatching(/has \d+ MiB free and needs 40/),
    })
    expect(Number(await count(archive))).toBeGreaterThan(0)
    disk.makeRoom()
    await expect.poll(publish, { timeout: 20_000 }).toMatchObject([{ status: 'PUBLISHED' }])
  })

  it('writing fails where it fills up unseen, and goes on when there is room', async () => {
    const archive = await open({ directory: join(disk.directory, 'data'), leastRoom: 0 })
    disk.fill(2)
    let acknowledged = Number(await count(archive))
    const failure: unknown = await (async () => {
      for (let n = 0; n < 200; n++) {
        await archive.publish([page(`${n}. ${randomText(100_000)}`)])
        acknowledged++
      }
    })().catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: expect.stringMatching(/STORAGE_FULL|57P0[23]/) })
    disk.makeRoom()
    await expect
      .poll(() => archive.publish([page('The last.')]).catch((error: unknown) => error), { timeout: 20_000 })
      .toMatchObject([{ status: 'PUBLISHED' }])
    expect(Number(await count(archive))).toBeGreaterThanOrEqual(acknowledged + 1)
  })

  it('it does not start, and says why', async () => {
    disk.fill(5)
    await expect(open({ directory: join(disk.directory, 'data') })).rejects.toMatchObject({
      code: 'STORAGE_FULL',
      message: expect.stringMatching(/has \d MiB free; the archive needs 64 to start/),
    })
    disk.makeRoom()
  })
})

function randomText(length: number): string {
  let text = ''
  while (text.length < length) text += `${Math.random().toString(36).slice(2)} `
  return text
}
