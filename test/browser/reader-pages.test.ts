import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seriousFindings } from '../environment/axe.ts'
import { chromiumPath, openBrowser } from '../environment/chromium.ts'
import { ReadingRoom } from '../environment/reading-room.ts'

const chromium = chromiumPath()

/** As it would come from a page of somebody who means harm. */
const hostile = `<img src=x onerror="document.title='owned'"><script>document.title='owned'</script>`
const harbour = {
  title: `${hostile} opens`,
  date: '2025-06',
  source: 'Port Office',
  language: 'en',
  text: `Ada Kerrin, Minister of Ports of Orlanda, said that ${hostile} is deep enough. "Ships come in May," she added.\n\nTomas Brill, Mayor of Harl, said that Norway had helped.`,
  related: [
    { teaser: `${hostile} is awaited`, date: '2025-05-01' },
    { teaser: 'A light for the harbour is awaited', date: '2025-05-02' },
  ],
}

describe.skipIf(chromium === null)('the pages of the reading room', () => {
  let room: ReadingRoom
  let browser: Awaited<ReturnType<typeof openBrowser>>
  let page: Page
  let article: string
  const troubles: string[] = []

  beforeAll(async () => {
    room = await ReadingRoom.open()
    ;[article = ''] = await room.publish(harbour)
    browser = await openBrowser(chromium ?? '')
    page = browser.page
    page.setDefaultTimeout(20_000)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: room.origin })
    page.on('pageerror', (error) => troubles.push(error.message))
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()))
  })
  afterAll(async () => {
    await browser[Symbol.asyncDispose]()
    await room[Symbol.asyncDispose]()
  })

  const open = async (path: string): Promise<number> => {
    // What the page before this one asks for is not counted.
    await page.goto('about:blank')
    const before = browser.requested.length
    await page.goto(`${room.origin}${path}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    return browser.requested.slice(before).filter((url) => url.endsWith('/graphql')).length
  }
  const copied = async (button: string, within = page.locator('main')): Promise<string> => {
    await within.getByRole('button', { name: button, exact: true }).click()
    await within.getByText('Copied').first().waitFor()
    return await page.evaluate(() => navigator.clipboard.readText())
  }
  const downloaded = async (button: string): Promise<string> => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button, exact: true }).click(),
    ])
    return await readFile(await file.path(), 'utf8')
  }
  const here = () => page.url().slice(room.origin.length)

  it('shows an article after one request: who says what in the text itself, hostile text as text', async () => {
    expect(await open(`/a/${article}`)).toBe(1)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(harbour.title)
    const said = page.locator('.article-text .said')
    expect(await said.first().textContent()).toContain(hostile)
    const labels = page.locator('.article-text .statement-label')
    expect(await labels.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))).toEqual([
      '1: Ada Kerrin says, paraphrased',
      '1: Ada Kerrin says, word for word',
      '2: Tomas Brill says, paraphrased',
    ])
    const colours = await said.evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundColor))
    expect(new Set(colours).size).toBe(2)
    expect(await page.locator('.legend').textContent()).toContain('Minister of Ports of Orlanda')
    expect(await page.locator('.related-item').first().textContent()).toContain('announced, not held')
    expect(await page.locator('main :is(img, script)').count()).toBe(0)
    expect(await page.title()).not.toBe('owned')
  })

  it('leads to one sentence, which is marked, cited and handed on', async () => {
    await open(`/a/${article}#s-0-1`)
    const label = page.locator('#s-0-1')
    expect(await label.getAttribute('aria-current')).toBe('true')
    expect(await label.evaluate((one) => one.getBoundingClientRect().top < window.innerHeight)).toBe(true)
    const card = page.getByRole('complementary', { name: 'Statement' })
    expect(await copied('Copy link', card)).toBe(`${room.origin}/a/${article}#s-0-1`)
    const citation = await copied('Copy citation', card)
    expect(citation).toContain('Ada Kerrin, Minister of Ports of Orlanda')
    expect(citation).toContain('June 2025.')
    expect(citation).toMatch(
      /SHA-256 of the saved page: [0-9a-f]{64}\. Archive http:\S+, position \S+\. Read /,
    )
    expect(await copied('RIS', card)).toContain('DA  - 2025/06//')

    // By keys, and by a click on the words.
    await card.getByRole('button', { name: 'Next →' }).press('Enter')
    await expect.poll(here).toBe(`/a/${article}#s-1-0`)
    await page.locator('.article-text .said').first().click()
    await expect.poll(here).toBe(`/a/${article}#s-0-0`)
    await card.getByRole('button', { name: 'Close' }).click()
    await expect.poll(here).toBe(`/a/${article}`)
  })

  it('shows cue and source, the page as it was saved, and what the reading rests on', async () => {
    await open(`/a/${article}`)
    await page.getByRole('link', { name: 'Cue and source words' }).click()
    await expect.poll(here).toContain('words=evidence')
    const weight = () =>
      page
        .locator('.article-text .source')
        .first()
        .evaluate((one) => getComputedStyle(one).fontWeight)
    await expect.poll(weight).toBe('700')
    await page.getByRole('link', { name: 'Page as saved' }).click()
    const saved = page.getByRole('region', { name: 'The page as it was saved' }).last()
    await expect.poll(() => saved.textContent()).toContain('is deep enough')
    await page.getByRole('link', { name: 'What the reading rests on' }).click()
    await page.getByText('by the name').first().waitFor()
    expect(await page.locator('main :is(img, script)').count()).toBe(0)
  })

  it('is found by the hash of the page, and says where nothing is', async () => {
    await open(`/a/${article}`)
    const sha256 = (await page.locator('.hash').textContent()) ?? ''
    await open(`/a/${sha256}`)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(harbour.title)
    for (const [path, heading] of [
      ['/a/Article:01a00000-0000-7000-8000-000000000000', 'There is no such article'],
      ['/a/nonsense', 'There is no such article'],
      ['/speaker/nonsense', 'There is no such speaker'],
      ['/source/nowhere', 'There is no such source'],
    ] as const) {
      await open(path)
      await page.getByRole('heading', { name: heading }).waitFor()
    }
  })

  it('goes from a teaser to its article, to a speaker, and back to the sentence', async () => {
    await open('/?text="field+books"')
    await page.locator('.item-title a').first().click()
    await page.locator('.related-item a[href^="/a/"]').first().click()
    await page.locator('.legend .speaker-link').first().waitFor()
    const name = await page.locator('.legend .speaker-link').first().textContent()
    await page.locator('.legend .speaker-link').first().click()
    await page.getByRole('heading', { level: 1, name: name ?? '' }).waitFor()
    await page.locator('.said-list a').first().click()
    await expect.poll(here).toMatch(/^\/a\/.*#s-\d+-\d+$/)
    await page.locator('.statement-label[aria-current]').first().waitFor()
  })

  it('tells of a speaker, a source, a phrase and who speaks most, each after one request', async () => {
    await open(`/a/${article}`)
    const speaker = await page.locator('.legend .speaker-link').last().getAttribute('href')
    expect(await open(speaker ?? '')).toBe(1)
    await page.getByRole('link', { name: 'Norway', exact: true }).waitFor()
    const said = await downloaded('Download CSV')
    expect(said.split('\r\n')[1]).toContain(`${room.origin}/a/${article}#s-1-0`)
    expect(said).not.toContain('Ada Kerrin')

    expect(await open('/source/port-office')).toBe(1)
    await page.getByText('2 announced articles are missing').waitFor()
    const missing = await downloaded('Download CSV of all 2')
    expect(missing.split('\r\n')).toHaveLength(4)
    expect(missing).toContain('2025-05-02,A light for the harbour is awaited,')

    expect(await open('/phrase?text=deep+enough')).toBe(1)
    const bySpeaker = page.getByRole('region', { name: 'By speaker' })
    expect(await bySpeaker.locator('tbody tr').first().textContent()).toContain('Ada Kerrin')
    expect(await open('/speakers?since=2025&until=2025')).toBe(1)
    expect(await page.locator('.table tbody tr').first().textContent()).toContain('Ilsabet Corvane')
    expect(await copied('Copy as curl')).toContain(`curl '${room.origin}/graphql'`)
    const graphiql = await page.getByRole('link', { name: 'Open in GraphiQL' }).getAttribute('href')
    expect(new URL(graphiql ?? '', room.origin).searchParams.get('query')).toContain('query SpeakersPage')
  })

  it('can be used by keys and read by ear, in light and dark, on a phone as well', async () => {
    await page.goto(`${room.origin}/a/${article}`)
    const speaker = await page.locator('.legend .speaker-link').last().getAttribute('href')
    const paths = {
      light: [
        `/a/${article}?words=evidence#s-0-0`,
        `/a/${article}?show=reading`,
        '/source/port-office',
        '/speakers',
      ],
      dark: [`/a/${article}?show=saved#s-0-0`, speaker ?? '', '/phrase?text=flood'],
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      const width = colorScheme === 'light' ? 1440 : 390
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 844 })
      for (const path of paths[colorScheme]) {
        await open(path)
        await page.locator('.loading').waitFor({ state: 'detached' })
        expect([path, colorScheme, await seriousFindings(page)]).toEqual([path, colorScheme, []])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      }
    }
  })

  it('has asked no other host for anything, and met no fault', () => {
    const others = browser.requested.filter(
      (url) => !/^(?:about|blob):/.test(url) && !url.startsWith(`${room.origin}/`),
    )
    expect(others).toEqual([])
    expect(troubles).toEqual([])
  })
})
