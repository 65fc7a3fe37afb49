import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Folder, publishStatements, startArchive, type TestArchive } from '../testing/archive.ts'
import { runHere } from '../testing/run-here.ts'

describe('communique webhook', () => {
  const bodies: string[] = []
  const receiver = createServer(async (request, response) => {
    bodies.push(await text(request))
    response.writeHead(request.url === '/broken' ? 500 : 204).end()
  })
  let folder: Folder
  let archive: TestArchive
  let address: string
  beforeAll(async () => {
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
    address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`
    folder = await Folder.make()
    archive = await startArchive(`${folder.path}/data`, { webhookNetworks: ['127.0.0.0/8'] })
  })
  afterAll(async () => {
    await archive[Symbol.asyncDispose]()
    await folder[Symbol.asyncDispose]()
    receiver.closeAllConnections()
    receiver.close()
  })
  const run = (...args: readonly string[]) => runHere(['webhook', ...args, ...archive.flags])

  it('adds one and prints its secret, lists it, tests it, replays it and removes it', async () => {
    await publishStatements(archive, 1, 2)
    const added = await run(
      'add',
      `${address}/hook`,
      '--label',
      'the desk',
      '--text',
      'pier',
      '--kind',
      'published',
    )
    expect({ ...added, stdout: added.stdout.slice(0, 6) }).toMatchObject({ code: 0, stdout: 'whsec_' })
    const [, id = ''] = /The id of the webhook is (\S+)\./.exec(added.stderr) ?? []
    expect((await run('list')).stdout.split('\n')).toEqual([
      `${id}  ACTIVE  the desk`,
      `  ${address}/hook`,
      '  only published  {"text": "pier"}',
      '  0 behind; never tried',
      '',
    ])
    expect((await run('test', id)).stdout).toMatch(/^DELIVERED {2}Webhook:\S+ {2}204 after \d+ ms$/m)
    expect((await run('replay', id)).stderr).toMatch(
      /^communique: It is not said where to start\. Give --from/,
    )
    expect(await run('replay', id, '--from', 'beginning')).toMatchObject({
      code: 0,
      stdout: `REPLAYING  ${id}  2 events of the feed\n`,
    })
    await expect
      .poll(() => bodies.map((body) => JSON.parse(body).type))
      .toEqual(['webhook.test', 'article.published', 'article.published'])
    expect((await run('rotate', id)).stdout).toMatch(/^whsec_\S{44}\n$/)
    expect((await run('pause', id)).stdout).toBe(`PAUSED  ${id}\n`)
    expect(JSON.parse((await run('list', '--json')).stdout)).toMatchObject({ id, state: 'PAUSED' })
    const [row] = parse((await run('list', '--csv')).stdout, { columns: true }) as Record<string, string>[]
    expect(row).toMatchObject({ id, label: 'the desk', state: 'PAUSED', kinds: 'PUBLISHED' })
    expect((await run('resume', id)).stdout).toBe(`RESUMED  ${id}\n`)
    expect((await run('remove', id)).stdout).toBe(`REMOVED  ${id}\n`)
    expect(await run('list')).toMatchObject({
      stdout: '',
      stderr: expect.stringContaining('webhook add ADDRESS'),
    })
    expect(await run('remove', id)).toMatchObject({
      code: 1,
      stderr: 'communique: This webhook does not exist. Run `communique webhook list` to see all.\n',
    })
    const audit = await runHere(['audit', ...archive.flags])
    expect(audit.stdout).toMatch(new RegExp(`remove webhook {2}${id} ${address}/hook → {2}by the CLI`))
  })

  it('tells in 80 columns what is wrong', async () => {
    expect(await run('add', 'https://192.168.7.7/hook')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(
        /^communique: The host 192\.168\.7\.7 has the address .* Name its network/,
      ),
    })
    expect((await run('add', address, '--kind', 'new')).code).toBe(2)
    const { stderr } = await run('add', `${address}/broken`)
    const [, id = ''] = /The id of the webhook is (\S+)\./.exec(stderr) ?? []
    expect(await run('test', id)).toMatchObject({
      code: 1,
      stderr:
        'communique: The test failed (The receiver answered 500). Check the receiver, and test it again.\n',
    })
    await publishStatements(archive, 3)
    await expect
      .poll(async () => (await run('list')).stdout)
      .toMatch(
        / {2}1 behind; last 500 at \S+ \S+Z, 1 failed in a row, next at .*\n {2}The receiver answered 500\.\n/,
      )
    for (const line of (await run('list')).stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })
})
