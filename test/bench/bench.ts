import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { storyOrigin } from './data/story.ts'
import { openDataSet } from './database/data-set.ts'
import { openDatabase } from './database/where.ts'
import type { LoadGenerator } from './measure/figure.ts'
import { loadGenerator } from './measure/load-generator.ts'
import { BenchError, type Options } from './options.ts'
import { installPeers } from './peer-packages.ts'
import { writeDocument } from './report/document.ts'
import { describeMachine } from './report/machine.ts'
import { report } from './report/report.ts'
import type { Results } from './report/results.ts'
import { measureDelivery } from './sections/delivery.ts'
import { measureGrowth } from './sections/growth.ts'
import { measureIngest } from './sections/ingest.ts'
import { measureReads } from './sections/reads.ts'
import { measureRelevance } from './sections/relevance.ts'
import { type Version, versionIn } from './version.ts'

const document = fileURLToPath(new URL('../../docs/performance.md', import.meta.url))

/** How far it has come, beside what is printed as the result. */
const say = (what: string) => process.stderr.write(`${what}\n`)

export async function bench(options: Options, args: readonly string[], signal: AbortSignal): Promise<void> {
  if (options.json !== undefined && !existsSync(dirname(resolve(options.json)))) {
    throw new BenchError(`There is no folder for ${options.json}: make it first`)
  }
  const before = options.before === undefined ? null : await versionIn(options.before)
  await installPeers(say, signal)
  const results = await measure(options, before, args, loadGenerator(options), signal)
  const text = report(results)
  process.stdout.write(`\n${text}\n`)
  if (options.json !== undefined) await writeFile(options.json, `${JSON.stringify(results, null, 2)}\n`)
  if (options.writeDocs) await writeDocument(document, text)
}

async function measure(
  options: Options,
  before: Version | null,
  args: readonly string[],
  generator: LoadGenerator,
  signal: AbortSignal,
): Promise<Results> {
  await using database = await openDatabase(options.databaseUrl, options.data, signal)
  const { url } = database
  const { sections } = options
  const reads = sections.includes('reads')
    ? await measureReads(
        await openDataSet(url, options.size, say, signal),
        options,
        generator,
        before,
        say,
        signal,
      )
    : []
  const growth = sections.includes('growth') ? await measureGrowth(url, options, generator, say, signal) : []
  const ingest = sections.includes('ingest') ? await measureIngest(url, options, before, say, signal) : []
  const delivery = sections.includes('delivery')
    ? await measureDelivery(url, options, before, say, signal)
    : []
  const relevance = sections.includes('relevance')
    ? await measureRelevance(url, say, signal)
    : { questions: 0, marks: [] }
  return {
    when: new Date().toISOString().slice(0, 10),
    command: withoutPassword(['npm run bench', ...(args.length > 0 ? ['--', ...args] : [])].join(' ')),
    machine: await describeMachine(url),
    options: { ...options, databaseUrl: options.databaseUrl && withoutPassword(options.databaseUrl) },
    loadGenerator: generator.name,
    texts: storyOrigin(),
    reads,
    growth,
    ingest,
    delivery,
    relevance,
  }
}

/** What is written down may be shown to others. */
function withoutPassword(text: string): string {
  return text.replace(/(\/\/[^:/@\s]+):[^@\s]*@/g, '$1:***@')
}
