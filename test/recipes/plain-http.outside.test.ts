import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CutProxy } from '../environment/cut-proxy.ts'
import { startTestServer, type TestServer } from '../environment/test-server.ts'
import { FollowProgram } from './follow-program.ts'

const examples = fileURLToPath(new URL('../../docs/examples/', import.meta.url))
const long = { timeout: 60_000 }

describe.each([
  ['python3', 'follow.py', /"article": "(\w+)"/g],
  ['java', 'Follow.java', /"title":"(\w+)"/g],
])('the program for %s', (command, name, title) => {
  let server: TestServer
  let proxy: CutProxy
  let folder: string
  const program = join(examples, name)
  const page = (word: string) => ({ title: word, text: `The lock holds, said Ada Kerrin of the ${word}.` })
  beforeAll(async () => {
    server = await startTestServer()
    proxy = await CutProxy.open(server.url)
    folder = await mkdtemp(join(tmpdir(), 'communique-follow-'))
  })
  afterAll(async () => {
    await proxy[Symbol.asyncDispose]()
    await server[Symbol.asyncDispose]()
    await rm(folder, { recursive: true, force: true })
  })

  it('gets each article once, over a lost connection and a restart, and says what cannot be mended', async ({
    skip,
  }) => {
    const version = await promisify(execFile)(command, ['--version']).catch(() => null)
    if (version === null && process.env['CI'] !== undefined) throw new Error(`${command} is missing here`)
    skip(version === null, `there is no ${command}`)

    const cursor = join(folder, 'cursor')
    const titles = ({ output }: FollowProgram) => [...output.matchAll(title)].map(([, word]) => word)
    await server.publish(['One', 'Two'].map(page))
    {
      await using followed = new FollowProgram(command, program, proxy.url, cursor)
      await expect.poll(() => titles(followed), long).toEqual(['One', 'Two'])
      proxy.cut()
      await server.publish([page('Three')])
      await expect.poll(() => titles(followed), long).toEqual(['One', 'Two', 'Three'])
      expect(followed.complaints).toContain('Connecting again in 1 s.')
      await expect.poll(() => readFile(cursor, 'utf8'), long).toMatch(/\.3$/)
    }
    await server.publish([page('Four')])
    {
      await using followed = new FollowProgram(command, program, proxy.url, cursor)
      await expect.poll(() => titles(followed), long).toEqual(['Four'])
    }
    await writeFile(cursor, 'yesterday')
    const refused = new FollowProgram(command, program, proxy.url, cursor)
    expect(await refused.end()).toBe(1)
    expect(refused.complaints).toContain('CURSOR_INVALID')
    const astray = new FollowProgram(command, program, proxy.url.replace('graphql', 'nowhere'), cursor)
    expect(await astray.end()).toBe(1)
    expect(astray.complaints).toContain('HTTP_404')
  })
})
