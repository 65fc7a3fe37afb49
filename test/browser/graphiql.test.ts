import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { chromiumPath, openBrowser } from '../environment/chromium.ts'
import { startTestServer } from '../environment/test-server.ts'

const chromium = chromiumPath()
const shots = fileURLToPath(new URL('shots/', import.meta.url))

describe.skipIf(chromium === null)('GraphiQL', () => {
  it('runs an example and shows what is published while a subscription runs, without another host', async () => {
    await mkdir(shots, { recursive: true })
    await using server = await startTestServer({ sample: true })
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

  async function execute(page: Page): Promise<void> {
    await page.getByRole('button', { name: /^Execute query/ }).click()
  }

  const result = (page: Page) => page.locator('.result-window')
})
