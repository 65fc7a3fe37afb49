import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { type GivenPage, PageError, type PageFields, pageJson, parsePage } from '@communique/press'
import { hostileHtml, hostileTexts } from './hostile-pages.ts'

// Measures how well pages are read, with the scorers and the texts that lie beside the repository. Prints a table.

const run = promisify(execFile)
const shared = fileURLToPath(new URL('../../../shared/', import.meta.url))

if (!existsSync(shared)) {
  console.error('The texts to measure on belong to their publishers and are not part of the repository.')
  process.exit(1)
}

interface Story {
  readonly id: string
  readonly title?: string
  readonly date?: string
  readonly text?: string
  readonly paragraphs?: readonly string[]
}

const folder = await mkdtemp(join(tmpdir(), 'communique-bench-'))
try {
  console.log('## Attribution by sentence, hand-labelled press articles\n')
  const articles: readonly Story[] = JSON.parse(await readFile(`${shared}gold/speech-dev.json`, 'utf8'))
  console.log(
    await score(
      'score-speech.mjs',
      ['gold/speech-dev.json', 'gold/speech-dev.labels.jsonl'],
      articles.map(predict),
    ),
  )

  console.log('## PolNeAR, development part\n')
  const news = (await lines('corpora/polnear-dev.jsonl.gz')).map(({ id, text = '' }) => predict({ id, text }))
  console.log(await score('score-polnear.mjs', ['corpora/polnear-dev.jsonl.gz'], news))

  console.log('## Article body from HTML, 91 pages\n')
  const html = `${shared}corpora/html/articles/`
  const bodies: string[] = []
  for (const name of (await readdir(html)).filter((name) => name.endsWith('.html.gz'))) {
    const bytes = gunzipSync(await readFile(`${html}${name}`))
    const page = read({ kind: 'file', bytes, format: 'html' })
    bodies.push(JSON.stringify({ id: name.replace('.html.gz', ''), text: page?.text ?? '' }))
  }
  console.log(await score('score-body.mjs', ['corpora/html/articles/ground-truth.json'], bodies))

  console.log('## Speed, one core\n')
  const stories = (await lines('corpora/kcna-2011.jsonl.gz')).slice(0, 3_000)
  let length = 0
  for (const story of stories.slice(0, 500)) predict(story)
  const begun = process.cpuUsage()
  const started = performance.now()
  for (const story of stories) length += predict(story).length
  const seconds = (performance.now() - started) / 1000
  const { user, system } = process.cpuUsage(begun)
  const characters = stories.reduce((sum, { paragraphs = [] }) => sum + paragraphs.join('\n\n').length, 0)
  console.log(
    `${stories.length} stories, ${Math.round(characters / stories.length)} characters each on average: ` +
      `${Math.round(stories.length / seconds)} a second; in articles of 2,000 characters ${Math.round(characters / 2000 / seconds)} a second, ` +
      `${((characters / 1e6 / (user + system)) * 1e6).toFixed(2)} MB for a second of processor (${Math.round(length / 1e6)} MB of JSON)`,
  )

  console.log('\n## Pages made to be slow to read, seconds of processor for a MB\n')
  for (const [kind, pages] of [
    ['text', hostileTexts],
    ['html', hostileHtml],
  ] as const) {
    const costs = Object.entries(pages).map(([name, make]) => {
      const [, once, twice] = [30_000, 1_000_000, 2_000_000].map((size) => cost(kind, make(size)))
      return { name, once: once ?? 0, twice: twice ?? 0 }
    })
    const slowest = costs.reduce((most, one) => (one.twice > most.twice ? one : most))
    const steepest = costs.reduce((most, one) => (one.twice / one.once > most.twice / most.once ? one : most))
    const largest = cost(kind, Object.values(pages)[0]?.(10_000_000) ?? '') / 10
    console.log(
      `${costs.length} of ${kind}: at most ${(slowest.twice / 2).toFixed(2)} (${slowest.name}); two MB take at most ` +
        `${(steepest.twice / steepest.once).toFixed(1)} times as long as one (${steepest.name}); ` +
        `10 MB of plain writing ${largest.toFixed(2)}`,
    )
  }
} finally {
  await rm(folder, { recursive: true })
}

/** Seconds of processor. */
function cost(kind: 'text' | 'html', page: string): number {
  const begun = process.cpuUsage()
  read({ kind: 'fields', fields: kind === 'html' ? { html: page } : { text: page } })
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1e6
}

async function lines(path: string): Promise<Story[]> {
  const text = gunzipSync(await readFile(`${shared}${path}`)).toString('utf8')
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}

function predict({ id, title, date, text, paragraphs }: Story): string {
  const fields: PageFields = {
    id,
    ...(title && { title }),
    ...(date && { date }),
    ...(text ? { text } : { paragraphs: paragraphs ?? [] }),
  }
  const page = read({ kind: 'fields', fields })
  return JSON.stringify(page === null ? { id, text: '', speakers: [], speeches: [] } : pageJson(page))
}

function read(given: GivenPage) {
  try {
    return parsePage(given)
  } catch (error) {
    if (error instanceof PageError) return null
    throw error
  }
}

async function score(
  scorer: string,
  gold: readonly string[],
  predictions: readonly string[],
): Promise<string> {
  const file = join(folder, 'predictions.jsonl')
  await writeFile(file, `${predictions.join('\n')}\n`)
  const { stdout } = await run(process.execPath, [
    `${shared}bench/${scorer}`,
    ...gold.map((path) => `${shared}${path}`),
    file,
  ])
  return stdout
}
