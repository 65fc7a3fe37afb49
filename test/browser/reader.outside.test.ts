import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FirefoxPage, firefoxPath, openFirefox } from '../environment/firefox.ts'
import { ReadingRoom } from '../environment/reading-room.ts'

const firefox = firefoxPath()
if (firefox === null) console.warn('Skipped: the reading room in Firefox needs Firefox')

describe.skipIf(firefox === null)('the reading room in Firefox', () => {
  let room: ReadingRoom
  let browser: Awaited<ReturnType<typeof openFirefox>>
  let page: FirefoxPage
  const troubles: string[] = []
  const requested: string[] = []

  beforeAll(async () => {
    room = await ReadingRoom.open()
    browser = await openFirefox(firefox ?? '')
    page = browser.page
    page.on('pageerror', (error) => troubles.push(error.message))
    page.on('request', (request) => requested.push(request.url()))
    await page.setViewport({ width: 1440, height: 900 })
  })
  afterAll(async () => {
    await browser?.[Symbol.asyncDispose]()
    await room?.[Symbol.asyncDispose]()
  })

  const here = () => new URL(page.url()).search
  const textsOf = (selector: string) =>
    page.evaluate(
      (given) => [...document.querySelectorAll(given)].map(({ textContent }) => textContent),
      selector,
    )

  it('searches as one types', async () => {
    await page.goto(room.origin)
    await page.waitForSelector('.items > li')
    await page.keyboard.press('/')
    await page.keyboard.type('treaty', { delay: 50 })
    await page.waitForSelector('mark')
    expect(here()).toBe('?text=treaty')
    expect(await textsOf('mark')).toContain('Treaty')
  })

  it('filters by dragging over the plot, and keeps the view when it is loaded again', async () => {
    await page.goto(room.origin)
    await page.waitForSelector('.u-over')
    const { x, y, width, height } = await page.evaluate(() => {
      const { x, y, width, height } =
        document.querySelector('.u-over')?.getBoundingClientRect() ?? new DOMRect()
      return { x, y, width, height }
    })
    await page.mouse.move(x + width * 0.5, y + height / 2)
    await page.mouse.down()
    await page.mouse.move(x + width * 0.9, y + height / 2, { steps: 5 })
    await page.mouse.up()
    await expect.poll(here).toMatch(/^\?since=2025-\d\d&until=2025-\d\d$/)
    await page.waitForSelector('.chip')
    const chips = await textsOf('.chip')
    await page.reload()
    await page.waitForSelector('.items > li')
    expect(await textsOf('.chip')).toEqual(chips)
  })

  it('shows what is published meanwhile, over a restart of the server', async () => {
    await page.goto(room.origin)
    await page.waitForSelector('.items > li')
    await room.publish({ title: 'The lock is open', source: 'Canal Office', text: 'The lock is open.' })
    await page.waitForSelector('.items-arrived li')
    await room.stop()
    await page.waitForSelector('.connection-lost')
    await room.start()
    await room.publish({ title: 'The lock is <b>closed</b>', source: 'Canal Office', text: 'It is closed.' })
    await expect
      .poll(() => textsOf('.items-arrived .item-title'), { timeout: 20_000 })
      .toEqual(['The lock is <b>closed</b>', 'The lock is open'])
  })

  it('has met no fault, and asked no other host', () => {
    expect(troubles).toEqual([])
    // Firefox draws marks with a font of its own, which it reads from itself.
    const outside = requested.filter((url) => url.startsWith('http') && !url.startsWith(`${room.origin}/`))
    expect(outside).toEqual([])
  })
})
