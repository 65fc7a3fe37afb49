import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { loadavg, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Browser, chromium } from 'playwright-core'
import { chromiumPath } from '../environment/chromium.ts'
import { Command } from '../environment/command.ts'
import { percentile } from './measure/spread.ts'

/*
 * npm run bench:reader: the first view of the reading room over loopback, with the sample archive. Each visit is cold: a
 * browser context of its own, whose cache is empty. Beside it the budgets that people know from Lighthouse, and the bytes
 * of script.
 */

const visits = 20

/** Kilobytes of gzipped script that the first view may take, with the plot. */
const mostScript = 100

/** Milliseconds to reach from the request of the page to its articles, p50. */
const toReach = 300

/** Of one visit, in milliseconds from the beginning of the navigation. */
interface Visit {
  /** When the first article stood on the page. */
  readonly firstView: number
  readonly firstContentfulPaint: number
  /** What long tasks took beyond 50 ms each, until the plot was drawn. */
  readonly blocking: number
  /** The files of script that came until then. */
  readonly scripts: readonly string[]
}

/** Notes in the page when its first article is there. */
function noteFirstView(): void {
  const long: number[] = []
  Reflect.set(globalThis, 'long', long)
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) long.push(duration)
  }).observe({ type: 'longtask', buffered: true })
  const observer = new MutationObserver(() => {
    if (document.querySelector('.items > li') === null) return
    Reflect.set(globalThis, 'firstView', performance.now())
    observer.disconnect()
  })
  observer.observe(document, { childList: true, subtree: true })
}

async function visit(browser: Browser, origin: string): Promise<Visit> {
  await using context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await page.addInitScript(noteFirstView)
  await page.goto(origin)
  await page.locator('.u-over').waitFor()
  return await page.evaluate(() => {
    const number = (name: string) => Number(Reflect.get(globalThis, name))
    const long: unknown = Reflect.get(globalThis, 'long')
    return {
      firstView: number('firstView'),
      firstContentfulPaint:
        performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      blocking: Array.isArray(long) ? long.reduce((sum, duration) => sum + Math.max(0, duration - 50), 0) : 0,
      scripts: performance
        .getEntriesByType('resource')
        .map(({ name }) => new URL(name).pathname)
        .filter((path) => path.endsWith('.js')),
    }
  })
}

const dist = join(dirname(createRequire(import.meta.url).resolve('@communique/reader/package.json')), 'dist')

/** The first contentful paint of a line of text: what the browser and the machine take by themselves. */
async function paintOfText(browser: Browser, origin: string): Promise<number> {
  await using context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await page.route('**/text', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<p>A line of text' }),
  )
  await page.goto(`${origin}/text`)
  const paint = await page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
  )
  return Number(await paint.jsonValue())
}

/** Kilobytes of these files as they are sent gzipped. */
async function gzipped(paths: readonly string[]): Promise<number> {
  const sizes = await Promise.all(paths.map(async (path) => (await stat(join(dist, `${path}.gz`))).size))
  return sizes.reduce((sum, size) => sum + size, 0) / 1000
}

const executablePath = chromiumPath()
if (executablePath === null) throw new Error('The bench of the reading room needs Chromium')
const folder = await mkdtemp(join(tmpdir(), 'communique-bench-'))
try {
  await using server = new Command(['serve', '--port', '0', '--data', join(folder, 'data')])
  while (!server.output.includes('Press Ctrl-C')) await sleep(100)
  const origin = new URL(/http:\/\/\S+\/graphql/.exec(server.output)?.[0] ?? '').origin
  await using browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  // The server as it is when it has answered before.
  await visit(browser, origin)
  const done: Visit[] = []
  const texts: number[] = []
  for (let n = 0; n < visits; n++) {
    done.push(await visit(browser, origin))
    texts.push(await paintOfText(browser, origin))
  }
  const row = (name: string, values: readonly number[]) =>
    console.log(
      `${name}: p50 ${Math.round(percentile(values, 50))} ms, p95 ${Math.round(percentile(values, 95))} ms`,
    )
  row(
    `first view, cold, to reach ${toReach} ms`,
    done.map((one) => one.firstView),
  )
  row(
    'first contentful paint',
    done.map((one) => one.firstContentfulPaint),
  )
  row('first contentful paint of a line of text', texts)
  row(
    'blocking time',
    done.map((one) => one.blocking),
  )
  console.log(
    `load of the machine: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' / ')}`,
  )
  const [first] = done
  const entry = (first?.scripts ?? []).filter((path) => !path.includes('/plot-'))
  console.log(
    `script, gzipped: ${(await gzipped(entry)).toFixed(1)} kB until the articles, ${(await gzipped(first?.scripts ?? [])).toFixed(1)} kB with the plot, of at most ${mostScript} kB`,
  )
  const all = (await readdir(join(dist, 'assets')))
    .filter((name) => name.endsWith('.js'))
    .map((name) => `assets/${name}`)
  console.log(`script of all pages, gzipped: ${(await gzipped(all)).toFixed(1)} kB in ${all.length} files`)
} finally {
  await rm(folder, { recursive: true, force: true })
}
