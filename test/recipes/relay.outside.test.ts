import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, openBrowser } from '../environment/chromium.ts'
import { NpmFolder, packSdk } from '../environment/npm-folder.ts'
import { type OpenGround, openGround } from '../runtimes/ground.ts'

const recipe = fileURLToPath(new URL('../../docs/examples/relay', import.meta.url))

const packages = [
  ...[
    'react@19.3.1',
    'react-dom@19.3.1',
    '@types/react@19.3.3',
    '@types/react-dom@19.3.0',
    'typescript@5.9.3',
  ],
  ...[
    'react-relay@21.0.1',
    'relay-runtime@21.0.1',
    '@types/react-relay@18.2.1',
    '@types/relay-runtime@20.1.1',
  ],
  ...['relay-compiler@21.0.1', 'babel-plugin-relay@21.0.1', '@babel/core@7.28.5', 'graphql@16.15.0'],
]

/** What bundlers do by `babel-plugin-relay`: documents become imports of what the compiler wrote. */
function relayPlugin(folder: string): Plugin {
  const { transformAsync } = createRequire(join(folder, 'main.js'))('@babel/core')
  return {
    name: 'relay',
    setup: ({ onLoad }) =>
      onLoad({ filter: /\.tsx$/ }, async ({ path }) => {
        const options = {
          filename: path,
          cwd: folder,
          configFile: false,
          plugins: [['relay', { artifactDirectory: join(folder, '__generated__'), eagerEsModules: true }]],
          parserOpts: { plugins: ['typescript', 'jsx'] },
        }
        const { code } = await transformAsync(await readFile(path, 'utf8'), options)
        return { contents: code, loader: 'tsx' }
      }),
  }
}

describe('the list in Relay', () => {
  let folder: string
  let at: NpmFolder
  let ground: OpenGround
  let page = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'communique-relay-'))
    at = await NpmFolder.open([await packSdk(folder), ...packages])
    await cp(recipe, at.path, { recursive: true })
    // The compiler wants the folder to be there.
    await mkdir(join(at.path, '__generated__'))
    ground = await openGround((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page)
    })
  })
  afterAll(async () => {
    await ground?.[Symbol.asyncDispose]()
    await at?.[Symbol.asyncDispose]()
    await rm(folder, { recursive: true, force: true })
  })

  it('compiles with the schema of the SDK, and has no type errors', async () => {
    await at.run(at.bin('relay-compiler'))
    const { stdout } = await at.run(at.bin('tsc'), '-p', '.').then(
      (stdout) => ({ stdout }),
      (error: { stdout: string }) => error,
    )
    expect(stdout).toBe('')
  })

  it('shows page after page, and what is published, each once, over a lost connection', async ({ skip }) => {
    const path = chromiumPath()
    if (path === null) return skip('there is no Chromium')
    const main = await readFile(join(at.path, 'main.tsx'), 'utf8')
    const written = await at.write('main.tsx', main.replace('http://127.0.0.1:4000/graphql', ground.url))
    const { outputFiles } = await build({
      entryPoints: [written],
      bundle: true,
      write: false,
      format: 'iife',
      jsx: 'automatic',
      define: { 'process.env.NODE_ENV': '"development"', global: 'globalThis' },
      plugins: [relayPlugin(at.path)],
    })
    page = `<!doctype html><meta charset="utf-8"><title>Relay</title><div id="root"></div>
      <script>${outputFiles[0]?.text.replaceAll('</script', '<\\/script')}</script>`
    await using browser = await openBrowser(path)
    const errors: string[] = []
    browser.page.on('pageerror', ({ message }) => errors.push(message))
    await browser.page.goto(ground.origin)
    const titles = () => browser.page.locator('li').allTextContents()
    await expect.poll(async () => (await titles()).length, { timeout: 30_000 }).toBe(3)
    await browser.page.getByRole('button', { name: 'More' }).click()
    await expect.poll(async () => new Set(await titles()).size).toBe(6)
    const before = await titles()
    await ground.publish({ title: 'A new lock', text: 'The lock was opened.' })
    await expect.poll(titles).toEqual(['A new lock', ...before])
    await fetch(ground.cut, { method: 'POST' })
    await ground.publish({ title: 'Another lock', text: 'Another lock was opened.' })
    await expect.poll(titles, { timeout: 30_000 }).toEqual(['Another lock', 'A new lock', ...before])
    expect(errors).toEqual([])
  })
})
