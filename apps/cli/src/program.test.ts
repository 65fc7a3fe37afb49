import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { runHere as run } from '../testing/run-here.ts'
import { placesOf } from './completion/command-tree.ts'
import { columnsOf } from './layout.ts'
import { createProgram } from './program.ts'

describe('the command line', () => {
  afterEach(() => {
    vi.unstubAllEnvs()
  })

  it.each([
    [[]],
    [['serve']],
    [['publish']],
    [['parse']],
    [['search']],
    [['speeches']],
    [['show']],
    [['withdraw']],
    [['source']],
    [['source', 'rename']],
    [['source', 'merge']],
    [['watch']],
    [['reparse']],
    [['sample']],
    [['sample', 'remove']],
    [['key']],
    [['key', 'create']],
    [['key', 'list']],
    [['key', 'revoke']],
    [['audit']],
    [['embargo']],
    [['embargo', 'move']],
    [['embargo', 'end']],
    [['webhook']],
    [['webhook', 'add']],
    [['webhook', 'list']],
    [['webhook', 'replay']],
    [['webhook', 'remove']],
    [['config']],
  ])('communique %j --help explains itself, with examples', async (args) => {
    const { code, stdout, stderr } = await run([...args, '--help'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^Usage: communique/)
    if (!['embargo', 'key', 'sample', 'source', 'webhook'].includes(args.join(' ')))
      expect(stdout).toContain('Examples:\n  ')
  })

  it.each([
    [['serve', '--prot', '1'], /unknown option '--prot' .*--port/],
    [['nonsense'], /unknown command 'nonsense'/],
    [['sample', 'delete'], /unknown command 'delete'/],
    [['key', 'crate'], /unknown command 'crate' .*create/],
    [['serve', '--port', '99999'], /--port.*"99999".*65535/],
    [['serve', '--port', '4e3'], /--port.*whole number/],
    [['config', '--host', ''], /--host is "".*address/],
    [['config', '--heartbeat', '10'], /--heartbeat is "10".*unit/],
    [['config', '--database-url', 'mysql://me:hidden@db/x'], /--database-url is not valid.*postgres:/],
    [['serve', '--log-level', 'loud'], /--log-level.*warn/],
    [['serve', 'now'], /too many arguments/],
    [['search', 'x', '--first', '0'], /--first.*1 to 100/],
    [['search', 'x', '--url', 'nowhere'], /--url.*http:/],
    [['search', ' '], /empty/],
    [['search', 'x', '--csv', '--json'], /--csv.*cannot be used with.*--json/],
    [['speeches', '--all', '--first', '3'], /--all.*cannot be used with.*--first/],
    [['speeches', '--first', '0'], /--first.*from 1/],
    [['search', 'x', '--url', 'https://me:secret@archive.example'], /--url.*user or a password/],
    [['publish'], /missing required argument/],
    [['show'], /missing required argument/],
    [['show', ' '], /empty/],
    [['withdraw'], /missing required argument/],
    [['source', 'rename', 'a'], /missing required argument/],
    [['source', 'marge', 'a', 'b'], /unknown command 'marge' .*merge.*`communique source --help`/],
    [['parse', 'x', '--sentence', '2'], /--sentence.*needs '--explain'/],
    [['parse', 'x', '--explain', '--sentence', '0'], /--sentence.*counted from 1/],
    [['parse', 'x', '--explain', '--sentence', ' '], /--sentence.*empty/],
    [['publish', 'x', '--format', 'pdf'], /--format.*auto, text, html, markdown, json/],
    [['watch', '--after', 'x', '--from', 'now'], /--from.*cannot be used with.*--after/],
    [['watch', '--from', 'yesterday'], /--from.*beginning, now/],
    [['key', 'create'], /--scope/],
    [['key', 'create', '--scope', 'read', '--expires', '90'], /--expires.*90d/],
    [['key', 'revoke'], /missing required argument/],
    [['embargo', 'move', 'x', '2031-03-14'], /time.*zone.*`communique embargo move --help`/],
    [['publish', 'x', '--publish-at', 'tomorrow'], /--publish-at.*zone/],
    [['key', 'create', '--scope', 'everything'], /--scope.*publish/],
  ])('communique %j is refused on one line, with 2', async (args, message) => {
    const { code, stdout, stderr } = await run(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(message)
    expect(stderr).toMatch(/^communique: .*\n$/)
  })

  it('takes settings from flags, the environment and a file, in this order, and says from where', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'communique-settings-')), 'settings.json')
    await writeFile(
      file,
      '{"port": 1, "host": "in.file", "heartbeat": "3s", "dataDirectory": "data", "sample": false}',
    )
    vi.stubEnv('COMMUNIQUE_CONFIG', file)
    vi.stubEnv('PORT', '2')
    vi.stubEnv('HOST', 'in.environment')
    vi.stubEnv('COMMUNIQUE_ORIGINS', 'https://a.example, https://B.example:443/')
    vi.stubEnv('DATABASE_URL', 'postgres://me:hidden@db/x?password=hidden')
    vi.stubEnv('COMMUNIQUE_ORIGIN', 'https://a.example')
    vi.stubEnv('COMMUNIQUE_PORT', 'tcp://10.0.0.1:80')
    const { stdout, stderr } = await run(['config', '--json', '--port', '3', '--sample'])
    expect(stderr).toBe('communique: COMMUNIQUE_ORIGIN is not a setting. Did you mean COMMUNIQUE_ORIGINS?\n')
    const { settings } = JSON.parse(stdout)
    const held = Object.fromEntries(
      settings.map(({ name, value, from }: { name: string; value: unknown; from: string }) => [
        name,
        [value, from],
      ]),
    )
    expect(held).toMatchObject({
      port: [3, '--port'],
      host: ['in.environment', 'HOST'],
      heartbeat: ['3s', `"heartbeat" in ${file}`],
      dataDirectory: [join(dirname(file), 'data'), `"dataDirectory" in ${file}`],
      sample: [true, '--sample'],
      origins: [['https://a.example', 'https://b.example'], 'COMMUNIQUE_ORIGINS'],
      databaseUrl: ['postgres://me:***@db/x', 'DATABASE_URL'],
      streamsPerKey: [6000, 'default'],
    })
    expect((await run(['config'])).stdout).toMatch(
      /^ {2}databaseUrl +postgres:\/\/me:\*\*\*@db\/x +DATABASE_URL$/m,
    )
  })

  it('names every wrong value at once, wherever it comes from', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'communique-settings-')), 'settings.json')
    await writeFile(file, '{"hartbeat": "3s", "streamsPerKey": "6", "pagesAtOnce": 5}')
    vi.stubEnv('PORT', 'http')
    vi.stubEnv('COMMUNIQUE_TRUSTED_PROXIES', '10.0.0.0/33')
    const { code, stderr } = await run(['serve', '--config', file, '--unread-timeout', 'soon'])
    expect({ code, lines: stderr.split('\n') }).toEqual({
      code: 2,
      lines: [
        'communique: 5 settings are not valid:',
        '  PORT is "http". Write a whole number from 0 to 65535.',
        expect.stringMatching(
          /^ {2}COMMUNIQUE_TRUSTED_PROXIES is "10.0.0.0\/33". Write addresses and networks/,
        ),
        expect.stringMatching(
          /^ {2}--unread-timeout is "soon". Write a time with its unit \(ms, s, min, h, d\)/,
        ),
        `  "streamsPerKey" in ${file} is "6". Write a whole number from 1 to 1000000.`,
        `  "hartbeat" in ${file} is not a setting. Did you mean "heartbeat"?`,
        '',
      ],
    })
  })

  it.each([
    ['{"port": 1', /is not valid JSON \(line 1 column 11\)/],
    ['[]', /does not hold a JSON object/],
    [null, /cannot be read \(ENOENT/],
  ])('refuses the file %s', async (text, problem) => {
    const file = join(await mkdtemp(join(tmpdir(), 'communique-settings-')), 'settings.json')
    if (text !== null) await writeFile(file, text)
    const { code, stderr } = await run(['config', '--config', file])
    expect(code).toBe(2)
    expect(stderr).toMatch(problem)
  })

  it('fits the help of every command into 80 columns, and none says that what is off is off', async () => {
    const paths = placesOf(createProgram()).map(({ path }) => path.split(' ').filter(Boolean))
    expect(paths.length).toBeGreaterThan(30)
    for (const path of paths) {
      const { stdout: help } = await run(['help', ...path])
      expect(help).toMatch(/^Usage: communique/)
      expect(help).not.toContain('default: false')
      const wide = help.split('\n').filter((line) => columnsOf(line) > 80)
      expect([path, wide]).toEqual([path, []])
    }
  })

  it('explains a command by help as by --help', async () => {
    expect(await run(['help', 'key', 'create'])).toEqual(await run(['key', 'create', '--help']))
    expect(await run(['help', 'key', 'crate'])).toMatchObject({
      code: 2,
      stderr: "communique: unknown command 'crate'. Run `communique key --help` for help.\n",
    })
  })

  it('puts the limits of serve under headings of their own', async () => {
    const { stdout } = await run(['serve', '--help'])
    expect(stdout).toMatch(/^Limits, streams and sockets:$/m)
  })
})
