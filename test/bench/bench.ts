import { openDataSet } from './database/data-set.ts'
import { openDatabase } from './database/where.ts'
import { loadGenerator } from './measure/load-generator.ts'
import type { Options } from './options.ts'
import { installPeers } from './peer-packages.ts'
import { measureReads } from './sections/reads.ts'

const say = (what: string) => process.stderr.write(`${what}\n`)

export async function bench(options: Options, signal: AbortSignal): Promise<void> {
  await installPeers(say, signal)
  const generator = loadGenerator(options)
  await using database = await openDatabase(options.databaseUrl, options.data)
  const set = await openDataSet(database.url, options.size, say, signal)
  const figures = await measureReads(set, options, generator, say, signal)
  console.table(
    figures.map(({ workload, contender, requestsPerSecond, p50, p99 }) => ({
      workload,
      contender,
      requestsPerSecond,
      p50,
      p99,
    })),
  )
}
