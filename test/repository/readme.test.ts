import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EventStream } from '../environment/event-stream.ts'
import { PostgresServer } from '../environment/postgres-server.ts'

const top = fileURLToPath(new URL('../../', import.meta.url))
const run = promisify(execFile)

interface Block {
  readonly language: string
  readonly code: string
}

function blocksOf(markdown: string): Block[] {
  return [...markdown.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language = '', code = '']) => ({
    language,
    code,
  }))
}

/** `npm start` as a user starts it, on a free port and in a folder of its own. */
class Started implements AsyncDisposable {
  readonly url: string
  readonly output: string
  readonly #end: () => Promise<string>

  private constructor(url: string, output: string, end: () => Promise<string>) {
    this.url = url
    this.output = output
    this.#end = end
  }

  static async start(args: readonly string[], folder: string): Promise<Started> {
    const child = spawn('npm', ['start', '--', '--port', '0', '--data', join(folder, 'data'), ...args], {
      cwd: top,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, COMMUNIQUE_WEBHOOK_NETWORKS: 'loopback' },
      // A group of its own, so that the signal reaches the server as Ctrl-C does.
      detached: true,
    })
    const exited = once(child, 'exit')
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (output += text))
    for (;;) {
      const [url] = /http:\/\/\S+\/graphql/.exec(output) ?? []
      if (url !== undefined) {
        return new Started(url, output, async () => {
          process.kill(-(child.pid ?? 0), 'SIGINT')
          await exited
          return output
        })
      }
      if (child.exitCode !== null) throw new Error(`npm start ended: ${output}`)
      await sleep(50)
    }
  }

  /** As Ctrl-C ends it; gives everything that was printed. */
  async end(): Promise<string> {
    return await this.#end()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#end()
  }
}

