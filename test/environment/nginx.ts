import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from './postgres-server.ts'

const places = ['/usr/sbin/nginx', '/usr/bin/nginx', '/opt/homebrew/bin/nginx']

/** An nginx on this machine; null where a user has none. Where everything must be checked, its absence is a failure. */
export function nginxPath(): string | null {
  const path = places.find((place) => existsSync(place))
  if (path !== undefined) return path
  if (process.env['CI'] !== undefined) throw new Error('nginx is missing: nothing may be left unchecked here')
  console.warn('Skipped: the test behind a proxy needs nginx; install it')
  return null
}

/** The configuration that the documentation gives, with servers, port and name of a test. */
async function documented(upstreams: readonly string[], port: number): Promise<string> {
  const given = await readFile(new URL('../../apps/server/deploy/nginx.conf', import.meta.url), 'utf8')
  const servers = upstreams.map((address) => `    server ${address};`).join('\n')
  const changes: [RegExp, string][] = [
    [/^ {4}server archive-1:4000;\n {4}server archive-2:4000;$/m, servers],
    [/^ {4}listen 80;$/m, `    listen 127.0.0.1:${port};`],
  ]
  return changes.reduce((text, [from, to]) => {
    if (!from.test(text)) throw new Error(`apps/server/deploy/nginx.conf has no line like ${from}`)
    return text.replace(from, to)
  }, given)
}

/** The nginx of the documentation before servers of an archive. */
export class Nginx implements AsyncDisposable {
  readonly port: number
  readonly #process: ChildProcess
  readonly #folder: string

  private constructor(port: number, process: ChildProcess, folder: string) {
    this.port = port
    this.#process = process
    this.#folder = folder
  }

  /** `edit` may change the configuration. */
  static async start(
    path: string,
    upstreams: readonly string[],
    edit = (configuration: string) => configuration,
  ): Promise<Nginx> {
    const folder = await mkdtemp(join(tmpdir(), 'communique-nginx-'))
    const port = await freePort()
    await writeFile(join(folder, 'communique.conf'), edit(await documented(upstreams, port)))
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    await writeFile(
      join(folder, 'nginx.conf'),
      `daemon off;
master_process off;
pid ${folder}/nginx.pid;
error_log stderr crit;
events {}
http {
  access_log off;
${temporary.map((name) => `  ${name}_temp_path ${folder}/${name};`).join('\n')}
  include ${folder}/communique.conf;
}
`,
    )
    const nginx = spawn(path, ['-p', folder, '-c', join(folder, 'nginx.conf')], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    const started = new Nginx(port, nginx, folder)
    try {
      await answering(port, nginx)
    } catch (error) {
      await started[Symbol.asyncDispose]()
      throw error
    }
    return started
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#process.exitCode === null && this.#process.signalCode === null) {
      const exited = once(this.#process, 'exit')
      if (this.#process.kill('SIGTERM')) await exited
    }
    await rm(this.#folder, { recursive: true, force: true })
  }
}

async function answering(port: number, nginx: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (nginx.exitCode !== null) throw new Error(`nginx ended at once with code ${nginx.exitCode}`)
    const socket = connect(port, '127.0.0.1')
    const open = await once(socket, 'connect').then(
      () => true,
      () => false,
    )
    socket.destroy()
    if (open) return
    await sleep(20)
  }
  throw new Error('nginx did not answer within four seconds')
}
