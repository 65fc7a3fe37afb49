import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, openBrowser } from '../environment/chromium.ts'
import { startTestServer, type TestServer } from '../environment/test-server.ts'

const chromium = chromiumPath()

/** What a website does with the SDK: reads, publishes with a key, follows. */
const script = `
import { createArchive, PublishPages } from '@communique/sdk'
window.use = async (url, key) => {
  const archive = createArchive({ url, key, retry: false })
  const input = { pages: [{ title: 'From a website', text: 'Ida Maro said that the light was lit.' }] }
  const { publishPages } = await archive.request(PublishPages, { input })
  const told = []
  for await (const { article } of archive.articlePublished({ from: 'BEGINNING' })) {
    told.push(article.title)
    break
  }
  return { status: publishPages.results[0].status, told }
}`

/** A website on an origin of its own. */
async function serveWebsite(): Promise<Server> {
  const { outputFiles } = await build({
    stdin: { contents: script, resolveDir: fileURLToPath(new URL('..', import.meta.url)) },
    bundle: true,
    write: false,
    format: 'esm',
    conditions: ['communique:source'],
  })
  const website = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(
      `<!doctype html><title>A reader</title><script type="module">${outputFiles[0]?.text}</script>`,
    )
  })
  await once(website.listen(0, '127.0.0.1'), 'listening')
  return website
}

describe.skipIf(chromium === null)('a website on another origin', () => {
  let website: Server
  let address: string
  beforeAll(async () => {
    website = await serveWebsite()
    address = `http://127.0.0.1:${(website.address() as AddressInfo).port}`
  })
  afterAll(() => website.close())

  it('reads, publishes and follows with the SDK where it is allowed to, and reads nothing where not', async () => {
    await using allowing = await startTestServer({ access: { origins: [address] } })
    await using local = await startTestServer()
    await using browser = await openBrowser(chromium ?? '')
    const { page } = browser
    await page.goto(address)
    const use = ({ url, key }: TestServer) =>
      page.evaluate(`use(${JSON.stringify(url)}, ${JSON.stringify(key)}).catch(({ code }) => code)`)
    expect(await use(allowing)).toEqual({ status: 'PUBLISHED', told: ['From a website'] })
    expect(await use(local)).toBe('NETWORK')
  })
})
