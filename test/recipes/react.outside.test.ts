import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, openBrowser } from '../environment/chromium.ts'
import { NpmFolder, packSdk } from '../environment/npm-folder.ts'
import { type OpenGround, openGround } from '../runtimes/ground.ts'

const recipe = fileURLToPath(new URL('../../docs/examples/react', import.meta.url))

/** What the recipe stands on, as its page says. */
const packages = [
  ...['react@19.3.1', 'react-dom@19.3.1', '@types/react@19.3.3', '@types/react-dom@19.3.0'],
  ...['typescript@5.9.3', 'vitest@5.1.1', 'jsdom@31.0.1'],
  ...['@testing-library/react@16.3.3', '@testing-library/dom@10.4.2'],
]

describe('the live list in React', () => {
  let folder: string
  let at: NpmFolder
  let ground: OpenGround
  let page = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'communique-react-'))
    at = await NpmFolder.open([await packSdk(folder), ...packages])
    await cp(recipe, at.path, { recursive: true })
    ground = await openGround((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page)
    })
  })
  afterAll(async () => {
    await ground?.[Symbol.asyncDispose]()
    await at?.[Symbol.asyncDispose]()
    await rm(folder, { recursive: true, force: true })
  })

  it('has no type errors', async () => {
    const { stdout } = await at.run(at.bin('tsc'), '-p', '.').then(
      (stdout) => ({ stdout }),
      (error: { stdout: string }) => error,
    )
    expect(stdout).toBe('')
  })

  it('passes its own test, with a test archive in place of a network', async () => {
    expect(await at.run(at.bin('vitest'), 'run', '--no-color')).toMatch(/Tests\s+2 passed/)
  })

  it('shows in a browser each article once, in StrictMode, over a lost connection', async ({ skip }) => {
    const path = chromiumPath()
    if (path === null) return skip('there is no Chromium')
    const main = await readFile(join(at.path, 'main.tsx'), 'utf8')
    const written = await at.write('main.tsx', main.replace('http://127.0.0.1:4000/graphql', ground.url))
    // Without NODE_ENV, StrictMode mounts twice, as while one develops.
    const { outputFiles } = await build({
      entryPoints: [written],
      bundle: true,
      write: false,
      format: 'esm',
      jsx: 'automatic',
      define: { 'process.env.NODE_ENV': '"development"' },
    })
    page = `<!doctype html><title>Live</title><div id="root"></div><script type="module">${outputFiles[0]?.text}</script>`
    await ground.publish({ title: 'The first lock', text: 'The lock was opened.' })
    await using browser = await openBrowser(path)
    await browser.page.goto(ground.origin)
    const titles = () => browser.page.locator('li').allTextContents()
    await expect.poll(titles).toContain('The first lock')
    const before = await titles()
    await ground.publish({ title: 'The second lock', text: 'Another lock was opened.' })
    await expect.poll(titles).toEqual(['The second lock', ...before])
    await fetch(ground.cut, { method: 'POST' })
    await ground.publish({ title: 'A bridge', text: 'The bridge was closed.' })
    await ground.publish({ title: 'The third lock', text: 'The third lock was opened.' })
    await expect.poll(titles, { timeout: 30_000 }).toEqual(['The third lock', 'The second lock', ...before])
  })
})
