import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'

const places = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * A Chromium on this machine; null where a user has none. Where everything must be checked, its absence is a
 * failure.
 */
export function chromiumPath(): string | null {
  const path = places.find((place) => place !== undefined && existsSync(place))
  if (path !== undefined) return path
  if (process.env['CI'] !== undefined)
    throw new Error('Chromium is missing: nothing may be left unchecked here')
  console.warn('Skipped: the tests in a browser need Chromium; install it, or name it in CHROMIUM_PATH')
  return null
}

/** A fresh headless browser with one page, and every address that the page asked for. */
export async function openBrowser(
  executablePath: string,
  viewport = { width: 1440, height: 900 },
): Promise<{ page: Page; requested: string[] } & AsyncDisposable> {
  const profile = await mkdtemp(join(tmpdir(), 'communique-chromium-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    viewport,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  const page = context.pages()[0] ?? (await context.newPage())
  const requested: string[] = []
  page.on('request', (request) => requested.push(request.url()))
  return {
    page,
    requested,
    [Symbol.asyncDispose]: async () => {
      await context.close()
      await rm(profile, { recursive: true, force: true })
    },
  }
}
