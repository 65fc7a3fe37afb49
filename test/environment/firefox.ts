import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { NpmFolder } from './npm-folder.ts'

const places = ['/usr/bin/firefox-esr', '/usr/bin/firefox']

/** A Firefox on this machine; null where there is none. Where everything must be checked, its absence is a failure. */
export function firefoxPath(): string | null {
  const path = places.find((place) => existsSync(place))
  if (path !== undefined) return path
  if (process.env['CI'] !== undefined)
    throw new Error('Firefox is missing: nothing may be left unchecked here')
  return null
}

/** What is used here of a page of puppeteer, which is not a package of this repository. */
export interface FirefoxPage {
  readonly keyboard: {
    press(key: string): Promise<void>
    type(text: string, options?: { delay: number }): Promise<void>
  }
  readonly mouse: {
    move(x: number, y: number, options?: { steps: number }): Promise<void>
    down(): Promise<void>
    up(): Promise<void>
  }
  goto(url: string): Promise<unknown>
  reload(): Promise<unknown>
  url(): string
  setViewport(size: { width: number; height: number }): Promise<void>
  waitForFunction(is: () => boolean): Promise<unknown>
  waitForSelector(selector: string): Promise<unknown>
  evaluate<Result>(work: () => Result): Promise<Result>
  evaluate<Result, Given>(work: (given: Given) => Result, given: Given): Promise<Result>
  on(event: 'pageerror', take: (error: Error) => void): void
  on(event: 'request', take: (request: { url(): string }) => void): void
}

/** Firefox with one page, by WebDriver BiDi: playwright asks this one for what it does not know. */
export async function openFirefox(executablePath: string): Promise<{ page: FirefoxPage } & AsyncDisposable> {
  const stack = new AsyncDisposableStack()
  const at = stack.use(await NpmFolder.open(['puppeteer-core@25.16.0']))
  const entry = pathToFileURL(join(at.path, 'node_modules/puppeteer-core/lib/puppeteer/puppeteer-core.js'))
  const { default: puppeteer } = await import(/* @vite-ignore */ entry.href)
  const userDataDir = join(at.path, 'profile')
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, userDataDir })
  stack.defer(() => browser.close())
  return { page: await browser.newPage(), [Symbol.asyncDispose]: () => stack.disposeAsync() }
}
