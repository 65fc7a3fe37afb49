import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, transform } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, openBrowser } from '../environment/chromium.ts'
import { firefoxPath, openFirefox } from '../environment/firefox.ts'
import { environmentOfUsers, NpmFolder, packSdk } from '../environment/npm-folder.ts'
import type { Ground } from './everything.ts'
import { type OpenGround, openGround } from './ground.ts'

/** What came in every runtime; only the words of the cause are its own. */
const expected = ({ url, closed }: Ground) => ({
  articles: 37,
  walked: 37,
  followed: { articles: 37, different: 37, broken: ['NETWORK'] },
  aborted: ['rejects with the reason', 'ends after 0 articles', 'TimeoutError'],
  errors: [
    { code: 'GRAPHQL_VALIDATION_FAILED', status: 400, message: expect.stringContaining('"nothing"') },
    { code: 'CURSOR_INVALID', status: 200, message: expect.stringContaining('Invalid feed cursor') },
    { code: 'HTTP_404', status: 404, message: expect.stringContaining(url.replace('/graphql', '/nowhere')) },
    {
      code: 'NETWORK',
      message: expect.stringContaining(`No response from ${closed} (`),
      cause: expect.stringMatching(/Error/),
    },
  ],
})

describe('the packed SDK in', () => {
  let packed: string
  let folder: string
  let ground: OpenGround
  /** The program in JavaScript, for runtimes that read no TypeScript. */
  let program: string
  /** What the site serves, by path. */
  const site = new Map<string, string>()
  const serve: RequestListener = ({ url = '/' }, response) => {
    const text = site.get(url)
    const type = url === '/' ? 'text/html; charset=utf-8' : 'text/javascript'
    response.writeHead(text === undefined ? 404 : 200, { 'content-type': type }).end(text)
  }
  const given = (): string => {
    const { url, cut, closed } = ground
    return JSON.stringify({ url, cut, closed } satisfies Ground)
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'communique-runtimes-'))
    packed = await packSdk(folder)
    ground = await openGround(serve)
    const source = await readFile(join(import.meta.dirname, 'everything.ts'), 'utf8')
    program = (await transform(source, { loader: 'ts', format: 'esm', target: 'es2022' })).code
  })
  afterAll(async () => {
    await ground?.[Symbol.asyncDispose]()
    await rm(folder, { recursive: true, force: true })
  })

  /** A folder with the SDK and a runtime, and the program. */
  async function installed(...runtimes: string[]): Promise<NpmFolder> {
    const at = await NpmFolder.open([packed, ...runtimes])
    await at.write('everything.js', program)
    return at
  }

  /** As a program that is started with its argument. */
  const main = `import { everything } from './everything.js'
    const [given] = globalThis.Deno?.args ?? process.argv.slice(2)
    console.log(JSON.stringify(await everything(JSON.parse(given))))`

  it.each([
    ['the oldest Node that it names', 'node@20.3.0', 'node', []],
    ['Node 20', 'node@20.20.2', 'node', []],
    ['Node 22', 'node@22.23.3', 'node', []],
    ['Node 24', 'node@24.21.0', 'node', []],
    ['Deno', 'deno@2.9.6', 'deno', ['run', '--allow-net']],
    ['Bun', 'bun@1.4.5', 'bun', []],
  ])('%s', async (_name, runtime, command, flags) => {
    await using at = await installed(runtime)
    await at.write('main.js', main)
    expect(JSON.parse(await at.run(at.bin(command), ...flags, 'main.js', given()))).toEqual(expected(ground))
  })

  it('workerd', async () => {
    await using at = await installed('workerd@1.20261117.1')
    const worker = await at.write(
      'worker.js',
      `import { everything } from './everything.js'
      export default { fetch: async (request) => Response.json(await everything(await request.json())) }`,
    )
    await bundle(worker, join(at.path, 'bundle.js'), 'esm')
    const port = await freePort()
    await at.write(
      'config.capnp',
      `using Workerd = import "/workerd/workerd.capnp";
      const config :Workerd.Config = (
        services = [
          (name = "worker", worker = (
            modules = [(name = "worker", esModule = embed "bundle.js")],
            compatibilityDate = "2026-11-01",
            globalOutbound = "machine")),
          (name = "machine", network = (allow = ["private", "public"])),
        ],
        sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "worker")]);`,
    )
    await using worked = running(at.bin('workerd'), ['serve', 'config.capnp'], at.path)
    expect(await answer(port, given(), worked.process)).toEqual(expected(ground))
  })

  it('edge-runtime', async () => {
    await using at = await installed('edge-runtime@4.0.1')
    const worker = await at.write(
      'worker.js',
      `import { everything } from './everything.js'
      addEventListener('fetch', (event) => {
        const result = event.request.json().then(everything)
        event.respondWith(result.then((value) => Response.json(value), (error) => new Response(error.stack, { status: 500 })))
      })`,
    )
    await bundle(worker, join(at.path, 'bundle.js'), 'iife')
    const port = await freePort()
    await using edge = running(
      at.bin('edge-runtime'),
      ['--listen', 'bundle.js', '--port', `${port}`],
      at.path,
    )
    expect(await answer(port, given(), edge.process)).toEqual(expected(ground))
  })

  /** A page without a bundler: the browser loads the modules of the package as they were installed. */
  async function placePage(at: NpmFolder): Promise<void> {
    const { readdir } = await import('node:fs/promises')
    const modules = join(at.path, 'node_modules/@communique/sdk/dist')
    for (const name of await readdir(modules, { recursive: true })) {
      if (name.endsWith('.js')) site.set(`/sdk/${name}`, await readFile(join(modules, name), 'utf8'))
    }
    site.set('/everything.js', program)
    site.set(
      '/',
      `<!doctype html><title>A page</title>
      <script type="importmap">{ "imports": { "@communique/sdk": "/sdk/index.js" } }</script>
      <script type="module">
        import { everything } from './everything.js'
        globalThis.everything = everything
      </script>`,
    )
  }
  const inPage = (text: string): Promise<object> =>
    (globalThis as unknown as { everything(ground: Ground): Promise<object> }).everything(JSON.parse(text))

  it('Chromium', async ({ skip }) => {
    const path = chromiumPath()
    if (path === null) return skip('there is no Chromium')
    await using at = await installed()
    await placePage(at)
    await using browser = await openBrowser(path)
    await browser.page.goto(ground.origin)
    await browser.page.waitForFunction(() => 'everything' in globalThis)
    expect(await browser.page.evaluate(inPage, given())).toEqual(expected(ground))
  })

  it('Firefox', async ({ skip }) => {
    const path = firefoxPath()
    if (path === null) return skip('there is no Firefox')
    await using at = await installed()
    await placePage(at)
    await using browser = await openFirefox(path)
    await browser.page.goto(ground.origin)
    await browser.page.waitForFunction(() => 'everything' in globalThis)
    expect(await browser.page.evaluate(inPage, given())).toEqual(expected(ground))
  })
})

async function bundle(entry: string, outfile: string, format: 'esm' | 'iife'): Promise<void> {
  await build({ entryPoints: [entry], outfile, format, bundle: true, target: 'es2022', logLevel: 'error' })
}

function running(command: string, args: string[], cwd: string): { process: ChildProcess } & AsyncDisposable {
  const started = spawn(command, args, { cwd, env: environmentOfUsers, stdio: 'ignore' })
  const ended = new Promise((done) => started.once('exit', done))
  return {
    process: started,
    async [Symbol.asyncDispose]() {
      started.kill('SIGKILL')
      await ended
    },
  }
}

/** What the worker at the port makes of a request, once it listens. */
async function answer(port: number, body: string, worker: ChildProcess): Promise<unknown> {
  for (;;) {
    if (worker.exitCode !== null) throw new Error(`The worker ended with ${worker.exitCode}`)
    const response = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body }).catch(() => null)
    if (response === null) await new Promise((later) => setTimeout(later, 50))
    else if (response.ok) return await response.json()
    else throw new Error(await response.text())
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('No port')),
      )
    })
  })
}
