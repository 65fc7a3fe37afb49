import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Folder, jsonLine, startArchive, type TestArchive } from '../testing/archive.ts'
import { runHere } from '../testing/run-here.ts'

describe('communique key, audit, embargo and withdraw --undo', () => {
  let folder: Folder
  let archive: TestArchive
  beforeAll(async () => {
    folder = await Folder.make()
    archive = await startArchive(`${folder.path}/data`, { reads: 'key' })
  })
  afterAll(async () => {
    await archive[Symbol.asyncDispose]()
    await folder[Symbol.asyncDispose]()
  })

  /** With the key of the data folder, as on the machine of the server. */
  const run = async (...args: readonly string[]) => {
    const { code, stdout, stderr } = await runHere([
      ...args,
      '--url',
      archive.url,
      '--data',
      `${folder.path}/data`,
    ])
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' })
    return stdout.trim().split('\n')
  }
  const created = async (...args: readonly string[]) => (await run('key', 'create', ...args))[0] ?? ''

  it('create keys of each scope, list them without the keys, and revoke them', async () => {
    const reader = await created('--scope', 'read', '--label', 'reading room', '--expires', '2099-01-01')
    await created('--scope', 'admin')
    const lines = await run('key', 'list')
    expect(lines[0]).toMatch(/^ID +KEY +SCOPE +STATE +LAST USED +LABEL$/)
    const line = lines.find((one) => one.includes('reading room')) ?? ''
    expect(line).toMatch(
      new RegExp(`^Key:\\S+ +…${reader.slice(-4)} +read +until 2099-01-01 00:00Z +never +reading room$`),
    )
    expect(lines.join()).not.toContain(reader)
    const [id = ''] = line.split(' ')
    expect(await run('key', 'revoke', id)).toEqual([`REVOKED  reading room  ${id}`])
    const listed = (await run('key', 'list', '--json')).map((json) => JSON.parse(json))
    expect(listed.find((one) => one.id === id)).toMatchObject({ revokedAt: expect.stringMatching(/Z$/) })
    const { code, stderr } = await runHere(['search', 'pier', '--url', archive.url, '--key', reader])
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `communique: The key from --key was revoked at the archive at ${archive.url}. Give another key with --key or COMMUNIQUE_KEY.\n`,
    })
  })

  it('say which key is needed', async () => {
    const reader = await created('--scope', 'read')
    expect((await runHere(['search', 'pier', '--url', archive.url, '--key', reader])).stderr).toMatch(
      /^communique: Nothing/,
    )
    expect((await runHere(['key', 'list', '--url', archive.url, '--key', reader])).stderr).toMatch(
      /The key from --key does not allow this\. Give one of a greater scope/,
    )
    expect((await runHere(['search', 'pier', '--url', archive.url, '--data', folder.path])).stderr).toMatch(
      /^communique: Reading http\S+ needs a key\. Give one with --key/,
    )
  })

  it('move and end an embargo, undo a withdrawal, and tell who did it', async () => {
    const pages = await folder.write('page.jsonl', jsonLine(7))
    const [published = ''] = await run('publish', pages, '--publish-at', '2099-01-01T00:00:00+01:00')
    const [, id = ''] = /(Article:\S+) {2}\(under embargo\)/.exec(published) ?? []
    expect(await run('embargo', 'move', id, '2098-01-01T00:00:00Z')).toEqual([
      `UNTIL 2098-01-01T00:00:00.000Z  ${id}`,
    ])
    expect(await run('embargo', 'end', id)).toEqual([`PUBLISHED  ${id}`])
    const [withdrawn = ''] = await run('withdraw', id)
    expect(withdrawn).toMatch(/^WITHDRAWN {2}\S/)
    expect(await run('withdraw', '--undo', id)).toEqual([withdrawn.replace('WITHDRAWN', 'RESTORED')])
    const entries = await run('audit', '--article', id)
    expect(
      entries.map((entry) => entry.replace(/^\S+ \S+Z {2}/, '').replace(/ \(Key:\S+\) from .*/, '')),
    ).toEqual([
      `restore  ${id}  by the CLI on this machine`,
      `withdraw  ${id}  by the CLI on this machine`,
      expect.stringMatching(/^move embargo {2}Article:\S+ 2098-01-01T00:00:00.000Z → 20.*Z {2}by the CLI/),
      expect.stringMatching(
        /^move embargo {2}Article:\S+ 2098-12-31T23:00:00.000Z → 2098-01-01T00:00:00.000Z {2}by/,
      ),
      `publish  ${id}  by the CLI on this machine`,
    ])
  })
})