describe('README.md', async () => {
  const blocks = blocksOf(await readFile(`${top}README.md`, 'utf8'))
  const shell = blocks
    .filter(({ language }) => language === 'sh')
    .flatMap(({ code }) => code.trim().split('\n'))
  const [page] = blocks.filter(({ language }) => language === 'text')
  const checked = new Set<string>()
  const take = (wanted: RegExp): string => {
    const command = shell.find((line) => wanted.test(line))
    if (command === undefined) throw new Error(`README.md has no command like ${wanted}`)
    checked.add(command)
    return command
  }

  let folder: string
  let server: Started
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'communique-readme-'))
    await writeFile(join(folder, 'page.txt'), page?.code ?? '')
    server = await Started.start([], folder)
  })
  afterAll(async () => {
    await server[Symbol.asyncDispose]()
    await rm(folder, { recursive: true, force: true })
  })

  /** A command of the README, led to the server of this test. */
  async function execute(command: string): Promise<string> {
    const [, ...args] = command.split(/\s(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((word) => word.replaceAll('"', ''))
    const led = args.includes('parse') || args.includes('restore') ? [] : ['--url', server.url]
    const { stdout } = await run(`${top}node_modules/.bin/communique`, [...args.slice(1), ...led], {
      cwd: folder,
      env: {
        ...process.env,
        COMMUNIQUE_DATA: join(folder, 'data'),
        PATH: `${top}node_modules/.bin:${process.env['PATH']}`,
      },
      timeout: 30_000,
    })
    return stdout
  }

  it('begins with the two commands', async () => {
    // `npm ci` has been run, or nothing here would run; `npm test` is what runs this.
    expect([take(/npm start$/), take(/npm test$/)]).toEqual(['npm ci && npm start', 'npm ci && npm test'])
    expect(server.output).toContain('37 articles')
  })

  it('publishes, finds and reads the page that it shows', async () => {
    expect(await execute(take(/publish page/))).toMatch(/PUBLISHED[\s\S]*published 1/i)
    expect(await execute(take(/publish page/))).toMatch(/UNCHANGED[\s\S]*unchanged 1/i)
    const found = await execute(take(/search/))
    expect(found).toMatch(/^event 2025-05-02 {2}unknown source {2}Mira Solvane, /m)
    expect(found).toContain('ships a year, she said, adding that its lamp can be seen from the open sea.')
    const parsed = JSON.parse(await execute(take(/parse/)))
    expect(parsed.speakers).toMatchObject([{ name: 'Mira Solvane', office: 'Minister of Ports of Arkovia' }])
    expect(parsed.eventDate).toMatchObject({ value: '2025-05-02', basis: 'PRINTED' })
    const explained = await execute(take(/--explain/))
    expect(explained).toMatch(/speaker +Mira Solvane .*: pronoun -> the person mentioned last/)
    expect(explained).not.toContain('pilot station.')
  })

  it('writes files of articles', async () => {
    await execute(take(/export pilots/))
    const rows = (await readFile(join(folder, 'pilots.csv'), 'utf8')).trimEnd().split('\n')
    expect(rows[1]).toContain('Mira Solvane')
    await execute(take(/export archive/))
    expect((await readFile(join(folder, 'archive.parquet'))).subarray(-4).toString()).toBe('PAR1')
  })

  it('mends what is in', async () => {
    expect(await execute(take(/--page-url/))).toMatch(/UPDATED[\s\S]*updated 1/)
    expect(await execute(take(/ show /))).toContain('ports  [ports]')
    expect(await execute(take(/ rename /))).toContain('is now ministry-of-ports-of-arkovia')
  })

  it('shows a query that gives rows', async () => {
    const [query] = blocks.filter(({ language }) => language === 'graphql')
    const response = await fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: query?.code }),
    })
    const { data, errors } = JSON.parse(await response.text())
    expect(errors).toBeUndefined()
    expect(data.articles.nodes.length).toBeGreaterThan(0)
  })

  it('shows a subscription that gives articles', async () => {
    const subscription = blocks.filter(({ language }) => language === 'graphql')[1]
    await using stream = await EventStream.open(server.url, subscription?.code ?? '')
    expect((await stream.take(3)).map(({ data }) => data?.articlePublished?.replayed)).toEqual([
      true,
      true,
      true,
    ])
  })

  it('watches, and goes on where it stopped', async () => {
    const [, , ...args] = take(/watch/).split(' ')
    const state = join(folder, 'cursor.txt')
    const watch = () =>
      spawn(`${top}node_modules/.bin/communique`, [...args, '--url', server.url], {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'inherit'],
        env: { ...process.env, PATH: `${top}node_modules/.bin:${process.env['PATH']}` },
      })
    const seen: string[] = []
    for (const wanted of [20, 37]) {
      const child = watch()
      let text = ''
      child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
      while (seen.length + text.split('\n').length - 1 < wanted) await sleep(20)
      child.kill('SIGINT')
      await once(child, 'exit')
      seen.push(...text.split('\n').slice(0, -1))
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBeGreaterThanOrEqual(37)
    expect((await readFile(state, 'utf8')).trim()).toMatch(/^[0-9a-f]{32}\.\d+$/)
  })

  it('shows a sample of the SDK that runs', async () => {
    const [sample] = blocks.filter(({ language }) => language === 'ts')
    const file = fileURLToPath(new URL('./readme-sample.ts', import.meta.url))
    await writeFile(file, (sample?.code ?? '').replace('http://127.0.0.1:4000/graphql', server.url))
    try {
      const { stdout } = await run(`${top}node_modules/.bin/node`, ['--conditions=communique:source', file], {
        timeout: 30_000,
      })
      expect(stdout.trim().split('\n').length).toBeGreaterThan(5)
      await run(`${top}node_modules/.bin/tsc`, ['-p', `${top}test/repository/readme-sample.tsconfig.json`], {
        timeout: 60_000,
      })
    } finally {
      await rm(file)
    }
  })

  it('reads everything again', async () => {
    expect(await execute(take(/reparse/))).toMatch(/checked 38, changed 0, refused 0/)
  })

  it('backs up while it runs, and makes another archive of that', async () => {
    await execute(take(/ backup /))
    expect(await execute(take(/ restore /))).toMatch(/^Restored 38 articles of /)
    expect(await execute(take(/ verify/))).toMatch(/^pages, texts and spans: 38 rows, 0 faults$/m)
  })

  it('removes the sample', async () => {
    const remove = take(/sample remove/)
    expect(await execute(remove)).toBe('Removed 37 sample articles.\n')
    expect(await execute('npx communique search "minister"')).not.toMatch(/^\d{4}-/m)
    expect(await execute(remove)).toBe('The archive holds no sample articles.\n')
  })

  it('creates, lists and revokes a key, and tells who did it', async () => {
    expect((await execute(take(/key create/))).trim()).toMatch(/^cmq_\S{32}$/)
    const listed = await execute(take(/key list/))
    const [, id = ''] = /^(Key:\S+) .* publish +until .* nightly import$/m.exec(listed) ?? []
    expect(await execute(take(/key revoke/).replace('ID', id))).toBe(`REVOKED  nightly import  ${id}\n`)
    expect(await execute(take(/communique audit/).replace('--article ID', `--by ${id}`))).toMatch(
      /revoke key {2}Key:\S+ {2}by the CLI .*\n.*create key {2}Key:\S+ PUBLISH {2}by the CLI/,
    )
  })

  it('adds a webhook, which nothing is sent to yet', async () => {
    // The name of the example is nobody's: a receiver on this machine, which the server below allows, stands for it.
    const added = take(/webhook add/).replace('https://desk.example/', 'http://127.0.0.1:9/')
    expect(await execute(added)).toMatch(/whsec_/)
    const listed = await execute(take(/webhook list/))
    expect(listed).toContain('the desk')
    const [id = ''] = /Webhook:\S+/.exec(listed) ?? []
    await execute(`npx communique webhook remove ${id}`)
    expect(await execute(take(/webhook list/))).not.toContain('the desk')
  })

  it('starts on a real PostgreSQL', async () => {
    await using postgres = await PostgresServer.start()
    const [, , , ...args] = take(/--database-url/).split(' ')
    const own = await mkdtemp(join(folder, 'postgres-'))
    const started = await Started.start(
      args.map((arg) => (arg.startsWith('postgres://') ? postgres.url : arg)),
      own,
    )
    expect(started.output).not.toContain('embedded')
    expect(await started.end()).toMatch(/Closing \.\.\.\s*$/)
  })

  it('has no other command', () => {
    expect(shell.filter((command) => !checked.has(command))).toEqual([])
  })
})
