import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleOperations } from '../../apps/server/testing/internals.ts'
import { chromiumPath, openBrowser } from '../environment/chromium.ts'
import { startTestServer, type TestServer } from '../environment/test-server.ts'

const chromium = chromiumPath()
const shots = fileURLToPath(new URL('shots/', import.meta.url))

describe.skipIf(chromium === null)('GraphiQL', () => {
  let server: TestServer
  beforeAll(async () => {
    await mkdir(shots, { recursive: true })
    server = await startTestServer({ sample: true })
  })
  afterAll(() => server[Symbol.asyncDispose]())

  it('runs an example and shows what is published while a subscription runs, without another host', async () => {
    await using browser = await openBrowser(chromium ?? '')
    const { page, requested } = browser
    const troubles: string[] = []
    page.on('pageerror', (error) => troubles.push(error.message))
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()))

    await page.goto(server.url)
    await page.getByRole('tab', { name: 'Latest' }).waitFor()
    expect(await page.getByRole('tab').count()).toBeGreaterThanOrEqual(6)
    await execute(page)
    await result(page).getByText('"statements"').first().waitFor()
    await page.screenshot({ path: `${shots}latest.png` })

    await page.getByRole('tab', { name: 'Live' }).click()
    await page.getByText('articlePublished').first().waitFor()
    let streaming = false
    page.on('response', (response) => {
      streaming ||= response.headers()['content-type']?.includes('text/event-stream') ?? false
    })
    // The editor shows the new tab a moment before the button means it.
    await expect
      .poll(
        async () => {
          if (!streaming) await execute(page)
          return streaming
        },
        { interval: 1_000, timeout: 20_000 },
      )
      .toBe(true)
    await server.publish([
      {
        title: 'The harbour light of Selmouth is lit',
        text: 'Ida Maro, Harbour Master, said that the light was lit.',
      },
    ])
    await result(page).getByText('The harbour light of Selmouth is lit').waitFor()
    await page.screenshot({ path: `${shots}live.png` })

    // What came before stays, below what is new. The editor draws only what is in sight.
    await page.setViewportSize({ width: 1440, height: 2_000 })
    for (const name of ['Norwold', 'Estermark']) {
      await server.publish([
        { title: `The harbour light of ${name} is lit`, text: `The keeper of ${name} said that it was lit.` },
      ])
      await result(page).getByText(`The harbour light of ${name} is lit`).waitFor()
    }
    const heights = await Promise.all(
      ['Estermark', 'Norwold', 'Selmouth'].map(async (name) => {
        const title = result(page).getByText(`The harbour light of ${name} is lit`)
        return (await title.boundingBox())?.y ?? Number.NaN
      }),
    )
    expect(heights).not.toContain(Number.NaN)
    expect(heights).toEqual(heights.toSorted((a, b) => a - b))
    await page.screenshot({ path: `${shots}events.png` })

    const { origin } = new URL(server.url)
    expect(requested.filter((url) => !/^(?:blob|data):/.test(url) && new URL(url).origin !== origin)).toEqual(
      [],
    )
    expect(troubles).toEqual([])
  })

  it('shows each example at the first click on its tab', async () => {
    await using browser = await openBrowser(chromium ?? '')
    const { page } = browser
    await page.goto(server.url)
    await page.getByRole('tab', { name: 'Latest' }).waitFor()
    expect(await tabNames(page)).toEqual(names)
    expect(await shown(page)).toContain('query Latest {')

    for (const name of [...names.slice(1), ...names.slice(0, 1)]) {
      // As a hand does it: where the tab is now, once, and without a look at what became of it.
      const place = await page.locator('.graphiql-tab', { has: tab(page, name) }).boundingBox()
      const { x, y, width, height } = place ?? expect.unreachable(name)
      await page.mouse.click(x + width / 2, y + height / 2)
      await expect.poll(() => activeTab(page), { timeout: 2_000 }).toBe(name)
      await expect
        .poll(() => shown(page), { timeout: 2_000 })
        .toMatch(new RegExp(`(query|subscription) ${name}\\b`))
    }
  })

  it('opens the same tab at the next visit', async () => {
    await using browser = await openBrowser(chromium ?? '')
    const { page } = browser
    await page.goto(server.url)
    await page.getByRole('tab', { name: 'Latest' }).waitFor()

    // Without an edit.
    await reopen(page)
    expect(await tabNames(page)).toEqual(names)
    expect(await activeTab(page)).toBe('Latest')

    await tab(page, 'Search').click()
    await reopen(page)
    expect(await tabNames(page)).toEqual(names)
    expect(await activeTab(page)).toBe('Search')
    expect(await shown(page)).toContain('query Search(')
    expect(await shown(page, '.graphiql-editor-tool')).toContain('bridge or cable')

    // With an edit in one tab, and a look at another.
    await page.locator('.graphiql-query-editor .view-lines').click()
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.type('# edited')
    await tab(page, 'Overview').click()
    await reopen(page)
    expect(await activeTab(page)).toBe('Overview')
    await tab(page, 'Search').click()
    await expect.poll(() => shown(page)).toContain('query Search(')
    expect(await tabNames(page)).toEqual(names)
  })

  it('shows a result on arrival, with its comments whole, and keeps what ran', async () => {
    await using browser = await openBrowser(chromium ?? '', { width: 1280, height: 800 })
    const { page } = browser
    await page.goto(server.url)
    await result(page).getByText('"statements"').first().waitFor()
    await page.screenshot({ path: `${shots}arrival.png` })
    // The buttons stand over the right end of the editor.
    const room = (await page.locator('.graphiql-query-editor').boundingBox())?.width ?? 0
    const comments = page.locator('.graphiql-query-editor .view-lines').first()
    expect(await comments.evaluate(widthOfComments)).toBeGreaterThan(300)
    expect(await comments.evaluate(widthOfComments)).toBeLessThan(room - 100)

    await page.getByRole('button', { name: 'History' }).click()
    const history = page.getByRole('region', { name: 'History' })
    await tab(page, 'Overview').click()
    await page.getByRole('button', { name: 'History' }).click()
    await history.getByRole('link', { name: 'Latest' }).click()
    await result(page).getByText('"statements"').first().waitFor()
    expect(await activeTab(page)).toBe('Latest')
  })

  it('opens and runs the operation of a link, once, and nothing that changes the archive', async () => {
    await using browser = await openBrowser(chromium ?? '')
    const { page } = browser
    const linkTo = (query: string, variables: object) =>
      `${server.url}?${new URLSearchParams({ query, variables: JSON.stringify(variables) })}`
    const query =
      'query Shared($words: String) { articles(first: 1, filter: { text: $words }) { totalCount } }'
    await page.goto(linkTo(query, { words: 'flood' }))
    await result(page).getByText('"totalCount"').waitFor()
    expect(await tabNames(page)).toEqual(['Shared', ...names])
    expect(await shown(page, '.graphiql-editor-tool')).toContain('flood')

    // Its own address brings it back, as what is there already.
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: 'Copy link' }).click()
    await page.getByRole('button', { name: 'Copied' }).waitFor()
    const copied = String(await page.evaluate('navigator.clipboard.readText()'))
    expect(new URL(page.url()).search).toBe('')
    await tab(page, 'Search').click()
    await page.goto(copied)
    await result(page).getByText('"totalCount"').waitFor()
    expect(await activeTab(page)).toBe('Shared')
    expect(await tabNames(page)).toEqual(['Shared', ...names])

    const sent: string[] = []
    page.on('request', (request) => sent.push(request.postData() ?? ''))
    await page.goto(linkTo('mutation Harm { withdrawArticle(input: { id: "x" }) { articleId } }', {}))
    await expect.poll(() => shown(page), { timeout: 10_000 }).toContain('mutation Harm')
    await page.waitForTimeout(1_500)
    expect(sent.filter((body) => body.includes('withdrawArticle'))).toEqual([])
  })

  it('shows one column on a phone', async () => {
    await using browser = await openBrowser(chromium ?? '', { width: 390, height: 844 })
    const { page } = browser
    await page.goto(server.url)
    await page.getByRole('tab', { name: 'Latest' }).waitFor()
    await execute(page)
    await result(page).getByText('"source"').first().waitFor()
    await page.screenshot({ path: `${shots}phone.png` })
    const widthOf = async (selector: string) =>
      (await page.locator(selector).boundingBox()) ?? expect.unreachable(selector)
    const operation = await widthOf('.graphiql-query-editor')
    const response = await widthOf('.graphiql-response')
    expect(operation.width).toBeGreaterThan(340)
    expect(response.width).toBeGreaterThan(340)
    expect(response.y).toBeGreaterThanOrEqual(operation.y + operation.height)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)

    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click()
    await page.getByText('An archive of official statements as typed data').waitFor()
    expect((await widthOf('.graphiql-plugin')).width).toBeGreaterThan(340)
    await page.screenshot({ path: `${shots}phone-documentation.png` })
  })

  /** In the page: to the right end of the longest comment. */
  const widthOfComments = (lines: Element) => {
    const { left } = lines.getBoundingClientRect()
    const spans = [...lines.querySelectorAll('.view-line span span')]
    const comments = spans.filter(({ textContent }) => textContent?.startsWith('#') === true)
    return Math.max(0, ...comments.map((comment) => comment.getBoundingClientRect().right - left))
  }

  const names = exampleOperations.map(({ query }) => /^(?:query|subscription) (\w+)/m.exec(query)?.[1] ?? '')

  const tabNames = (page: Page) => page.locator('.graphiql-tab-button').allTextContents()

  const tab = (page: Page, name: string) =>
    page.locator('.graphiql-tab-button').getByText(name, { exact: true })

  const activeTab = (page: Page) => page.locator('.graphiql-tab-active .graphiql-tab-button').textContent()

  /** The editor writes spaces that do not break. */
  const shown = async (page: Page, editor = '.graphiql-query-editor') =>
    (await page.locator(`${editor} .view-lines`).first().innerText()).replaceAll('\u00a0', ' ')

  /** GraphiQL keeps its tabs half a second after the last change. */
  async function reopen(page: Page): Promise<void> {
    await page.waitForTimeout(700)
    await page.reload()
    await page.getByRole('tab', { name: 'Latest' }).waitFor()
    await expect.poll(() => shown(page)).not.toBe('')
  }

  async function execute(page: Page): Promise<void> {
    await page.getByRole('button', { name: /^Execute query/ }).click()
  }

  const result = (page: Page) => page.locator('.result-window')
})
