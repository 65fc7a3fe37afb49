import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { delimiter, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { placeEmptyArchive } from '../../../packages/archive/testing/empty-archive.ts'
import { Folder } from '../testing/archive.ts'
import { bin, communique, ended, linesOf, lineWith, start } from '../testing/communique.ts'

let folder: Folder
// One for all, and empty: an archive that is there opens faster than a new one is made.
beforeAll(async () => {
  folder = await Folder.make()
  placeEmptyArchive(join(folder.path, 'data'))
})
afterAll(() => folder[Symbol.asyncDispose]())

const serveArgs = () => ['serve', '--port', '0', '--data', join(folder.path, 'data')]

const oldNode = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((directory) => join(directory, 'node'))
  .find(
    (node) => existsSync(node) && Number(/^v(\d+)/.exec(spawnSync(node, ['-v']).stdout.toString())?.[1]) < 24,
  )

describe('communique serve', () => {
  it('starts with the sample, says where everything is, and ends at Ctrl-C', async () => {
    const running = start(serveArgs())
    const lines = linesOf(running.stdout)
    const url = /http:\S+/.exec(await lineWith(lines, 'GraphiQL and API'))?.[0] ?? ''
    await lineWith(lines, 'articles of invented ministries')
    await lineWith(lines, 'publish.key')
    await lineWith(lines, 'npx communique search')

    expect((await stat(join(folder.path, 'data', 'publish.key'))).mode & 0o777).toBe(0o600)
    expect(url).toMatch(/^http:\/\/127/)
    const found = await communique(['search', 'minister', '--data', join(folder.path, 'data')])
    expect(found.stdout).toMatch(/results/)

    const data = join(folder.path, 'data')
    const second = await communique(['serve', '--port', '0', '--data', data])
    expect(second).toMatchObject({ code: 1, stdout: '' })
    expect(second.stderr).toMatch(/^communique: .*in use by another server.*--data.*\n$/m)

    const stderr = text(running.stderr)
    // npm and the terminal pass on the same Ctrl-C.
    running.kill('SIGINT')
    running.kill('SIGINT')
    expect(await ended(running)).toBe(0)
    // A machine with much else to do is told that the start takes a moment.
    expect(await stderr).toMatch(/^(?:Starting the archive \.{3}\n)?Closing \.{3}\n$/)
    expect(existsSync(join(data, 'server.address'))).toBe(false)
  })

  it('runs without flags, under an older Node where there is one, and passes on signals and the exit code', async () => {
    const node = oldNode ?? process.execPath
    expect(await ended(start(['serve', '--port', 'x'], {}, [node, bin]))).toBe(2)

    const running = start([...serveArgs(), '--no-sample'], {}, [node, bin])
    await lineWith(linesOf(running.stdout), 'GraphiQL and API')
    running.kill('SIGTERM')
    expect(await ended(running)).toBe(0)
  })

  it('says that the port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' ? String(address?.port) : ''
    const { code, stdout, stderr } = await communique(['serve', '--data', join(folder.path, 'data')], {
      env: { PORT: port },
    })
    other.close()
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/^communique: Port \d+ .*--port.*\n$/m)
  })

  it.each([
    [['--data', '/dev/null/x'], /^communique: The data directory \/dev\/null\/x .*--data.*\n$/m],
    [['--host', '192.0.2.1'], /^communique: .*192\.0\.2\.1.*--host.*\n$/m],
    [
      ['--database-url', 'postgres://me:secret@127.0.0.1:1/x'],
      /^communique: .*127\.0\.0\.1:1\/x.*--database-url.*\n$/m,
    ],
  ])('says on one line why it cannot start with %j', async (args, message) => {
    const { code, stdout, stderr } = await communique([...serveArgs(), ...args])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(message)
    expect(stderr).not.toContain('secret')
  })
})
