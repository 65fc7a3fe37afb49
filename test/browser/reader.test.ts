import { readFile } from 'node:fs/promises'
import type { Page, Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seriousFindings } from '../environment/axe.ts'
import { chromiumPath, openBrowser } from '../environment/chromium.ts'
import { ReadingRoom } from '../environment/reading-room.ts'

const chromium = chromiumPath()

/** As it would come from a page of somebody who means harm. */
const hostile = `<img src=x onerror="document.title='owned'"> & <mark>Quarry</mark> talks`

describe.skipIf(chromium === null)('the front page of the reading room', () => {
  let room: ReadingRoom
  let browser: Awaited<ReturnType<typeof openBrowser>>
  let page: Page
  const troubles: string[] = []

  beforeAll(async () => {
    room = await ReadingRoom.open()
    browser = await openBrowser(chromium ?? '')
    page = browser.page
    page.setDefaultTimeout(20_000)
    page.on('pageerror', (error) => troubles.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('net::ERR')) troubles.push(message.text())
    })
  })
  afterAll(async () => {
    await browser[Symbol.asyncDispose]()
    await room[Symbol.asyncDispose]()
  })

  const open = async (path: string) => {
    await page.goto(`${room.origin}${path}`)
    await page.locator('.items > li').first().waitFor()
  }
  const here = () => {
    const { pathname, search } = new URL(page.url())
    return pathname + search
  }
  const titles = () => page.locator('.front-list .item-title').allTextContents()

  it('shows the latest articles after one request, and follows the feed', async () => {
    const asked: string[] = []
    const note = (request: Request) => {
      const [, name = ''] = /\b(?:query|subscription) (\w+)/.exec(request.postData() ?? '') ?? []
      if (request.url().endsWith('/graphql')) asked.push(name)
    }
    page.on('request', note)
    // What stands beside the list is asked for when the list is there.
    await page.route('**/graphql', async (route) => {
      if (asked.length > 1) await page.locator('.items > li').first().waitFor()
      await route.continue()
    })
    await open('/')
    await page.getByText('37 articles').waitFor()
    expect(asked[0]).toBe('Latest')
    await page.unrouteAll({ behavior: 'wait' })
    page.off('request', note)
    expect((await titles())[0]).toBe('King sends condolences on the death of a former President')
    expect(await page.locator('.items > li').first().locator('.date-line').textContent()).toMatch(/ 2025/)
    await page.getByText('Live', { exact: true }).waitFor()
  })

  it('searches as one types, within one step of "back"', async () => {
    await open('/')
    await page.keyboard.press('/')
    await page.keyboard.type('tre', { delay: 60 })
    await page.keyboard.type('aty', { delay: 300 })
    await page.locator('mark', { hasText: 'Treaty' }).first().waitFor()
    expect(here()).toBe('/?text=treaty')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search')
    await page.goBack()
    await page.getByRole('heading', { name: 'Latest articles' }).waitFor()
    expect(await page.locator('#search').inputValue()).toBe('')
    await page.goForward()
    await page.getByRole('heading', { name: '“treaty”' }).waitFor()
    expect(await page.locator('#search').inputValue()).toBe('treaty')
  })

  it('leads in three clicks from the words to what one speaker said as a table', async () => {
    await open('/?text=river')
    const side = page.getByRole('complementary', { name: 'Filters and downloads' })
    const first = side.locator('.facet').first().getByRole('link').first()
    const name = (await first.locator('.facet-label').textContent()) ?? ''
    await first.click()
    await page.getByRole('link', { name: `Remove the filter Speaker: ${name}` }).waitFor()
    await side.getByRole('link', { name: /^2025/ }).click()
    await page.getByRole('link', { name: 'Remove the filter Time: 2025' }).waitFor()
    const csv = new URL(
      (await side.getByRole('link', { name: 'CSV' }).getAttribute('href')) ?? '',
      room.origin,
    )
    expect(csv.pathname).toBe('/export.csv')
    expect(Object.fromEntries(csv.searchParams)).toEqual({
      text: 'river',
      speaker: expect.stringMatching(/^Speaker:/),
      since: '2025',
      until: '2025',
    })
    // A table of what was said by that speaker alone.
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      side.getByRole('button', { name: 'What was said, as CSV' }).click(),
    ])
    const [, ...rows] = (await readFile(await file.path(), 'utf8')).trimEnd().split('\n')
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter((row) => !row.includes(name))).toEqual([])

    await page.getByRole('link', { name: 'Speeches', exact: true }).click()
    await page.locator('.item-speech').first().waitFor()
    const speakers = await page.locator('.item-who .speaker-link').allTextContents()
    expect(new Set(speakers)).toEqual(new Set([name]))

    // The view is its address.
    const address = here()
    await page.reload()
    await page.locator('.item-speech').first().waitFor()
    expect(here()).toBe(address)
    await page.getByRole('link', { name: `Remove the filter Speaker: ${name}` }).press('Enter')
    await expect.poll(here).not.toContain('speaker')
    // Who uses keys is not sent back to the beginning of the page.
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
  })

  it('filters by dragging over the plot, and by dates', async () => {
    await open('/')
    const plot = page.locator('.u-over')
    const { x, y, width, height } = (await plot.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    expect(width).toBeGreaterThan(300)
    await page.mouse.move(x + width * 0.55, y + height / 2)
    await page.mouse.down()
    await page.mouse.move(x + width * 0.9, y + height / 2, { steps: 5 })
    await page.mouse.up()
    await expect.poll(here).toMatch(/^\/\?since=2025-\d\d&until=2025-\d\d$/)
    const [, since, until] = /since=(.*)&until=(.*)/.exec(here()) ?? []
    expect(Number(until?.slice(5))).toBeGreaterThan(Number(since?.slice(5)))

    await page.getByLabel('Since', { exact: true }).fill('2025-1')
    await page.getByRole('button', { name: 'Set' }).click()
    await page.getByText('“2025-1” is not a date.').waitFor()
    await page.getByLabel('Since', { exact: true }).fill('2025-12')
    await page.getByLabel('Until', { exact: true }).fill('')
    await page.getByRole('button', { name: 'Set' }).click()
    await expect.poll(here).toBe('/?since=2025-12')
  })

  it('shows what is published meanwhile, hostile text as text, and goes on after a restart of the server', async () => {
    await open('/')
    await page.getByText('Live', { exact: true }).waitFor()
    await room.publish({
      title: hostile,
      source: 'Quarry Office',
      text: `Ida Maro said that ${hostile} had begun.`,
    })
    const arrived = page.locator('.items-arrived .item-title')
    await arrived.first().waitFor()
    expect(await arrived.allTextContents()).toEqual([hostile])
    expect(await page.locator('main img').count()).toBe(0)

    await room.stop()
    await page.getByText('The archive cannot be reached.').waitFor()
    await page.getByText('Not live: connection lost').waitFor()
    await room.start()
    await room.publish({
      title: 'The ferry sails again',
      source: 'Quarry Office',
      text: 'The ferry sails again.',
    })
    await page.getByText('Connected again.').waitFor()
    await expect.poll(() => arrived.allTextContents()).toEqual(['The ferry sails again', hostile])
    await page.getByText('Live', { exact: true }).waitFor()
  })

  it('answers what was asked while the server was away, in the words that were found', async () => {
    await open('/')
    await room.stop()
    // What is asked meanwhile is answered when the server is back.
    await page.locator('#search').fill('quarry')
    await room.start()
    await room.publish({
      title: 'The quarry is closed',
      source: 'Quarry Office',
      text: 'The quarry is closed.',
    })
    await page.getByText('Connected again.').waitFor()
    const found = page.locator('.front-list .item-title', { hasText: 'talks' })
    await found.waitFor()
    expect(await found.textContent()).toBe(hostile)
    expect(await page.locator('.snippet').allTextContents()).toContainEqual(
      expect.stringContaining(`<img src=x`),
    )
    expect(await page.locator('main img').count()).toBe(0)
    expect(await page.title()).toBe('quarry · Communiqué')
  })

  it('says of an address that it does not know what is wrong', async () => {
    await page.goto(`${room.origin}/?speeker=Kerrin`)
    await page.getByText('There is no parameter `speeker` here.').waitFor()
    const answer = await page.goto(`${room.origin}/nowhere`)
    expect(answer?.status()).toBe(404)
    await page.getByRole('heading', { name: 'There is nothing at this address' }).waitFor()
    troubles.splice(0)
  })

  it('can be used by keys and read by ear, in light and dark, on a phone as well', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width: colorScheme === 'light' ? 1440 : 390, height: 844 })
      for (const path of colorScheme === 'light'
        ? ['/', '/?text=river']
        : ['/?show=speeches', '/?source=nowhere']) {
        await page.goto(`${room.origin}${path}`)
        await page.locator('.items > li, .notice').first().waitFor()
        await page.locator('.count', { hasText: 'article' }).waitFor()
        expect([path, colorScheme, await seriousFindings(page)]).toEqual([path, colorScheme, []])
        const width = await page.evaluate(() => document.documentElement.scrollWidth)
        expect(width).toBeLessThanOrEqual(colorScheme === 'light' ? 1440 : 390)
      }
    }
    await page.getByRole('link', { name: 'Skip to the content' }).focus()
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
  })

  it('is no wider for a word that is too long', async () => {
    const word = 'harbour'.repeat(60)
    const pages = ['a', 'b'].map((end) => ({
      title: `${word} ${end}`,
      source: `${word} ${end}`,
      text: `Ada Kerrin, Minister of ${word}, said that the ${word} opens ${end}.`,
    }))
    for (const given of pages) await room.publish(given)
    await page.setViewportSize({ width: 390, height: 844 })
    for (const path of ['/', '/?show=speeches', `/?text=${word}`, `/?source=${word}`]) {
      await page.goto(`${room.origin}${path}`)
      await page.locator('.items > li, .notice').first().waitFor()
      await page.locator('.count', { hasText: 'article' }).waitFor()
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect([path, width]).toEqual([path, 390])
    }
    troubles.splice(0)
  })

  it('asks for a key where the archive is closed', async () => {
    await room.stop()
    await room.start({ reads: 'key' })
    await page.goto(room.origin)
    await page.getByText('This archive is closed.').waitFor()
    await page.getByLabel('Key').fill('not-a-key')
    await page.getByRole('button', { name: 'Read with this key' }).click()
    await page.getByText('The archive does not accept this key.').waitFor()
    await page.getByLabel('Key').fill(await room.key())
    await page.getByRole('button', { name: 'Read with this key' }).click()
    await page.locator('.items > li').first().waitFor()
    // The browser itself tells of what was refused.
    expect(troubles.splice(0).filter((trouble) => !trouble.includes('401'))).toEqual([])
  })

  it('has asked no other host for anything, and met no fault', () => {
    expect(browser.requested.filter((url) => !url.startsWith(`${room.origin}/`))).toEqual([])
    expect(troubles).toEqual([])
  })
})
